import type { Fault } from '../../core/language/marks/fault.ts';
import { isFaultCode } from '../../core/language/marks/fault-code.ts';
import { stepIds, type StepId } from '../../core/report/report.ts';

/** True for faults that were stored, of codes and steps that this version knows. */
export function isFaults(value: unknown): value is Fault[] {
  return Array.isArray(value) && value.every(isFault);
}

function isFault(value: unknown): value is Fault {
  if (!isRecord(value)) return false;
  const { step, code, args, reply, used, provider, login, startedAt } = value;
  return (
    typeof step === 'string' &&
    knownSteps.has(step) &&
    typeof code === 'string' &&
    isFaultCode(code) &&
    isRecord(args) &&
    Object.values(args).every(isTextOrNumber) &&
    (reply === undefined || typeof reply === 'string') &&
    Array.isArray(used) &&
    used.every(isSetting) &&
    (provider === undefined || isProvider(provider)) &&
    (login === undefined || typeof login === 'string') &&
    typeof startedAt === 'string' &&
    !Number.isNaN(Date.parse(startedAt))
  );
}

const knownSteps: ReadonlySet<string> = new Set<StepId>(stepIds);

function isSetting(value: unknown): value is Fault['used'][number] {
  return (
    isRecord(value) &&
    typeof value['key'] === 'string' &&
    isTextOrNumber(value['value']) &&
    typeof value['from'] === 'string'
  );
}

function isProvider(value: unknown): value is Fault['provider'] {
  return isRecord(value) && typeof value['id'] === 'string' && typeof value['written'] === 'boolean';
}

function isTextOrNumber(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

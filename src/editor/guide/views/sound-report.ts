import { isCode, statusOfCode } from '../../../core/report/codes.ts';
import type {
  ProviderEvidence,
  ProviderFinding,
  Report,
  Setting,
  Step,
  Verdict,
  VerdictArgs,
} from '../../../core/report/report.ts';
import { isRecord } from './records.ts';

/** More steps, settings or pieces of evidence than any version of Mailops writes. */
const mostItems = 100;
const longestText = 2_048;

/**
 * A kept Report as this version can show it: files of other versions, or changed by hand, may lack anything but what
 * `isKeptReport` asks for. What is malformed is left out or replaced; `detail` of a step is a record, with anything in it.
 */
export function soundReport(report: Report): Report {
  const kept: Record<string, unknown> = { ...report };
  return {
    version: 1,
    address: text(kept['address']),
    side: kept['side'] === 'target' ? 'target' : 'source',
    provider: providerOf(kept['provider']),
    gateway: text(kept['gateway']) === '' ? null : text(kept['gateway']),
    settings: list(kept['settings']).filter(isSetting),
    steps: list(kept['steps']).flatMap(stepOf),
    verdict: verdictOf(kept['verdict']),
    path: [],
    probedFrom: text(kept['probedFrom']),
    startedAt: text(kept['startedAt']),
    ms: milliseconds(kept['ms']),
  };
}

function providerOf(value: unknown): ProviderFinding | null {
  if (!isRecord(value) || text(value['id']) === '') return null;
  const confidence = value['confidence'];
  return {
    id: text(value['id']),
    name: text(value['name']) || text(value['id']),
    confidence:
      typeof confidence === 'number' && Number.isFinite(confidence)
        ? Math.min(1, Math.max(0, confidence))
        : 0,
    evidence: list(value['evidence']).flatMap((item): ProviderEvidence[] =>
      isRecord(item) ? [{ source: text(item['source']), value: text(item['value']) }] : [],
    ),
    candidates: list(value['candidates'])
      .map(text)
      .filter((id) => id !== ''),
  };
}

function stepOf(value: unknown): Step[] {
  if (!isRecord(value)) return [];
  const { at, target, reply, shell, detail } = value;
  const step: unknown = {
    id: text(value['id']),
    status: statusOf(value['status'], text(value['code'])),
    code: text(value['code']),
    ms: milliseconds(value['ms']),
    ...(typeof at === 'number' && { at: milliseconds(at) }),
    ...(typeof target === 'string' && { target: text(target) }),
    detail: isRecord(detail) ? detail : {},
    ...(typeof reply === 'string' && { reply: text(reply) }),
    ...(typeof shell === 'string' && { shell: text(shell) }),
  };
  return isStep(step) ? [step] : [];
}

/** Ids and codes may be those of another version: whoever shows them looks them up in tables that may lack them. */
function isStep(value: unknown): value is Step {
  return isRecord(value) && value['id'] !== '' && value['code'] !== '' && value['status'] !== undefined;
}

const statuses = ['pass', 'warn', 'fail', 'skip'] as const;

function statusOf(status: unknown, code: string): Step['status'] | undefined {
  return isCode(code) ? statusOfCode[code] : statuses.find((known) => known === status);
}

function verdictOf(value: unknown): Verdict {
  const { code, status, step, args, cause, actions, reply } = isRecord(value) ? value : {};
  const known = text(code);
  const states = ['pass', 'warn', 'fail', 'unknown'] as const;
  const verdict: unknown = {
    code: known,
    status: states.find((state) => state === status) ?? 'unknown',
    step: typeof step === 'string' ? text(step) : null,
    args: argsOf(args),
    cause: text(cause),
    actions: list(actions)
      .map(text)
      .filter((action) => action !== ''),
    ...(typeof reply === 'string' && { reply: text(reply) }),
  };
  return isVerdict(verdict) ? verdict : noVerdict;
}

function isVerdict(value: unknown): value is Verdict {
  return isRecord(value) && value['code'] !== '';
}

const noVerdict: Verdict = {
  code: 'skip.not-requested',
  status: 'unknown',
  step: null,
  args: {},
  cause: '',
  actions: [],
};

function argsOf(value: unknown): VerdictArgs {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, arg]): [string, string | number][] =>
      typeof arg === 'string' || (typeof arg === 'number' && Number.isFinite(arg))
        ? [[name, typeof arg === 'string' ? text(arg) : arg]]
        : [],
    ),
  );
}

const origins: readonly unknown[] = ['file', 'defaults', 'provider', 'guess'] satisfies Setting['from'][];

function isSetting(value: unknown): value is Setting {
  return (
    isRecord(value) &&
    typeof value['key'] === 'string' &&
    (typeof value['value'] === 'string' || typeof value['value'] === 'number') &&
    origins.includes(value['from'])
  );
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, mostItems) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, longestText) : '';
}

function milliseconds(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.round(value) : 0;
}

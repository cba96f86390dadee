import type { Part } from '../../core/diagnosis/step-selection.ts';
import type { Report, Side } from '../../core/report/report.ts';
import type { Services } from '../services.ts';
import { requireTrust } from '../trust.ts';

/**
 * Diagnoses one mailbox, whole or only some parts of it. The argument may carry `side`, for the target of a migration.
 * Resolves to its Report, or to undefined where nothing was diagnosed, of which the person is told.
 */
export async function diagnosePart(
  { targets, diagnoser, words }: Services,
  argument: unknown,
  parts?: readonly Part[],
): Promise<Report | undefined> {
  if (!requireTrust(words)) return undefined;
  const chosen = await targets.choose(argument);
  if (!chosen) return undefined;
  const { stepsFor } = await import('../../core/diagnosis/step-selection.ts');
  return diagnoser.one(chosen, sideOf(argument), stepsFor(parts));
}

function sideOf(argument: unknown): Side {
  return typeof argument === 'object' && argument !== null && 'side' in argument && argument.side === 'target'
    ? 'target'
    : 'source';
}

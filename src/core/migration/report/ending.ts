import type { Words } from '../../words/words.ts';
import type { WorkFailure, WorkOutcome } from '../work/work-outcome.ts';
import type { ReportStatus, WorkReport } from './work-report.ts';

/** How the report looks of work that ended so, where nothing in it asks for attention. */
export const statusOfOutcome = {
  complete: 'good',
  incomplete: 'failed',
  failed: 'failed',
  locked: 'failed',
  interrupted: 'unknown',
  untested: 'unknown',
} as const satisfies Record<WorkOutcome, ReportStatus>;

/** What stopped the work, and what to do about it; undefined where nothing did. Of work between two mailboxes it says at which of them. */
export function endedBy(
  {
    address,
    result,
    failure,
  }: {
    readonly address: string;
    readonly result: WorkOutcome;
    readonly failure: WorkFailure | null;
  },
  words: Words,
  between?: 'mailboxes',
): Pick<WorkReport, 'status' | 'sentence' | 'actions' | 'reply'> | undefined {
  if (!failure) return undefined;
  const { actions, reply } = failure;
  return {
    status: statusOfOutcome[result],
    sentence: sentenceOf(address, failure, between, words),
    actions,
    ...(reply !== undefined && { reply }),
  };
}

function sentenceOf(
  address: string,
  { cause, side, host }: WorkFailure,
  between: 'mailboxes' | undefined,
  words: Words,
): string {
  const args = { address, cause, host: host ?? '' };
  if (!between || !side) return words.t('{address}: {cause}', args);
  if (side === 'source')
    return host === undefined
      ? words.t('{address}, at the source: {cause}', args)
      : words.t('{address}, at the source ({host}): {cause}', args);
  return host === undefined
    ? words.t('{address}, on the target: {cause}', args)
    : words.t('{address}, on the target ({host}): {cause}', args);
}

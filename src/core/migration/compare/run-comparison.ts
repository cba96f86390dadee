import { setMaxListeners } from 'node:events';
import type { DiagnosisContext, DiagnosisRequest } from '../../diagnosis/context.ts';
import type { WorkControl } from '../work/work-control.ts';
import type { WorkOutcome } from '../work/work-outcome.ts';
import type { ComparedSide, CompareResult } from './compare-result.ts';
import { compareSides, type Past } from './compare-sides.ts';
import { mirrorPast, noPast } from './mirror-past.ts';
import { readBackupSide, readMailboxSide } from './read-side.ts';
import { bodyOf, nothingCompared } from './result-of.ts';
import type { Side } from './side.ts';
import { CompareProgress } from './compare-progress.ts';

/** A side and how the document names it. */
export type SideToRead =
  | {
      readonly request: Pick<DiagnosisRequest, 'entry' | 'side'> & { readonly retryMs?: number };
      readonly doc: ComparedSide;
    }
  /** `DIR/<address>` */
  | { readonly directory: string; readonly doc: ComparedSide };

interface Terms extends Pick<DiagnosisRequest, 'entry'> {
  readonly deep: boolean;
  readonly connections: number;
  readonly stateDirectory: string | undefined;
}

/** Reads two sides at once and holds them against each other. */
export async function runComparison(
  from: SideToRead,
  other: SideToRead,
  terms: Terms,
  context: DiagnosisContext,
  control: WorkControl,
): Promise<CompareResult> {
  const startedAt = new Date();
  const { deep, entry } = terms;
  const { signal } = control;
  // Every session listens, which is no leak.
  setMaxListeners(0, signal);
  const progress = new CompareProgress(control, deep);
  const read = (side: SideToRead): Promise<Side> =>
    'directory' in side
      ? readBackupSide(side.directory, deep, context, control, progress)
      : readMailboxSide(
          { ...side.request, deep, connections: terms.connections },
          context,
          control,
          progress,
        );
  const ended = (rest: Pick<CompareResult, 'result' | 'failure'>, body = nothingCompared): CompareResult => ({
    version: 1,
    address: entry.mailbox.address,
    from: from.doc,
    with: other.doc,
    level: deep ? 'deep' : 'quick',
    ...rest,
    ...body,
    startedAt: startedAt.toISOString(),
    ms: Math.round(Date.now() - startedAt.getTime()),
  });
  try {
    const [one, two] = await Promise.all([read(from), read(other)]);
    if (signal.aborted) return ended({ result: 'interrupted', failure: null });
    const ending = one.ending ?? two.ending;
    if (ending) return ended({ result: ending.outcome, failure: ending.failure });
    const body = bodyOf(await compareSides(one, two, await pastOf(one, two, terms), deep, control));
    return ended({ result: outcomeOf(body), failure: null }, body);
  } catch (error) {
    if (signal.aborted) return ended({ result: 'interrupted', failure: null });
    throw error;
  }
}

/** Complete only when nothing is lost and everything was read. */
function outcomeOf({ totals, folders }: Pick<CompareResult, 'totals' | 'folders'>): WorkOutcome {
  return totals.differences.lost === 0 && folders.every(({ reply }) => reply === null)
    ? 'complete'
    : 'incomplete';
}

async function pastOf(one: Side, other: Side, { stateDirectory }: Terms): Promise<Past> {
  if (other.isBackup) return { ...noPast, last: other.lastRun };
  return stateDirectory !== undefined && one.place && other.place
    ? mirrorPast(stateDirectory, one.place, other.place)
    : noPast;
}

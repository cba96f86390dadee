import { inOrder } from '../folders/in-order.ts';
import type { Words } from '../../words/words.ts';
import { failureOfFault, failureOfReport, outcomeOfVerdict } from '../work/remote-failure.ts';
import type { WorkFailure, WorkOutcome } from '../work/work-outcome.ts';
import type { BackupResult, MissingMessage } from './backup-result.ts';
import type { Opened } from './run-sessions.ts';
import type { RunState } from './run-state.ts';

interface Frame extends Pick<BackupResult, 'address' | 'side' | 'directory'> {
  readonly startedAt: Date;
}

type Ending =
  | { readonly outcome: WorkOutcome; readonly failure: WorkFailure }
  | { readonly signal: AbortSignal; readonly opened: Opened | undefined; readonly words: Words };

/** The document of a run, from what its connections left. */
export function resultOf(frame: Frame, run: RunState | undefined, ending: Ending): BackupResult {
  const missing = run ? [...run.missing, ...notFetched(run)] : [];
  const foldersNotOpened = run
    ? [...run.foldersNotOpened, ...neverOpened(run)].sort((one, other) => inOrder(one.folder, other.folder))
    : [];
  const whole = run?.folders !== undefined && missing.length === 0 && foldersNotOpened.length === 0;
  const { outcome, failure } = 'outcome' in ending ? ending : judged(ending, frame.side, run, whole);
  return {
    version: 1,
    address: frame.address,
    side: frame.side,
    directory: frame.directory,
    result: outcome,
    folders: run?.folders?.length ?? 0,
    messages: {
      onServer: run?.onServer ?? 0,
      fetched: run?.fetched ?? 0,
      flagsChanged: run?.flagsChanged ?? 0,
      deleted: run?.deleted ?? 0,
      vanished: run?.vanished ?? 0,
      sizeDiffers: run?.sizeDiffers ?? 0,
    },
    octets: run?.octets ?? 0,
    newValidity: run?.newValidity ?? [],
    missing,
    foldersNotOpened,
    failure,
    startedAt: frame.startedAt.toISOString(),
    ms: Math.round(Date.now() - frame.startedAt.getTime()),
  };
}

function judged(
  { signal, opened, words }: Exclude<Ending, { outcome: WorkOutcome }>,
  side: Frame['side'],
  run: RunState | undefined,
  whole: boolean,
): { readonly outcome: WorkOutcome; readonly failure: WorkFailure | null } {
  if (signal.aborted) return { outcome: 'interrupted', failure: null };
  if (whole) return { outcome: 'complete', failure: null };
  const refused = opened?.refused;
  if (refused) return { outcome: outcomeOfVerdict(refused.verdict), failure: failureOfReport(refused) };
  const fault =
    run?.givenUp ??
    (run && (run.folders === undefined || notFetched(run).length > 0) ? run.lastFault : undefined);
  const failure = fault ? failureOfFault(fault, words, { side }) : null;
  return { outcome: failure ? 'failed' : 'incomplete', failure };
}

function notFetched(run: RunState): MissingMessage[] {
  return run.works.flatMap(({ folder, plan }) =>
    [...(plan?.wanted ?? [])].map((uid) => ({
      folder: folder.title,
      uidValidity: plan?.uidValidity ?? 0,
      uid,
      class: 'not-fetched' as const,
    })),
  );
}

/** Folders that the run did not get to. */
function neverOpened(run: RunState): { folder: string; reply: string }[] {
  const said = new Set(run.foldersNotOpened.map(({ folder }) => folder));
  return run.works
    .filter(({ plan, folder }) => !plan && !said.has(folder.title))
    .map(({ folder }) => ({ folder: folder.title, reply: '' }));
}

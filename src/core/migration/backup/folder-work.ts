import type { ServerFolder } from '../imap/server-folders.ts';
import type { FolderState } from '../store/manifest-record.ts';

/** Some messages of a folder that are asked for by one command. */
export interface FetchWindow {
  /** Ascending. */
  readonly uids: readonly number[];
  /** How often they were asked for in vain. */
  readonly attempts: number;
}

/** One folder of which something is to be fetched. */
export interface FolderWork {
  readonly folder: ServerFolder;
  /** Messages that are likely to come; known for good once the folder is open. */
  expected: number;
  /** Set once that is known. */
  plan: FolderPlan | undefined;
}

/** One whose missing messages are known. */
export interface PlannedFolder extends FolderWork {
  plan: FolderPlan;
}

export interface FolderPlan {
  readonly path: string;
  readonly uidValidity: number;
  /** As it will be when everything has come. */
  readonly state: FolderState;
  /** Not yet arrived. */
  readonly wanted: Set<number>;
  readonly windows: FetchWindow[];
}

export function hasPlan(work: FolderWork): work is PlannedFolder {
  return work.plan !== undefined;
}

/** Whether there is something to ask for that nobody asks for yet. */
export function hasWindows({ plan }: FolderWork): boolean {
  return plan !== undefined && plan.windows.length > 0;
}

/** Messages in one command: enough that the server never waits for the next, few enough that a cut costs little. */
const windowMessages = 64;

export function windowsOf(uids: readonly number[]): FetchWindow[] {
  return Array.from({ length: Math.ceil(uids.length / windowMessages) }, (_, at) => ({
    uids: uids.slice(at * windowMessages, (at + 1) * windowMessages),
    attempts: 0,
  }));
}

/** Whether nothing of a folder can have changed since it was last complete (RFC 7162 §3.1.2.1). */
export function isUnchanged({ status }: ServerFolder, state: FolderState | undefined): boolean {
  if (!status || !state) return false;
  return (
    status.uidValidity === state.uidValidity &&
    status.uidNext === state.uidNext &&
    status.messages === state.messages &&
    // Without mod-sequences flags may have changed, unless there is nothing that could have any.
    (status.messages === 0 ||
      (status.highestModSeq !== undefined && status.highestModSeq === state.highestModSeq))
  );
}

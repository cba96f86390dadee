import { Fault } from '../../dialogue/fault.ts';
import { examineFolder, type ExaminedFolder } from '../imap/examine.ts';
import { fetchedMessageIn } from '../imap/fetch-response.ts';
import { flagsKey, type KnownFolder } from '../store/backup-index.ts';
import { windowsOf, type FolderWork } from './folder-work.ts';
import type { Connection, RunState } from './run-state.ts';

/** What became of opening: it stands open; the server said no (in its words); or the connection is no more. */
export type Opening = 'open' | { readonly refused: string } | Fault;

/** Opens a folder on a connection; the first to do so finds out what has changed in it, and writes down what needs no fetching. */
export async function openFolder(run: RunState, connection: Connection, work: FolderWork): Promise<Opening> {
  const { folder } = work;
  if (/[\r\n\0]/.test(folder.name)) return { refused: '' };
  const examined = await examineFolder(connection, folder.name);
  if (examined instanceof Fault || 'refused' in examined) return examined;
  if (work.plan)
    return work.plan.uidValidity === examined.status.uidValidity ? 'open' : { refused: 'UIDVALIDITY' };
  const path = await run.store.enter(folder);
  const index = await run.store.load();
  const known = index.folder(folder.name);
  const { status, uids } = examined;
  adoptValidity(run, folder.title, folder.name, known, status.uidValidity);
  const state = known.state;
  recordDeleted(run, folder.name, known, uids);
  const fault = await recordFlags(
    run,
    connection,
    folder.name,
    known,
    examined,
    state?.highestModSeq ?? undefined,
  );
  if (fault) return fault;
  const missing = uids.filter((uid) => !known.live.has(uid));
  run.onServer += uids.length;
  work.expected = missing.length;
  work.plan = {
    path,
    uidValidity: status.uidValidity,
    state: { folder: folder.name, ...status, highestModSeq: status.highestModSeq ?? null },
    wanted: new Set(missing),
    windows: windowsOf(missing),
  };
  return 'open';
}

function adoptValidity(
  run: RunState,
  title: string,
  folder: string,
  known: KnownFolder,
  uidValidity: number,
): void {
  const was = known.uidValidity;
  if (was === uidValidity) return;
  if (was !== 0) {
    run.newValidity.push(title);
    run.store.note({ type: 'validity', folder, was, uidValidity, at: new Date().toISOString() });
  }
  known.uidValidity = uidValidity;
}

function recordDeleted(run: RunState, folder: string, known: KnownFolder, uids: readonly number[]): void {
  const present = new Set(uids);
  const at = new Date().toISOString();
  const gone = [...known.live.keys()].filter((uid) => !present.has(uid));
  run.deleted += gone.length;
  for (const uid of gone)
    run.store.note({ type: 'deleted', folder, uidValidity: known.uidValidity, uid, at });
}

/** Asks only for flags that changed since the last run where the server keeps count (RFC 7162 §3.1.4.1). */
async function recordFlags(
  run: RunState,
  connection: Connection,
  folder: string,
  known: KnownFolder,
  { status }: ExaminedFolder,
  since: string | undefined,
): Promise<Fault | undefined> {
  if (known.live.size === 0) return undefined;
  if (since !== undefined && since === status.highestModSeq) return undefined;
  const changedSince =
    since !== undefined && status.highestModSeq !== undefined ? ` (CHANGEDSINCE ${since})` : '';
  const last = [...known.live.keys()].reduce((most, uid) => Math.max(most, uid), 0);
  const answer = await connection.ask(`UID FETCH 1:${last} (UID FLAGS)${changedSince}`);
  if (answer instanceof Fault) return answer;
  const changes = answer.untagged.flatMap((text) => {
    const told = fetchedMessageIn(text);
    const before = told?.toldFlags === true ? known.live.get(told.uid) : undefined;
    return told && before !== undefined && before !== flagsKey(told) ? [told] : [];
  });
  run.flagsChanged += changes.length;
  const { uidValidity } = known;
  for (const { uid, flags, keywords } of changes)
    run.store.note({ type: 'flags', folder, uidValidity, uid, flags, keywords });
  return undefined;
}

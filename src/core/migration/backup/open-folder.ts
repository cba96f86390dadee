import { Fault } from '../../dialogue/fault.ts';
import { askPatiently } from '../imap/ask-patiently.ts';
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
  const examined = await examine(connection, folder.name);
  if (examined instanceof Fault || 'refused' in examined) return examined;
  if (work.plan)
    return work.plan.uidValidity === examined.status.uidValidity ? 'open' : { refused: 'UIDVALIDITY' };
  const path = await run.store.enter(folder);
  const index = await run.store.load();
  const known = index.folder(folder.name);
  const { status, uids } = examined;
  adoptValidity(run, folder.title, folder.name, known, status.uidValidity);
  const unnamed = status.messages - uids.length;
  // Who leaves out some has perhaps left out more: nothing is taken for deleted.
  if (unnamed <= 0) recordDeleted(run, folder.name, known, uids);
  const flags = await recordFlags(run, connection, folder.name, known, examined);
  if (flags instanceof Fault) return flags;
  const missing = uids.filter((uid) => !known.live.has(uid));
  run.onServer += Math.max(uids.length, status.messages);
  for (let count = 0; count < Math.min(unnamed, mostUnnamed); count += 1)
    run.missing.push({ folder: folder.title, uidValidity: status.uidValidity, uid: 0, class: 'not-sent' });
  run.opened(work, {
    path,
    uidValidity: status.uidValidity,
    state: {
      folder: folder.name,
      ...status,
      highestModSeq: flags === 'told' ? (status.highestModSeq ?? null) : null,
    },
    wanted: new Set(missing),
    windows: windowsOf(missing),
  });
  return 'open';
}

/** Messages without a UID that are listed one by one: a server may count as many as it likes. */
const mostUnnamed = 1_000;

/** Twice where it names fewer messages than it counts: one may have been deleted between the two. */
async function examine(connection: Connection, name: string): ReturnType<typeof examineFolder> {
  const examined = await examineFolder(connection, name);
  if (examined instanceof Fault || 'refused' in examined) return examined;
  return examined.uids.length < examined.status.messages ? examineFolder(connection, name) : examined;
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

/** Writes down flags that changed. Asks only for flags that changed since the last run where the server keeps count (RFC 7162 §3.1.4.1). */
async function recordFlags(
  run: RunState,
  connection: Connection,
  folder: string,
  known: KnownFolder,
  { status }: ExaminedFolder,
): Promise<Fault | 'told' | 'not-told'> {
  const since = known.state?.highestModSeq ?? undefined;
  if (known.live.size === 0) return 'told';
  if (since !== undefined && since === status.highestModSeq) return 'told';
  const changedSince =
    since !== undefined && status.highestModSeq !== undefined ? ` (CHANGEDSINCE ${since})` : '';
  const last = [...known.live.keys()].reduce((most, uid) => Math.max(most, uid), 0);
  const { uidValidity } = known;
  const heard = (text: string): void => {
    const told = fetchedMessageIn(text);
    const before = told?.toldFlags === true ? known.live.get(told.uid) : undefined;
    if (!told || before === undefined || before === flagsKey(told)) return;
    const { uid, flags, keywords } = told;
    run.flagsChanged += 1;
    run.store.note({ type: 'flags', folder, uidValidity, uid, flags, keywords });
  };
  const answers = await askPatiently(
    {
      ask: (command) => connection.ask(command, heard),
      pause: connection.pause.bind(connection),
      quote: connection.quote.bind(connection),
    },
    [`UID FETCH 1:${last} (UID FLAGS)${changedSince}`],
  );
  if (answers instanceof Fault) return answers;
  return answers.every((answer) => answer.status === 'OK') ? 'told' : 'not-told';
}

import { Fault } from '../../dialogue/fault.ts';
import { quoted } from '../../imap/quoted-string.ts';
import { makeFolder } from '../folders/make-folder.ts';
import { mapFolders, type MappedFolder } from '../folders/map-folders.ts';
import { readTargetLayout } from '../folders/target-layout.ts';
import type { FolderStatus } from '../imap/server-folders.ts';
import { beginFolder, type FolderWork } from './folder-work.ts';
import type { Journal } from './journal/journal.ts';
import { statesOf } from './journal/journal-index.ts';
import type { PairState } from './journal/journal-record.ts';
import type { Origin, OriginFolder } from './origin.ts';
import { askSubscriptions, subscribedNames } from './subscriptions.ts';
import type { Target } from './target-session.ts';
import type { TransferRun } from './transfer-run.ts';

/**
 * Lists the folders of both sides and maps them. Where nothing has changed since the last run, that is all there is to do, and the journal
 * is not even read. Folders that the target does not have are made, all at once.
 */
export async function prepareFolders(
  run: TransferRun,
  origin: Origin,
  target: Target,
  journal: Journal,
): Promise<Fault | undefined> {
  const [folders, layout, subscribed] = await Promise.all([
    origin.folders(),
    readTargetLayout(target.session, target.providerId),
    target.session.ask(askSubscriptions),
  ]);
  if (folders instanceof Fault) {
    run.broke(folders, 'origin');
    return folders;
  }
  if (layout instanceof Fault) return layout;
  if (subscribed instanceof Fault) return subscribed;
  const brought = folders.filter(({ isView }) => isView !== true);
  run.views = folders.filter(({ isView }) => isView === true);
  run.states = statesOf(journal.closed?.folders);
  const statuses = new Map(layout.folders.map(({ name, status }) => [name, status]));
  const mapping = mapFolders(brought, layout);
  const works = mapping.map((mapped) => workOf(run, mapped, statuses.get(mapped.name)));
  const names = new Set(brought.map(({ name }) => name));
  const isGone = run.plan.deletes && [...run.states.keys()].some((name) => !names.has(name));
  const isSettled = works.every(({ isUnchanged }) => isUnchanged) && !isGone;
  if (!isSettled || !journal.closed)
    run.remember(await journal.load(run.plan.dryRun), (record) => journal.note(record));
  if (run.plan.deletes && run.isRemembered) {
    const gone = goneWorks(run, names, statuses);
    // Every mailbox has an INBOX (RFC 9051 §5.1): a list without it is not whole, and no reason to remove anything.
    if (!brought.some(({ specialUse, name }) => specialUse === 'inbox' || name.toUpperCase() === 'INBOX'))
      for (const work of gone) work.reply = '';
    works.push(...gone);
  }
  run.works = works;
  if (run.plan.dryRun) return undefined;
  subscribeAll(target, mapping, subscribedNames(subscribed));
  makeAll(run, target, works);
  return undefined;
}

function workOf(run: TransferRun, mapped: MappedFolder, status: FolderStatus | undefined): FolderWork {
  const { folder, name, title, by, exists } = mapped;
  const state = run.states.get(folder.name);
  return beginFolder({
    folder,
    mapped,
    isGone: false,
    target: { name, title, by },
    targetStatus: exists ? status : undefined,
    isUnchanged: exists && state !== undefined && isSame(state, name, folder, status, run.plan.deletes),
  });
}

/** Whether neither side can have changed in a way that matters since everything of a folder was done. */
function isSame(
  state: PairState,
  target: string,
  { status: origin }: OriginFolder,
  status: FolderStatus | undefined,
  deletes: boolean,
): boolean {
  if (!origin || !status || state.target !== target || (deletes && state.kept > 0)) return false;
  // Flags that people change on the target are theirs.
  if (!isAlike(origin, state.origin) || !isAlike(status, state.status)) return false;
  // Without mod-sequences flags may have changed, unless there is nothing that could have any.
  return (
    origin.messages === 0 ||
    (origin.highestModSeq !== undefined && origin.highestModSeq === state.origin.highestModSeq)
  );
}

function isAlike(one: FolderStatus, other: FolderStatus): boolean {
  return (
    one.uidValidity === other.uidValidity && one.uidNext === other.uidNext && one.messages === other.messages
  );
}

/** Folders that the origin has no more: what was brought of them is to be removed. */
function goneWorks(
  run: TransferRun,
  names: ReadonlySet<string>,
  statuses: ReadonlyMap<string, FolderStatus | undefined>,
): FolderWork[] {
  return [...run.index.folders].flatMap(([name, known]) => {
    const status = statuses.get(known.target);
    if (names.has(name) || !status || known.pairs.size === 0) return [];
    const folder = { name, title: name, parts: [name], specialUse: undefined, subscribed: undefined };
    const target = { name: known.target, title: known.target, by: 'name' as const };
    return [
      beginFolder({
        folder,
        mapped: undefined,
        isGone: true,
        target,
        targetStatus: status,
        isUnchanged: false,
      }),
    ];
  });
}

/** Sent at once and not waited for: folders that are there are worked on meanwhile. */
function makeAll(run: TransferRun, target: Target, works: readonly FolderWork[]): void {
  for (const work of works)
    if (work.mapped?.exists === false)
      work.making = makeFor(target, work).then((fault) => {
        work.making = undefined;
        if (fault instanceof Fault) run.broke(fault, 'target');
        run.changed();
      });
}

/** Makes the folder of a work on the target; a refusal is the work's `reply`. */
export async function makeFor({ session }: Target, work: FolderWork): Promise<Fault | undefined> {
  if (!work.mapped) return undefined;
  const made = await makeFolder(session, work.mapped);
  if (made instanceof Fault) return made;
  if ('refused' in made) work.reply = made.refused;
  else {
    work.target = made;
    work.isMade = true;
  }
  return undefined;
}

/** Subscribes on the target to what is subscribed at the origin, where both are known. */
function subscribeAll(
  { session }: Target,
  mapping: readonly MappedFolder[],
  subscribed: ReadonlySet<string> | undefined,
): void {
  for (const { folder, name, exists } of mapping)
    if (exists && folder.subscribed === true && subscribed?.has(name) === false)
      void session.ask(`SUBSCRIBE ${quoted(name)}`);
}

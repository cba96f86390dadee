import { openTargetFolder } from '../append/open-target-folder.ts';
import type { TargetFolder } from '../append/target-folder.ts';
import { Fault } from '../../dialogue/fault.ts';
import { examineFolder, type Refused } from '../imap/examine.ts';
import { listMessages } from '../listing/list-messages.ts';
import type { ListedMessage } from '../listing/listed-message.ts';
import { flagsKey } from '../store/backup-index.ts';
import { flagsBeyond, flagsIn } from './flag-changes.ts';
import type { FlagChange, FolderWork } from './folder-work.ts';
import type { KnownFolder, KnownPair } from './journal/journal-index.ts';
import { makeLots } from './make-lots.ts';
import { matchMessages } from './match-messages.ts';
import { makeFor } from './prepare-folders.ts';
import { settleDoubts } from './settle-doubts.ts';
import { messageKey, type Origin, type OriginListing, type OriginMessage } from './origin.ts';
import type { TransferRun } from './transfer-run.ts';
import type { Target } from './target-session.ts';

/** The target's side of a folder, as it stands. */
interface TargetSide {
  readonly folder: TargetFolder | undefined;
  readonly uids: ReadonlySet<number>;
}

/**
 * Finds out what is to be done in a folder: what the journal knows holds as long as both UIDVALIDITYs do and the messages are still on the
 * target; everything else is held against the target's messages by content, so that nothing that is there is sent.
 */
export async function planFolder(
  run: TransferRun,
  origin: Origin,
  target: Target,
  work: FolderWork,
): Promise<Refused | Fault | undefined> {
  const known = run.index.folder(work.folder.name);
  const isEmpty = !work.targetStatus || work.targetStatus.messages === 0;
  await work.making;
  if (work.mapped?.exists === false && !work.isMade && !run.plan.dryRun) {
    const fault = await makeFor(target, work);
    if (fault) return fault;
  }
  if (work.reply !== null) return { refused: work.reply };
  const opening = openTarget(run, target, work);
  // Where nothing can be there already, nobody need wait for the other side, and no header need be read.
  const early = isEmpty && !work.isGone ? list(run, origin, work, false, undefined) : undefined;
  const side = await opening;
  if (side instanceof Fault || 'refused' in side) return side;
  const listing = await (early ?? listAgainst(run, origin, work, known, side));
  if (listing instanceof Fault || 'refused' in listing) return listing;
  const validity = listing.status?.uidValidity ?? listing.messages[0]?.uidValidity ?? known.originValidity;
  const pairs = isKnown(work, known, side, validity) ? known.pairs : new Map<string, KnownPair>();
  const sorted = sortOut(listing, pairs, side.uids);
  const found = await findOnTarget(run, origin, target, work, { listing, sorted, side, pairs });
  if (found instanceof Fault || 'refused' in found) return found;
  begin(run, work, side, validity);
  settlePlan(run, work, { listing, sorted, side, pairs, ...found });
  return undefined;
}

async function openTarget(
  run: TransferRun,
  { session, providerLimit }: Target,
  { target, targetStatus }: FolderWork,
): Promise<TargetSide | Refused | Fault> {
  if (run.plan.dryRun) {
    if (!targetStatus) return { folder: undefined, uids: new Set() };
    const examined = await examineFolder(session, target.name);
    if (examined instanceof Fault || 'refused' in examined) return examined;
    const { status, uids } = examined;
    const folder = { name: target.name, ...status, permanentFlags: undefined, mostOctets: providerLimit };
    return { folder, uids: new Set(uids) };
  }
  const opened = await openTargetFolder(session, target.name, providerLimit);
  if (opened instanceof Fault || 'refused' in opened) return opened;
  return { folder: opened.folder, uids: new Set(opened.uids) };
}

function isKnown(
  { target }: Pick<FolderWork, 'target'>,
  known: KnownFolder,
  { folder }: TargetSide,
  validity: number,
): boolean {
  return (
    known.target === target.name &&
    known.targetValidity === folder?.uidValidity &&
    known.originValidity === validity
  );
}

/** Everything, or what changed since the last run; with headers where the target has messages that the journal does not know. */
function listAgainst(
  run: TransferRun,
  origin: Origin,
  work: FolderWork,
  known: KnownFolder,
  side: TargetSide,
): Promise<OriginListing | Refused | Fault> {
  if (work.isGone) return Promise.resolve(emptyListing);
  const validity = work.folder.status?.uidValidity;
  const state = run.states.get(work.folder.name);
  if (!isKnown(work, known, side, validity ?? known.originValidity))
    return list(run, origin, work, true, undefined);
  const paired = new Set([...known.pairs.values()].map(({ targetUid }) => targetUid));
  const lost = [...known.pairs.values()].some(({ targetUid }) => !side.uids.has(targetUid));
  const unknown = [...side.uids].some((uid) => !paired.has(uid));
  const holds =
    !lost && state?.target === work.target.name && state.status.uidValidity === known.targetValidity;
  return list(run, origin, work, unknown, holds ? state.origin : undefined);
}

const emptyListing: OriginListing = {
  status: undefined,
  whole: true,
  messages: [],
  present: undefined,
  changed: [],
};

async function list(
  run: TransferRun,
  origin: Origin,
  { folder }: FolderWork,
  identities: boolean,
  since: Parameters<Origin['list']>[1]['since'],
): Promise<OriginListing | Refused | Fault> {
  run.tell('listing', folder.title);
  const listing = await origin.list(folder, { identities, since });
  if (listing instanceof Fault) run.broke(listing, 'origin');
  return listing;
}

/** Messages of the origin by what the journal knows of them. */
interface Sorted {
  /** Not known, or no more on the target. */
  readonly fresh: readonly OriginMessage[];
  /** Known, on both sides. */
  readonly live: readonly (readonly [key: string, pair: KnownPair])[];
  /** Known, on the target alone. */
  readonly dead: readonly (readonly [key: string, pair: KnownPair])[];
}

function sortOut(
  listing: OriginListing,
  pairs: ReadonlyMap<string, KnownPair>,
  uids: ReadonlySet<number>,
): Sorted {
  const there = new Set([...listing.messages.map(messageKey), ...(listing.present ?? []).map(String)]);
  const isThere = (key: string): boolean => there.has(key) || (!listing.whole && !listing.present);
  const onTarget = [...pairs].filter(([, { targetUid }]) => uids.has(targetUid));
  const paired = new Set(onTarget.map(([key]) => key));
  return {
    fresh: listing.messages.filter((message) => !paired.has(messageKey(message))),
    live: onTarget.filter(([key]) => isThere(key)),
    dead: onTarget.filter(([key]) => !isThere(key)),
  };
}

interface Known {
  readonly listing: OriginListing;
  readonly sorted: Sorted;
  readonly side: TargetSide;
  readonly pairs: ReadonlyMap<string, KnownPair>;
}

/** What was found on the target of the messages that the journal does not know. */
interface Found {
  readonly fresh: readonly OriginMessage[];
  readonly matched: ReadonlyMap<OriginMessage, ListedMessage>;
}

async function findOnTarget(
  run: TransferRun,
  origin: Origin,
  target: Target,
  work: FolderWork,
  { listing, sorted, side }: Known,
): Promise<Found | Refused | Fault> {
  let { fresh } = sorted;
  const taken = new Set(sorted.live.map(([, { targetUid }]) => targetUid));
  const candidates = [...side.uids].filter((uid) => !taken.has(uid));
  if (fresh.length === 0 || candidates.length === 0) return { fresh, matched: new Map() };
  if (fresh.some(({ identity }) => identity === undefined)) {
    const since = listing.whole ? undefined : run.states.get(work.folder.name)?.origin;
    const again = await list(run, origin, work, true, since);
    if (again instanceof Fault || 'refused' in again) return again;
    const identities = new Map(again.messages.map((message) => [messageKey(message), message.identity]));
    fresh = fresh.map((message) => ({ ...message, identity: identities.get(messageKey(message)) }));
  }
  const listed = await listMessages(
    target.session,
    candidates.sort((one, other) => one - other),
    run.control,
  );
  if (listed instanceof Fault) return listed;
  const { matched, doubtful } = matchMessages(fresh, listed.messages);
  const scene = { run, origin, target, work };
  const settled = await settleDoubts(scene, doubtful, (message: OriginMessage) => message);
  if (settled instanceof Fault || 'refused' in settled) return settled;
  return { fresh, matched: new Map([...matched, ...settled]) };
}

/** Writes down which two folders the lines that follow are about. */
function begin(run: TransferRun, { folder, target }: FolderWork, side: TargetSide, validity: number): void {
  const known = run.index.folder(folder.name);
  if (!side.folder || isKnown({ target }, known, side, validity)) return;
  run.note({
    type: 'folder',
    folder: folder.name,
    target: target.name,
    originValidity: validity,
    targetValidity: side.folder.uidValidity,
  });
}

function settlePlan(run: TransferRun, work: FolderWork, known: Known & Found): void {
  const { listing, sorted, side, pairs, fresh, matched } = known;
  const { name } = work.folder;
  const unsent = fresh.filter((message) => !matched.has(message));
  const intents = new Set(run.index.folder(name).intents);
  const rematched = new Set([...matched.values()].map(({ uid }) => uid));
  for (const message of matched.keys()) if (intents.has(messageKey(message))) run.foundAgain += 1;
  if (matched.size > 0)
    run.note({
      type: 'arrived',
      folder: name,
      how: 'matched',
      pairs: [...matched].map(([message, { uid }]) => [messageKey(message), uid, flagsKey(message)]),
    });
  const dead = sorted.dead.filter(([, { targetUid }]) => !rematched.has(targetUid));
  // A listing that contradicts itself is no reason to remove anything.
  const counted = listing.messages.length + (listing.present?.length ?? 0);
  const removes = run.plan.deletes && (work.isGone || listing.status?.messages === counted);
  work.messages = work.isGone ? 0 : listing.whole ? listing.messages.length : counted;
  work.present = work.messages - unsent.length;
  work.expected = unsent.length;
  work.plan = {
    target: side.folder,
    targetMessages: side.uids.size,
    status: listing.status,
    lots: makeLots(unsent),
    flagChanges: [...changesOfKnown(listing, pairs, side.uids), ...changesOfMatched(matched)],
    removals: removes ? dead.map(([key, { targetUid }]) => [key, targetUid]) : [],
    kept: removes ? 0 : dead.length,
  };
}

/** What changed at the origin since the target was last told: what people did on the target stays. */
function changesOfKnown(
  { messages, changed }: OriginListing,
  pairs: ReadonlyMap<string, KnownPair>,
  uids: ReadonlySet<number>,
): FlagChange[] {
  return [...messages, ...changed].flatMap((message) => {
    const key = messageKey(message);
    const pair = pairs.get(key);
    const flags = flagsKey(message);
    if (!pair || pair.flags === flags || !uids.has(pair.targetUid)) return [];
    const [now, before] = [flagsIn(flags), flagsIn(pair.flags)];
    const [added, removed] = [flagsBeyond(now, before), flagsBeyond(before, now)];
    return [{ key, targetUid: pair.targetUid, added, removed, flags }];
  });
}

/** Nobody knows who set the flags of messages that were there already: none is taken away. */
function changesOfMatched(matched: ReadonlyMap<OriginMessage, ListedMessage>): FlagChange[] {
  return [...matched].flatMap(([message, there]) => {
    const flags = flagsKey(message);
    const added = flagsBeyond(flagsIn(flags), flagsIn(flagsKey(there)));
    return added.length === 0
      ? []
      : [{ key: messageKey(message), targetUid: there.uid, added, removed: [], flags }];
  });
}

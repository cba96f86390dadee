import type { KnownRefusal } from '../transfer/journal/read-refusals.ts';
import type { WorkControl } from '../work/work-control.ts';
import type { ComparedFolder } from './compared-folder.ts';
import { explainMissed, type Missed } from './explain-missed.ts';
import { matchMessages, type MatchedFolder } from './match-messages.ts';
import { Meanwhile } from './meanwhile.ts';
import { pairFolders } from './pair-folders.ts';
import type { Comparison } from './result-of.ts';
import { lookedAgain } from './second-look.ts';
import type { LastRun, Side } from './side.ts';
import type { Spot } from './whereabouts.ts';

/** What earlier copies from one side to the other left behind. */
export interface Past {
  /** How the last one ended; undefined where none ended in order. */
  readonly last: LastRun | undefined;
  /** Name of a folder → name of the one that it was copied to. */
  readonly folders: ReadonlyMap<string, string>;
  readonly refusals: readonly KnownRefusal[];
}

/** Holds two sides that were read against each other. */
export async function compareSides(
  one: Side,
  other: Side,
  past: Past,
  deep: boolean,
  { signal, progress }: WorkControl,
): Promise<Comparison> {
  const taken = new Map(other.folders.map((folder) => [folder, new Uint8Array(folder.length)]));
  const pairs: MatchedFolder[] = [];
  const total = one.folders.reduce((sum, { length }) => sum + length, 0);
  let messages = 0;
  for (const pair of pairFolders(one, other, past.folders)) {
    signal.throwIfAborted();
    pairs.push(await matchMessages(pair, taken, deep));
    messages += pair.one.length;
    progress({ phase: 'checking', folder: pair.one.title, messages, total, octets: 0 });
  }
  const paired = new Map(pairs.flatMap((pair) => (pair.other ? [[pair.other, pair] as const] : [])));
  const missed = explainMissed(pairs, {
    others: other.folders,
    taken,
    deep,
    views: viewsOf(one),
    providerLimit: other.providerLimit,
    refusals: past.refusals,
    meanwhile: new Meanwhile(past.last, Date.now()),
  });
  const extra = [...taken].flatMap(([folder, spoken]): Spot[] =>
    // What the one side has of it is not known where it could not be read.
    paired.get(folder)?.one.isKnown !== false ? freeIn(folder, spoken) : [],
  );
  const looks = {
    one: await one.look(wantedHere(missed, pairs), { newer: false }),
    other: await other.look(wantedThere(extra, pairs), {
      newer: missed.some(({ class: kind }) => kind === 'lost'),
    }),
  };
  signal.throwIfAborted();
  return {
    pairs,
    unpaired: other.folders.filter((folder) => !paired.has(folder)),
    ...lookedAgain(missed, extra, looks, deep),
    looks,
  };
}

const viewUses: ReadonlySet<string | undefined> = new Set(['all', 'flagged', 'important']);

function viewsOf({ layout }: Side): ReadonlySet<string> {
  const views = layout?.folders.filter(({ specialUse }) => viewUses.has(specialUse)) ?? [];
  return new Set(views.map(({ name }) => name));
}

function freeIn(folder: ComparedFolder, spoken: Uint8Array): Spot[] {
  const free: Spot[] = [];
  spoken.forEach((is, index) => {
    if (is === 0) free.push({ folder, index });
  });
  return free;
}

type Wanted = Map<ComparedFolder, number[]>;

/** Messages whose headers have to be read to name them. */
function wantedHere(missed: readonly Missed[], pairs: readonly MatchedFolder[]): Wanted {
  const wanted: Wanted = new Map();
  for (const { pair, index } of missed) want(wanted, pair.one, index);
  for (const { one, different } of pairs) for (const index of different) want(wanted, one, index);
  return ascending(wanted);
}

function wantedThere(extra: readonly Spot[], pairs: readonly MatchedFolder[]): Wanted {
  const wanted: Wanted = new Map();
  for (const { folder, index } of extra) want(wanted, folder, index);
  for (const { other, pairing, different } of pairs)
    for (const index of different) if (other) want(wanted, other, pairing.partners[index] ?? -1);
  return ascending(wanted);
}

function want(wanted: Wanted, folder: ComparedFolder, index: number): void {
  const uids = wanted.get(folder);
  const uid = folder.uidAt(index);
  if (uids) uids.push(uid);
  else wanted.set(folder, [uid]);
}

function ascending(wanted: Wanted): Wanted {
  for (const uids of wanted.values()) uids.sort((one, other) => one - other);
  return wanted;
}

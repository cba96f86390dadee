import type { KnownRefusal } from '../transfer/journal/read-refusals.ts';
import type { DifferenceClass } from './compare-result.ts';
import type { ComparedFolder } from './compared-folder.ts';
import type { MatchedFolder } from './match-messages.ts';
import type { Meanwhile } from './meanwhile.ts';
import { copyKeys } from './message-keys.ts';
import { Whereabouts } from './whereabouts.ts';

/** A message that its counterpart folder has not, and why. */
export interface Missed {
  readonly pair: MatchedFolder;
  readonly index: number;
  readonly class: Exclude<DifferenceClass, 'different' | 'extra'>;
  readonly detail?: string;
}

/** What is known of the other side beside its messages. */
export interface Circumstances {
  readonly others: readonly ComparedFolder[];
  readonly taken: ReadonlyMap<ComparedFolder, Uint8Array>;
  readonly deep: boolean;
  /** Names of the one side's folders that only show what others hold (RFC 6154 `\All`, `\Flagged`; Gmail's `\Important`). */
  readonly views: ReadonlySet<string>;
  /** The largest message that the other side's provider takes, octets. */
  readonly providerLimit: number | undefined;
  readonly refusals: readonly KnownRefusal[];
  readonly meanwhile: Meanwhile;
}

/** Finds the reason why each message is not in its counterpart folder. A copy elsewhere is spoken for from then on. */
export function explainMissed(pairs: readonly MatchedFolder[], scene: Circumstances): Missed[] {
  const { deep } = scene;
  const left = pairs.flatMap((pair) =>
    // Where the counterpart could not be read, nobody can say what it lacks.
    pair.other?.isKnown !== false
      ? pair.pairing.left.map((index) => ({ pair, index, keys: copyKeys(pair.one, index, deep) }))
      : [],
  );
  const copies = new Whereabouts(new Set(left.flatMap(({ keys }) => keys)), scene.others, deep);
  const refused = new Map(scene.refusals.map((one) => [keyOf(one.folder, one.uidValidity, one.uid), one]));
  const twins = twinsWithin(left);
  return left.map(({ pair, index, keys }): Missed => {
    const found = { pair, index };
    const spots = copies.of(keys);
    const isTwin = deep || twins(pair).has(twinKey(pair.one, index));
    if (isTwin && spots.some(({ folder }) => folder === pair.other)) return { ...found, class: 'duplicate' };
    // A copy answers for one message only, unless that message was never more than a view of another.
    const free = spots.find((one) => scene.taken.get(one.folder)?.[one.index] === 0);
    const spot = free ?? (scene.views.has(pair.one.name) ? spots[0] : undefined);
    if (spot) {
      const taken = scene.taken.get(spot.folder);
      if (taken) taken[spot.index] = 1;
      return { ...found, class: 'label-copy', detail: spot.folder.title };
    }
    return { ...found, ...reasonOf(pair, index, scene, refused) };
  });
}

/**
 * Headers and sizes of messages that were found. One that was not found is a duplicate only of another on its own side: there announced
 * sizes agree where contents do.
 */
function twinsWithin(
  left: readonly { readonly pair: MatchedFolder; readonly index: number }[],
): (pair: MatchedFolder) => ReadonlySet<string> {
  const wanted = new Set(left.map(({ pair, index }) => twinKey(pair.one, index)));
  const known = new Map<MatchedFolder, ReadonlySet<string>>();
  return (pair) => {
    const before = known.get(pair);
    if (before) return before;
    const twins = new Set<string>();
    pair.pairing.partners.forEach((partner, index) => {
      const key = partner === -1 ? '' : twinKey(pair.one, index);
      if (wanted.has(key)) twins.add(key);
    });
    known.set(pair, twins);
    return twins;
  };
}

function twinKey(folder: ComparedFolder, index: number): string {
  return `${folder.digestAt(index)} ${folder.sizeAt(index)}`;
}

function reasonOf(
  { one, other }: MatchedFolder,
  index: number,
  { others, providerLimit, meanwhile }: Circumstances,
  refused: ReadonlyMap<string, KnownRefusal>,
): Pick<Missed, 'class' | 'detail'> {
  const refusal = refused.get(keyOf(one.name, one.uidValidity, one.uidAt(index)));
  const words = refusal?.reply === undefined || refusal.reply === '' ? {} : { detail: refusal.reply };
  // The server's own limit beats what is written about its provider (RFC 7889).
  const limit = (other ?? others[0])?.appendLimit ?? providerLimit;
  if (refusal?.class === 'over-limit' || (limit !== undefined && one.sizeAt(index) > limit))
    return { class: 'over-limit', ...words };
  // That there was no room is no reason for good: the message is still to be brought.
  if (refusal?.class === 'refused') return { class: 'refused', ...words };
  return { class: meanwhile.isYounger(one, index) ? 'arrived-meanwhile' : 'lost', ...words };
}

function keyOf(folder: string, uidValidity: number, uid: number): string {
  return `${uidValidity} ${uid} ${folder}`;
}

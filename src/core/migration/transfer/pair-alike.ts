import type { QuickIdentity } from '../identity/quick-identity.ts';
import { momentOf } from '../inventory/internal-date.ts';

/** What is held against what. */
export interface Matchable {
  readonly size: number;
  readonly identity: QuickIdentity | undefined;
  /** RFC 9051 §9 date-time; undefined where none is known. */
  readonly internalDate?: string | undefined;
  /** It is known to be on the other side, only not which one it is there. */
  readonly taken?: boolean;
}

/**
 * How far the sizes of two may be apart that are one message: `near`: next to nothing; `dated`: whatever they are where the dates agree;
 * `any`: whatever they are.
 */
export type Reach = 'near' | 'dated' | 'any';

/** Octets by which a target may change what it is sent without being asked: an empty message gets a line end, a bare CR at the end goes. */
export const nearly = 2;

interface Pass<One> {
  readonly fits: (one: One) => boolean;
  /** Octets that the others have more; undefined where sizes do not count. */
  readonly change: number | undefined;
  readonly dated: boolean;
}

/**
 * Pairs messages that have the same identity, each with one at most and the first with the first: those that have the same size and date,
 * then the same size, then nearly the same, then what `reach` allows. Those that are taken come before all others.
 */
export function pairAlike<One extends Matchable, Other extends Matchable>(
  ones: readonly One[],
  others: readonly Other[],
  reach: Reach,
): ReadonlyMap<One, Other> {
  const pairs = new Map<One, Other>();
  let [onesLeft, othersLeft] = [ones, others];
  for (const { fits, change, dated } of passes<One>(reach)) {
    if (onesLeft.length === 0 || othersLeft.length === 0) break;
    const alikes = new Map<string, Other[]>();
    // Taken from the end: the first is to find the first.
    for (const other of othersLeft.toReversed()) {
      const key = keyOf(other, change === undefined ? undefined : 0, dated);
      const alike = alikes.get(key);
      if (alike) alike.push(other);
      else alikes.set(key, [other]);
    }
    const used = new Set<Other>();
    for (const one of onesLeft) {
      if (!fits(one) || (dated && change === undefined && momentOf(one.internalDate) === undefined)) continue;
      const other = alikes.get(keyOf(one, change, dated))?.pop();
      if (!other) continue;
      pairs.set(one, other);
      used.add(other);
    }
    if (used.size === 0) continue;
    onesLeft = onesLeft.filter((one) => !pairs.has(one));
    othersLeft = othersLeft.filter((other) => !used.has(other));
  }
  return pairs;
}

function passes<One extends Matchable>(reach: Reach): readonly Pass<One>[] {
  const all = (): boolean => true;
  const taken = (one: One): boolean => one.taken === true;
  return [
    { fits: taken, change: 0, dated: true },
    { fits: taken, change: 0, dated: false },
    { fits: taken, change: undefined, dated: true },
    { fits: taken, change: undefined, dated: false },
    { fits: all, change: 0, dated: true },
    { fits: all, change: 0, dated: false },
    ...Array.from({ length: nearly }, (_, at) => at + 1).flatMap((by): Pass<One>[] => [
      { fits: all, change: by, dated: false },
      { fits: all, change: -by, dated: false },
    ]),
    ...(reach === 'near' ? [] : [{ fits: all, change: undefined, dated: true }]),
    ...(reach === 'any' ? [{ fits: all, change: undefined, dated: false }] : []),
  ];
}

function keyOf(message: Matchable, change: number | undefined, dated: boolean): string {
  return `${change === undefined ? '' : message.size + change} ${dated ? momentOf(message.internalDate) : ''}`;
}

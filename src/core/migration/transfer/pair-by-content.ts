import { momentOf } from '../inventory/internal-date.ts';
import type { Doubtful } from './match-messages.ts';
import { pairAlike, type Matchable } from './pair-alike.ts';

/**
 * Pairs doubtful messages whose content is the same. Where none is, and sizes differ, the target may have changed all that it was sent: then
 * each of the others is held to be the one that its date, or else its size, is nearest to. What has no partner is not there.
 * @param contentOf canonical hash; undefined where the content is not to be had
 */
export function pairByContent<One extends Matchable, Other extends Matchable>(
  { ones, others, reach }: Doubtful<One, Other>,
  contentOf: (message: One | Other) => string | undefined,
): ReadonlyMap<One, Other> {
  const groups = new Map<string, { readonly ones: One[]; readonly others: Other[] }>();
  for (const one of ones) {
    const content = contentOf(one);
    const group = content === undefined ? undefined : groups.get(content);
    if (group) group.ones.push(one);
    else if (content !== undefined) groups.set(content, { ones: [one], others: [] });
  }
  for (const other of others) groups.get(contentOf(other) ?? '')?.others.push(other);
  const same = [...groups.values()].flatMap((group) => [...pairAlike(group.ones, group.others, 'any')]);
  const pairs = same.length > 0 || reach === 'near' ? same : [...nearest(ones, others, reach === 'dated')];
  const used = new Set<One | Other>(pairs.flat());
  const isLeft = (message: One | Other): boolean => !used.has(message);
  const taken = ones.filter((one) => one.taken === true && isLeft(one));
  return new Map([...pairs, ...pairAlike(taken, others.filter(isLeft), 'any')]);
}

/** The same size with other content is another message. @param dated only what has the same date comes into question */
function nearest<One extends Matchable, Other extends Matchable>(
  ones: readonly One[],
  others: readonly Other[],
  dated: boolean,
): ReadonlyMap<One, Other> {
  const left = new Set(ones);
  const pairs = new Map<One, Other>();
  for (const other of others) {
    let next: { readonly one: One; readonly distance: number } | undefined;
    for (const one of left) {
      const distance = distanceOf(one, other);
      if (one.size === other.size || (dated && distance >= otherDate)) continue;
      if (distance < (next?.distance ?? Infinity)) next = { one, distance };
    }
    if (!next) continue;
    left.delete(next.one);
    pairs.set(next.one, other);
  }
  return pairs;
}

/** More than any two sizes are apart. */
const otherDate = 2 ** 33;

/** One of the same date comes first, then one that is known to be there. */
function distanceOf(one: Matchable, other: Matchable): number {
  const size = Math.abs(one.size - other.size);
  return (
    size +
    (one.taken === true ? 0 : otherDate / 2) +
    (momentOf(one.internalDate) === momentOf(other.internalDate) ? 0 : otherDate)
  );
}

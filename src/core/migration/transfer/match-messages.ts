import { momentOf } from '../inventory/internal-date.ts';
import { nearly, pairAlike, type Matchable, type Reach } from './pair-alike.ts';

/** Messages with one header on both sides that only their content tells apart: there are not as many of them there as here. */
export interface Doubtful<One, Other> {
  readonly ones: readonly One[];
  readonly others: readonly Other[];
  readonly reach: Reach;
}

/** What was found, and what only the content can tell. */
export interface Matching<One, Other> {
  readonly matched: Map<One, Other>;
  readonly doubtful: readonly Doubtful<One, Other>[];
}

type Group<One, Other> = Pick<Doubtful<One, Other>, 'ones' | 'others'>;

/**
 * Pairs messages that are the same on both sides, each with one at most, so that two alike need two alike: the same header, and the same
 * size and date where several have it. Since a server may keep other octets than it was sent, those with a Message-ID are paired whatever
 * their size, and those without where sizes are next to the same (or, with `recent`, dates agree). Where the others have some of several and
 * neither size nor date says which, nothing is paired.
 * @param recent the others have only come to be there since the ones were sent
 */
export function matchMessages<One extends Matchable, Other extends Matchable>(
  ones: readonly One[],
  others: Iterable<Other>,
  recent = false,
): Matching<One, Other> {
  const groups = new Map<string, { readonly ones: One[]; readonly others: Other[] }>();
  for (const one of ones) {
    const digest = one.identity?.digest;
    const group = digest === undefined ? undefined : groups.get(digest);
    if (group) group.ones.push(one);
    else if (digest !== undefined) groups.set(digest, { ones: [one], others: [] });
  }
  for (const other of others) groups.get(other.identity?.digest ?? '')?.others.push(other);
  const matching = { matched: new Map<One, Other>(), doubtful: [] };
  for (const group of groups.values()) {
    const isNamed = group.ones[0]?.identity?.messageId !== undefined;
    matchGroup(group, isNamed ? 'any' : recent ? 'dated' : 'near', matching);
  }
  return matching;
}

/** Messages with one header. */
function matchGroup<One extends Matchable, Other extends Matchable>(
  group: Group<One, Other>,
  reach: Reach,
  matching: { readonly matched: Map<One, Other>; readonly doubtful: Doubtful<One, Other>[] },
): void {
  const settle = (settled: Group<One, Other>): void => {
    for (const [one, other] of pairAlike(settled.ones, settled.others, reach))
      matching.matched.set(one, other);
  };
  if (isPlain(group)) {
    settle(group);
    return;
  }
  const isEven = ({ ones, others }: Group<One, Other>): boolean => ones.length === others.length;
  const sized = bySize(group);
  sized.filter(isEven).forEach(settle);
  const uneven = sized.filter((one) => !isEven(one));
  for (const left of reach === 'near' ? uneven : [joined(uneven)]) {
    if (isPlain(left)) {
      settle(left);
      continue;
    }
    const dated = byMoment(left);
    dated.filter(isEven).forEach(settle);
    const rest = joined(dated.filter((one) => !isEven(one)));
    if (isPlain(rest)) settle(rest);
    else matching.doubtful.push({ ...rest, reach });
  }
}

/** Whether it can be said which is which, or does not matter: as many on both sides, a single one, or those that are taken account for all. */
function isPlain<One extends Matchable>({ ones, others }: Group<One, unknown>): boolean {
  return (
    ones.length <= 1 ||
    ones.length === others.length ||
    ones.filter(({ taken }) => taken === true).length >= others.length
  );
}

/** Apart where sizes are too far from each other for one to be the other. */
function bySize<One extends Matchable, Other extends Matchable>(
  group: Group<One, Other>,
): Group<One, Other>[] {
  const sizes = [...group.ones, ...group.others].map(({ size }) => size).sort((one, other) => one - other);
  const starts = new Map<number, number>();
  let [start, last] = [NaN, NaN];
  for (const size of sizes) {
    if (!(size - last <= nearly)) start = size;
    starts.set(size, start);
    last = size;
  }
  return apart(group, ({ size }) => starts.get(size) ?? size);
}

/** Apart by date; those without one are together. */
function byMoment<One extends Matchable, Other extends Matchable>(
  group: Group<One, Other>,
): Group<One, Other>[] {
  const dated = apart(group, ({ internalDate }) => momentOf(internalDate) ?? NaN);
  const isKnown = ({ ones: [one], others: [other] }: Group<One, Other>): boolean =>
    momentOf((one ?? other)?.internalDate) !== undefined;
  // Nothing is said by dates that nobody knows.
  return dated.flatMap((one) =>
    isKnown(one)
      ? [one]
      : [
          { ones: one.ones, others: [] },
          { ones: [], others: one.others },
        ],
  );
}

function apart<One extends Matchable, Other extends Matchable>(
  { ones, others }: Group<One, Other>,
  keyOf: (message: Matchable) => number,
): Group<One, Other>[] {
  const groups = new Map<number, { readonly ones: One[]; readonly others: Other[] }>();
  const groupOf = (message: Matchable): { readonly ones: One[]; readonly others: Other[] } => {
    const key = keyOf(message);
    const group = groups.get(key) ?? { ones: [], others: [] };
    groups.set(key, group);
    return group;
  };
  for (const one of ones) groupOf(one).ones.push(one);
  for (const other of others) groupOf(other).others.push(other);
  return [...groups.values()];
}

function joined<One, Other>(groups: readonly Group<One, Other>[]): Group<One, Other> {
  return { ones: groups.flatMap(({ ones }) => ones), others: groups.flatMap(({ others }) => others) };
}

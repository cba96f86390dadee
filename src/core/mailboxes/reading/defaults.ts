import { mailboxesLimits } from '../limits.ts';
import type { YamlPath } from '../model.ts';
import { defaultsType } from '../schema.ts';
import { checkValue } from './check.ts';
import type { PendingText } from './checking.ts';
import type { LocatedValue, MapItem, MapValue } from './located.ts';
import { PieceProblems, type PlacedProblem } from './piece-problems.ts';

/** `defaults`, checked once for all mailboxes. */
export interface Defaults {
  readonly map: MapValue | undefined;
  readonly broken: readonly YamlPath[];
  /** Texts to be checked once they are filled in for a mailbox. */
  readonly pending: readonly PendingText[];
  readonly problems: readonly PlacedProblem[];
  /** For how many mailboxes they can be used: each has all of them, as if by an alias. */
  readonly mostMailboxes: number;
}

/** Checks `defaults` and reports what is wrong in it. Where nothing of it can be relied on, as after a syntax error (`damaged`), the empty path is broken. */
export function readDefaults(item: MapItem | undefined, damaged: boolean): Defaults {
  const broken: YamlPath[] = damaged || item?.ambiguous === true ? [[]] : [];
  const [pending, problems]: [PendingText[], PieceProblems] = [[], new PieceProblems()];
  if (item === undefined)
    return { map: undefined, broken, pending, problems: [], mostMailboxes: Number.POSITIVE_INFINITY };
  checkValue(item.value, defaultsType, [], { problems, broken, address: undefined, pending });
  return {
    map: item.value.kind === 'map' ? item.value : undefined,
    broken,
    pending,
    problems: problems.all(),
    mostMailboxes: Math.min(
      mailboxesLimits.valuesOfAllAliases / sizeOf(item.value),
      mailboxesLimits.filledTexts / pending.length,
    ),
  };
}

/** In the place of defaults that are too many: no mailbox may be tried without what it was to have. */
export function unusableDefaults(item: MapItem): Defaults {
  const problems = new PieceProblems();
  problems.add('too-many-values', item.key, { key: 'defaults' });
  return { map: undefined, broken: [[]], pending: [], problems: problems.all(), mostMailboxes: 0 };
}

/** How many values there are, those inside of others included. */
function sizeOf(value: LocatedValue): number {
  let size = 1;
  if (value.kind === 'list') for (const item of value.items) size += sizeOf(item);
  if (value.kind === 'map') for (const item of value.items.values()) size += sizeOf(item.value);
  return size;
}

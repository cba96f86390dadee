import type { LocatedValue, ScalarValue } from './located.ts';
import type { YamlPath } from '../model.ts';
import type { PieceProblems } from './piece-problems.ts';
import type { TextType } from '../schema-types.ts';
import { formatPath } from '../yaml-path.ts';

/** A text of `defaults` that can be judged only once it is filled in for a mailbox. */
export interface PendingText {
  readonly path: YamlPath;
  readonly value: ScalarValue;
  readonly type: TextType;
}

/** What a check needs, and where it puts what it finds. */
export interface Checking {
  readonly problems: PieceProblems;
  /** Paths of values that cannot be used. */
  readonly broken: YamlPath[];
  /** The mailbox that `${address}` and `${local}` stand for; without one, texts that hold them go to `pending`. */
  readonly address: string | undefined;
  readonly pending: PendingText[];
}

/** Names a type in `args.expected` and `args.found` of the rule `wrong-type`. */
export type TypeName =
  'text' | 'number' | 'flag' | 'list' | 'map' | 'map-or-false' | 'text-or-map' | 'nothing';

/** Reports that a value is not what belongs there, and counts it as broken. */
export function reportWrongType(
  value: LocatedValue,
  expected: TypeName,
  path: YamlPath,
  checking: Checking,
): void {
  checking.problems.add('wrong-type', value.place, () => ({
    key: formatPath(path),
    found: typeOf(value),
    expected,
  }));
  checking.broken.push(path);
}

/** What a value is, for `args.found`. */
export function typeOf(value: LocatedValue): TypeName {
  if (value.kind !== 'scalar') return value.kind === 'lost' ? 'nothing' : value.kind;
  if (value.value === null) return 'nothing';
  if (typeof value.value === 'string') return 'text';
  return typeof value.value === 'number' ? 'number' : 'flag';
}

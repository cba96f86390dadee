import type { SourceRange } from './model.ts';

/** A scalar as YAML 1.2's core schema reads it. */
export interface ScalarValue {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly range: SourceRange;
}

export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly LocatedValue[];
  readonly range: SourceRange;
}

export interface MapItem {
  readonly keyRange: SourceRange;
  readonly value: LocatedValue;
  /** The key stands more than once, so that nobody can tell which value was meant. */
  readonly ambiguous: boolean;
}

export interface MapValue {
  readonly kind: 'map';
  /** In the order of the text, keys that a merge key brought in last. */
  readonly items: ReadonlyMap<string, MapItem>;
  readonly range: SourceRange;
  /** Something that belongs into this map could not be read, and a problem says so. */
  readonly damaged: boolean;
}

/** A value that could not be read, or must not be kept (a password); a problem says so. */
export interface LostValue {
  readonly kind: 'lost';
  readonly range: SourceRange;
}

/**
 * A YAML value with the place it stands at, aliases and merge keys resolved: what an alias brings in
 * carries the range of the anchored value. Values are shared between aliases, never copied.
 */
export type LocatedValue = ScalarValue | ListValue | MapValue | LostValue;

/** True for a value that says "nothing here", which clears a default. */
export function isNull(value: LocatedValue): boolean {
  return value.kind === 'scalar' && value.value === null;
}

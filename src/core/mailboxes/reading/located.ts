import type { Place } from './piece.ts';

/** A scalar as YAML 1.2's core schema reads it. */
export interface ScalarValue {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly place: Place;
}

export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly LocatedValue[];
  readonly place: Place;
}

export interface MapItem {
  readonly key: Place;
  readonly value: LocatedValue;
  /** The key stands more than once, so that nobody can tell which value was meant. */
  readonly ambiguous: boolean;
  /** What is anchored in the text of the value. */
  readonly anchors: readonly Anchored[];
}

export interface MapValue {
  readonly kind: 'map';
  /** In the order of the text, keys that a merge key brought in last. */
  readonly items: ReadonlyMap<string, MapItem>;
  readonly place: Place;
  /** Something that belongs into this map could not be read, and a problem says so. */
  readonly damaged: boolean;
}

/** A value that could not be read, or must not be kept (a password); a problem says so. */
export interface LostValue {
  readonly kind: 'lost';
  readonly place: Place;
}

/**
 * A YAML value with the place it stands at, aliases and merge keys resolved: what an alias brings in
 * carries the place of the anchored value, perhaps in another piece. Values are shared between aliases, never copied.
 */
export type LocatedValue = ScalarValue | ListValue | MapValue | LostValue;

/** What an anchor stands for. */
export interface Anchored {
  /** Undefined while the anchored value is still being read: an alias to it would contain itself. */
  value: LocatedValue | undefined;
  /** How many values it stands for, aliases inside it included. */
  size: number;
}

/** True for a value that says "nothing here", which clears a default. */
export function isNull(value: LocatedValue): boolean {
  return value.kind === 'scalar' && value.value === null;
}

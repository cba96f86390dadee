import { isAlias, isMap, isScalar, isSeq, type Alias, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { mailboxesLimits, quoted } from '../limits.ts';
import { textRange } from './node-range.ts';
import { isSecretKey } from '../secret-keys.ts';
import type { AnchorScope } from './anchor-scope.ts';
import { isNull, type Anchored, type LocatedValue, type MapItem, type MapValue } from './located.ts';
import type { Piece, Place } from './piece.ts';
import type { PieceProblems, ProblemArgs } from './piece-problems.ts';

/** What is being located: the text of a piece as it was parsed. */
export interface LocatedText {
  readonly piece: Piece;
  readonly text: string;
  /** True where the piece has a syntax error: aliases to its anchors cannot be relied on. */
  readonly damaged: boolean;
}

/**
 * Turns the nodes of the `yaml` library into located values, in one walk in the order of the text. An alias finds the last anchor
 * of its name before it (YAML 1.2.2 §7.1), in this piece or in those before it.
 */
export class Locator {
  readonly #source: LocatedText;
  readonly #scope: AnchorScope;
  readonly #problems: PieceProblems;
  readonly #anchored: Anchored[] = [];
  #size = 0;
  #bombReported = false;
  #isInsideSecret = false;

  constructor(source: LocatedText, scope: AnchorScope, problems: PieceProblems) {
    this.#source = source;
    this.#scope = scope;
    this.#problems = problems;
  }

  /** `node` is what `parseYaml` gave for the piece's text. */
  locate(node: unknown): LocatedValue {
    return this.#value(node, 0, false);
  }

  /** `at` is where a missing value would stand; a secret is not kept, whatever its kind. */
  #value(node: unknown, at: number, secret: boolean): LocatedValue {
    this.#size += 1;
    if (isAlias(node)) return this.#alias(node, secret);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) {
      return { kind: 'scalar', value: null, place: this.#place([at, at]) };
    }
    const before = this.#size - 1;
    const anchored: Anchored | undefined =
      node.anchor === undefined ? undefined : { value: undefined, size: 0 };
    if (anchored && node.anchor !== undefined) {
      this.#scope.define(node.anchor, anchored);
      this.#anchored.push(anchored);
    }
    const value = isScalar(node) ? this.#scalar(node, secret) : this.#collection(node, secret);
    if (anchored) {
      anchored.value =
        this.#source.damaged || this.#isInsideSecret ? { kind: 'lost', place: value.place } : value;
      anchored.size = this.#size - before;
    }
    return value;
  }

  #scalar(node: Scalar, secret: boolean): LocatedValue {
    const place = this.#place(textRange(node, this.#source.text));
    const value = plainValue(node);
    return secret && value !== null && value !== '' ? this.#hidden(place) : { kind: 'scalar', value, place };
  }

  /** What stands inside of a secret one is no problem of its own, but its anchors are known. */
  #collection(node: YAMLMap | YAMLSeq, secret: boolean): LocatedValue {
    const isHidden = secret && !isBlank(node);
    const isInside = this.#isInsideSecret;
    this.#isInsideSecret = isInside || isHidden;
    const value = isMap(node) ? this.#map(node) : this.#list(node);
    this.#isInsideSecret = isInside;
    return isHidden ? this.#hidden(value.place) : value;
  }

  #hidden(place: Place): LocatedValue {
    if (!this.#isInsideSecret) this.#problems.add('password-in-file', place);
    return { kind: 'lost', place };
  }

  #list(node: YAMLSeq): LocatedValue {
    const range = textRange(node, this.#source.text);
    const items = node.items.map((item) => this.#value(item, range[1], false));
    return { kind: 'list', items, place: this.#place(range) };
  }

  #map(node: YAMLMap): MapValue {
    const items = new Map<string, MapItem>();
    const merged: LocatedValue[] = [];
    let damaged = false;
    for (const pair of node.items) {
      const key = keyOf(pair.key);
      const keyText = textRange(pair.key, this.#source.text);
      const keyPlace = this.#place(keyText);
      const isMerge = key === '<<' && isScalar(pair.key) && pair.key.type === 'PLAIN';
      const known = this.#anchored.length;
      const value = this.#value(pair.value, keyText[1], key !== undefined && isSecretKey(key));
      if (key === undefined) {
        this.#problems.add('syntax', keyPlace, { reason: 'key' });
        damaged = true;
      } else if (isMerge) {
        merged.push(value);
      } else if (items.has(key)) {
        this.#problems.add('duplicate-key', keyPlace, { key: quoted(key) });
        const earlier = items.get(key);
        if (earlier) items.set(key, { ...earlier, ambiguous: true });
      } else {
        const anchors = this.#anchored.length === known ? noAnchors : this.#anchored.slice(known);
        items.set(key, { key: keyPlace, value, ambiguous: false, anchors });
      }
    }
    for (const source of merged) if (!this.#merge(items, source)) damaged = true;
    return { kind: 'map', items, place: this.#place(textRange(node, this.#source.text)), damaged };
  }

  /** `<<`: the keys of a map, or of several where the first wins, unless the map has them itself (yaml.org/type/merge.html). */
  #merge(items: Map<string, MapItem>, source: LocatedValue): boolean {
    if (isNull(source)) return true;
    if (source.kind === 'list') {
      return source.items.map((item) => this.#merge(items, item)).every(Boolean);
    }
    if (source.kind !== 'map') {
      if (source.kind === 'scalar') {
        this.#problems.add('wrong-type', source.place, { key: '<<', found: 'text', expected: 'map' });
      }
      return false;
    }
    if (!this.#scope.spend(source.items.size)) {
      this.#reportBomb(source.place, {});
      return false;
    }
    for (const [key, item] of source.items) if (!items.has(key)) items.set(key, item);
    return !source.damaged;
  }

  #alias(node: Alias, secret: boolean): LocatedValue {
    const place = this.#place(textRange(node, this.#source.text));
    const anchored = this.#scope.find(node.source);
    if (anchored === undefined) {
      this.#problems.add('syntax', place, { reason: 'unknown-anchor', anchor: quoted(node.source) });
      return { kind: 'lost', place };
    }
    const { value, size } = anchored;
    if (value === undefined || size > mailboxesLimits.valuesOfAlias || !this.#scope.spend(size)) {
      this.#reportBomb(place, { anchor: quoted(node.source) });
      return { kind: 'lost', place };
    }
    this.#scope.use(anchored, place);
    this.#size += size;
    if (!secret || isNull(value) || value.kind === 'lost') return value;
    if (!this.#isInsideSecret) this.#problems.add('password-in-file', value.place);
    return { kind: 'lost', place };
  }

  /** Once: where there is one there are a thousand. */
  #reportBomb(place: Place, args: ProblemArgs): void {
    if (!this.#bombReported) this.#problems.add('alias-bomb', place, args);
    this.#bombReported = true;
  }

  #place([start, end]: readonly [number, number]): Place {
    return { piece: this.#source.piece, start, end };
  }
}

/** Whether a collection holds nothing that could be a secret yet. */
function isBlank(node: YAMLMap | YAMLSeq): boolean {
  return isMap(node)
    ? node.items.length === 0
    : node.items.every(
        (item) => item === null || (isScalar(item) && (item.value === null || item.value === '')),
      );
}

const noAnchors: readonly Anchored[] = [];

/** A key as text: numbers and other scalars as they are written. Undefined for a collection, an alias or nothing. */
function keyOf(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined;
  if (typeof node.value === 'string') return node.value;
  return node.source === undefined || node.source === '' ? undefined : node.source;
}

function plainValue(node: Scalar): string | number | boolean | null {
  const value = node.value;
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return value;
  }
  return node.source ?? null;
}

import { isAlias, isMap, isScalar, isSeq, type Alias, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { AnchorUses } from './anchor-uses.ts';
import { mailboxesLimits, quoted } from './limits.ts';
import { isNull, type LocatedValue, type MapItem, type MapValue } from './located.ts';
import type { SourceRange } from './model.ts';
import { textRange } from './node-range.ts';
import type { ProblemArgs, ProblemList } from './problem-list.ts';
import { isSecretKey } from './secret-keys.ts';

/** What is being located: the text that was parsed, and its place in the whole file. */
export interface LocatedPiece {
  readonly text: string;
  /** Added to every offset. */
  readonly offset: number;
  /** True where the piece has a syntax error: aliases to its anchors cannot be relied on. */
  readonly damaged: boolean;
}

interface Anchored {
  /** Undefined while the anchored value is still being read: an alias to it would contain itself. */
  readonly value: LocatedValue | undefined;
  /** How many values it stands for, aliases inside it included. */
  readonly size: number;
}

/**
 * Turns the nodes of the `yaml` library into located values, in one walk in the order of the text. Anchors are kept from piece to
 * piece, so an alias finds the last anchor of its name before it (YAML 1.2.2 §7.1).
 */
export class Locator {
  readonly #problems: ProblemList;
  readonly #uses: AnchorUses;
  readonly #anchors = new Map<string, Anchored>();
  #piece: LocatedPiece = { text: '', offset: 0, damaged: false };
  #size = 0;
  #sizeOfAliases = 0;
  #bombReported = false;

  /** Where aliases stand is noted in `uses`. */
  constructor(problems: ProblemList, uses: AnchorUses) {
    this.#problems = problems;
    this.#uses = uses;
  }

  /** `node` is what `parseYaml` gave for the piece's text. */
  locate(node: unknown, piece: LocatedPiece): LocatedValue {
    this.#piece = piece;
    return this.#value(node, 0, false);
  }

  /** `at` is where a missing value would stand; a secret scalar is not kept. */
  #value(node: unknown, at: number, secret: boolean): LocatedValue {
    this.#size += 1;
    if (isAlias(node)) return this.#alias(node, secret);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) {
      return { kind: 'scalar', value: null, range: this.#range([at, at]) };
    }
    const before = this.#size - 1;
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, { value: undefined, size: 0 });
    const value = isScalar(node)
      ? this.#scalar(node, secret)
      : isMap(node)
        ? this.#map(node)
        : this.#list(node);
    if (node.anchor !== undefined) {
      this.#anchors.set(node.anchor, {
        value: this.#piece.damaged ? { kind: 'lost', range: value.range } : value,
        size: this.#size - before,
      });
    }
    return value;
  }

  #scalar(node: Scalar, secret: boolean): LocatedValue {
    const range = this.#range(textRange(node, this.#piece.text));
    const value = plainValue(node);
    if (!secret || value === null || value === '') return { kind: 'scalar', value, range };
    this.#problems.add('password-in-file', range);
    return { kind: 'lost', range };
  }

  #list(node: YAMLSeq): LocatedValue {
    const range = textRange(node, this.#piece.text);
    const items = node.items.map((item) => this.#value(item, range[1], false));
    return { kind: 'list', items, range: this.#range(range) };
  }

  #map(node: YAMLMap): MapValue {
    const items = new Map<string, MapItem>();
    const merged: LocatedValue[] = [];
    let damaged = false;
    for (const pair of node.items) {
      const key = keyOf(pair.key);
      const keyText = textRange(pair.key, this.#piece.text);
      const keyRange = this.#range(keyText);
      const isMerge = key === '<<' && isScalar(pair.key) && pair.key.type === 'PLAIN';
      const value = this.#value(pair.value, keyText[1], key !== undefined && isSecretKey(key));
      if (key === undefined) {
        this.#problems.add('syntax', keyRange, { reason: 'key' });
        damaged = true;
      } else if (isMerge) {
        merged.push(value);
      } else if (items.has(key)) {
        this.#problems.add('duplicate-key', keyRange, { key: quoted(key) });
        const earlier = items.get(key);
        if (earlier) items.set(key, { ...earlier, ambiguous: true });
      } else {
        items.set(key, { keyRange, value, ambiguous: false });
      }
    }
    for (const source of merged) if (!this.#merge(items, source)) damaged = true;
    return { kind: 'map', items, range: this.#range(textRange(node, this.#piece.text)), damaged };
  }

  /** `<<`: the keys of a map, or of several where the first wins, unless the map has them itself (yaml.org/type/merge.html). */
  #merge(items: Map<string, MapItem>, source: LocatedValue): boolean {
    if (isNull(source)) return true;
    if (source.kind === 'list') {
      return source.items.map((item) => this.#merge(items, item)).every(Boolean);
    }
    if (source.kind !== 'map') {
      if (source.kind === 'scalar') {
        this.#problems.add('wrong-type', source.range, { key: '<<', found: 'text', expected: 'map' });
      }
      return false;
    }
    if (this.#sizeOfAliases + source.items.size > mailboxesLimits.valuesOfAllAliases) {
      this.#reportBomb(source.range, {});
      return false;
    }
    this.#sizeOfAliases += source.items.size;
    for (const [key, item] of source.items) if (!items.has(key)) items.set(key, item);
    return !source.damaged;
  }

  #alias(node: Alias, secret: boolean): LocatedValue {
    const range = this.#range(textRange(node, this.#piece.text));
    const anchor = this.#anchors.get(node.source);
    if (anchor === undefined) {
      this.#problems.add('syntax', range, { reason: 'unknown-anchor', anchor: quoted(node.source) });
      return { kind: 'lost', range };
    }
    const tooLarge =
      anchor.size > mailboxesLimits.valuesOfAlias ||
      this.#sizeOfAliases + anchor.size > mailboxesLimits.valuesOfAllAliases;
    if (anchor.value === undefined || tooLarge) {
      this.#reportBomb(range, { anchor: quoted(node.source) });
      return { kind: 'lost', range };
    }
    this.#uses.add(anchor.value.range.start, range.start);
    this.#size += anchor.size;
    this.#sizeOfAliases += anchor.size;
    if (!secret || anchor.value.kind !== 'scalar' || isNull(anchor.value)) return anchor.value;
    this.#problems.add('password-in-file', anchor.value.range);
    return { kind: 'lost', range };
  }

  /** Once: where there is one there are a thousand. */
  #reportBomb(range: SourceRange, args: ProblemArgs): void {
    if (!this.#bombReported) this.#problems.add('alias-bomb', range, args);
    this.#bombReported = true;
  }

  #range(range: readonly [number, number]): SourceRange {
    const { offset } = this.#piece;
    return { start: offset + range[0], end: offset + range[1] };
  }
}

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

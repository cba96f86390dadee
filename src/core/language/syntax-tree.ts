import { isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { SourceRange } from '../mailboxes/model.ts';
import { inOneGo } from '../mailboxes/reading/in-one-go.ts';
import { textRange } from '../mailboxes/reading/node-range.ts';
import { ReadingBudget } from '../mailboxes/reading/reading-budget.ts';
import { parseYaml, type SyntaxFault } from '../mailboxes/reading/syntax.ts';

/** A scalar as it is written. `value` is what YAML 1.2's core schema reads. */
export interface SyntaxScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly style: 'plain' | 'single-quoted' | 'double-quoted' | 'block';
  readonly range: SourceRange;
  readonly anchor: string | undefined;
}

/** `*name`, not resolved. */
export interface SyntaxAlias {
  readonly kind: 'alias';
  readonly name: string;
  /** From the asterisk to the end of the name. */
  readonly range: SourceRange;
}

export interface SyntaxPair {
  /** As text; undefined for a key that is none. */
  readonly key: string | undefined;
  readonly keyRange: SourceRange;
  /** Undefined where nothing follows the colon, or there is no colon yet. */
  readonly value: SyntaxNode | undefined;
}

export interface SyntaxMap {
  readonly kind: 'map';
  /** As written: a merge key is the pair of key `<<`. */
  readonly pairs: readonly SyntaxPair[];
  readonly flow: boolean;
  readonly range: SourceRange;
  readonly anchor: string | undefined;
}

export interface SyntaxList {
  readonly kind: 'list';
  /** Undefined for a dash with nothing after it. */
  readonly items: readonly (SyntaxNode | undefined)[];
  readonly flow: boolean;
  readonly range: SourceRange;
  readonly anchor: string | undefined;
}

/**
 * YAML as it is written: aliases and merge keys stand where they stand. Ranges are UTF-16 offsets into the whole file and hold
 * the value without its anchor, tag, trailing blanks and comments.
 */
export type SyntaxNode = SyntaxScalar | SyntaxAlias | SyntaxMap | SyntaxList;

/** A stretch of YAML as a tree, with what is wrong with it. */
export interface SyntaxReading {
  /** Undefined for a text without a value. */
  readonly tree: SyntaxNode | undefined;
  /** In the order of the text; offsets into the stretch. */
  readonly faults: readonly SyntaxFault[];
}

/**
 * The tree of one stretch of YAML that begins at `offset` of the file, as far as it can be recovered. Never throws; undefined
 * for a text without a value.
 */
export function syntaxTreeOf(text: string, offset: number): SyntaxNode | undefined {
  return syntaxOf(text, offset, new ReadingBudget())?.tree;
}

/** As `syntaxTreeOf`, with the faults that were found. Undefined for more YAML than the budget allows. */
export function syntaxOf(text: string, offset: number, budget: ReadingBudget): SyntaxReading | undefined {
  const parsed = inOneGo(parseYaml(text, budget));
  return parsed && { tree: nodeOf(parsed.contents, { text, offset }), faults: parsed.faults };
}

interface Place {
  readonly text: string;
  readonly offset: number;
}

function nodeOf(node: unknown, place: Place): SyntaxNode | undefined {
  if (isAlias(node)) return { kind: 'alias', name: node.source, range: rangeOf(node, place) };
  if (isMap(node)) return mapOf(node, place);
  if (isSeq(node)) return listOf(node, place);
  if (!isScalar(node)) return undefined;
  const { value, source, type, anchor } = node;
  // What stands for nothing has neither text nor anchor.
  if (value === null && (source ?? '') === '' && anchor === undefined) return undefined;
  const isKnown =
    value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return {
    kind: 'scalar',
    value: isKnown ? value : (source ?? null),
    style: styles[type ?? 'PLAIN'] ?? 'plain',
    range: rangeOf(node, place),
    anchor,
  };
}

const styles: Readonly<Record<string, SyntaxScalar['style']>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
};

function mapOf(node: YAMLMap, place: Place): SyntaxMap {
  return {
    kind: 'map',
    pairs: node.items.map((pair) => pairOf(pair, place)),
    flow: node.flow === true,
    range: rangeOf(node, place),
    anchor: node.anchor,
  };
}

function pairOf({ key, value }: Pair, place: Place): SyntaxPair {
  const text = isScalar(key) ? (typeof key.value === 'string' ? key.value : key.source) : undefined;
  return {
    key: text === '' ? undefined : text,
    keyRange: rangeOf(key, place),
    value: nodeOf(value, place),
  };
}

function listOf(node: YAMLSeq, place: Place): SyntaxList {
  return {
    kind: 'list',
    items: node.items.map((item) => nodeOf(item, place)),
    flow: node.flow === true,
    range: rangeOf(node, place),
    anchor: node.anchor,
  };
}

function rangeOf(node: unknown, { text, offset }: Place): SourceRange {
  const [start, end] = textRange(node, text);
  return { start: offset + start, end: offset + end };
}

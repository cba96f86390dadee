import type { SyntaxMap, SyntaxNode, SyntaxPair } from '../../../language/syntax-tree.ts';
import { closestWord } from '../../../mailboxes/closest-word.ts';
import { quoted } from '../../../mailboxes/limits.ts';
import type { ChecklistProblem } from './checklist-problem.ts';
import { readValue } from './read-value.ts';
import { keysOf, type RecordValues, type Section } from './stored-keys.ts';

/** Where a node stands: its text, and the value that an alias repeats. */
export interface NodeSource {
  /** The text that ranges are offsets into. */
  readonly text: string;
  /** Where that text begins in the file. */
  readonly start: number;
  /** What an alias stands for, with the text that it was written in; undefined for an unknown anchor. */
  resolve(node: SyntaxNode | undefined, source: NodeSource): SourcedNode | undefined;
  tell(problem: ChecklistProblem): void;
}

export interface SourcedNode {
  readonly node: SyntaxNode;
  readonly source: NodeSource;
}

/** The values of one answer or item. What is not understood is told and left out. */
export function readRecord(section: Section, map: SyntaxMap, source: NodeSource): RecordValues {
  const kinds = keysOf[section];
  const values = new Map<string, string | number>();
  const seen = new Set<string>();
  for (const { pair, source: at } of [...ownPairs(map, source), ...mergedPairs(map, source)]) {
    const { key = '' } = pair;
    const isMerged = at !== source;
    if (key === '<<' || (isMerged && seen.has(key))) continue;
    const offset = at.start + pair.keyRange.start;
    const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
    if (kind === undefined) {
      if (!key.startsWith('x-')) at.tell({ ...unknownKey(key, Object.keys(kinds)), offset });
      continue;
    }
    if (seen.has(key)) {
      at.tell({ code: 'duplicate-key', args: { key }, offset });
      continue;
    }
    seen.add(key);
    const found = at.resolve(pair.value, at);
    if (!found) continue;
    const read = readNode(kind, found, key);
    if (read && 'value' in read) values.set(key, read.value);
    else if (read)
      at.tell({ ...read.problem, offset: at.start + (pair.value?.range.start ?? pair.keyRange.start) });
  }
  return inKeyOrder(values, kinds);
}

function readNode(
  kind: Parameters<typeof readValue>[0],
  { node, source }: SourcedNode,
  key: string,
): ReturnType<typeof readValue> {
  if (node.kind !== 'scalar') return { problem: { code: 'bad-text', args: { key } } };
  return readValue(kind, node, source.text.slice(node.range.start, node.range.end));
}

/** What is said of a key that Mailops does not know. */
export function unknownKey(key: string, known: readonly string[]): Pick<ChecklistProblem, 'code' | 'args'> {
  const likely = closestWord(key, known);
  return { code: 'unknown-key', args: { key: quoted(key), ...(likely !== undefined && { likely }) } };
}

interface SourcedPair {
  readonly pair: SyntaxPair;
  readonly source: NodeSource;
}

function ownPairs(map: SyntaxMap, source: NodeSource): readonly SourcedPair[] {
  return map.pairs.map((pair) => ({ pair, source }));
}

/** The pairs that `<<` brings in, one level deep: nothing that repeats itself can grow. */
function mergedPairs(map: SyntaxMap, source: NodeSource): readonly SourcedPair[] {
  const merged = map.pairs.find(({ key }) => key === '<<');
  const found = merged && source.resolve(merged.value, source);
  return found?.node.kind === 'map' ? ownPairs(found.node, { ...found.source, tell: () => undefined }) : [];
}

function inKeyOrder(values: RecordValues, kinds: Readonly<Record<string, unknown>>): RecordValues {
  const ordered = Object.keys(kinds).flatMap((key) => {
    const value = values.get(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return new Map(ordered);
}

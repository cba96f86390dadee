import type { SchemaType } from '../../mailboxes/schema-types.ts';
import { fileType } from '../../mailboxes/schema.ts';
import { isSecretKey } from '../../mailboxes/secret-keys.ts';
import type { SourceRange } from '../../mailboxes/model.ts';
import type { SyntaxNode, SyntaxPair } from '../syntax-tree.ts';
import type { Showing } from './secret-places.ts';
import type { FileSymbol, SymbolKind } from './symbol.ts';

/** A line of the outline for each pair of a map, with the maps inside of it down to `depth` levels; none for anything else. */
export function keySymbols(
  node: SyntaxNode | undefined,
  depth: number,
  shown: Showing,
  kind: SymbolKind = 'key',
): FileSymbol[] {
  if (node?.kind !== 'map') return [];
  return node.pairs.flatMap((pair) => {
    if (pair.key === undefined) return [];
    const name = shown(pair.key, pair.keyRange) ?? '…';
    // Under a key that nobody knows, be it a misspelt one, anything may stand.
    const isOpen = kind === 'domain' || isKnown(pair.key) || pair.key.startsWith(fileType.freePrefix);
    return {
      kind,
      name,
      details: detailOf(pair, shown),
      range: rangeOfPair(pair),
      selection: pair.keyRange,
      children: depth > 1 && isOpen ? keySymbols(pair.value, depth - 1, shown) : [],
    };
  });
}

/** From the key to the end of its value. */
function rangeOfPair({ keyRange, value }: SyntaxPair): SourceRange {
  return { start: keyRange.start, end: Math.max(keyRange.end, value?.range.end ?? 0) };
}

/** A scalar as it is read, or the name of what stands for the value; never what may be a secret, also by mistake. */
function detailOf({ key = '', value }: SyntaxPair, shown: Showing): string[] {
  if (value?.kind === 'alias') return (shown(value.name, value.range) ?? '') === '' ? [] : [`*${value.name}`];
  if (value?.kind !== 'scalar' || value.value === null || !isKnown(key) || key === 'credential') return [];
  const text = shown(String(value.value), value.range);
  return text === undefined ? [] : [text.split('\n', 1).join('').slice(0, longestDetail)];
}

const longestDetail = 80;

function isKnown(key: string): boolean {
  return knownKeys.has(key) && !isSecretKey(key);
}

const knownKeys: ReadonlySet<string> = new Set(keysOf(fileType));

/** Every key of a type, at any depth, but what is inside of `credential`. */
function keysOf(type: SchemaType): readonly string[] {
  switch (type.kind) {
    case 'map':
      return Object.entries(type.keys).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
    case 'list':
      return keysOf(type.items);
    case 'domains':
      return keysOf(type.values);
    default:
      return [];
  }
}

import type { SyntaxMap, SyntaxPair } from '../syntax-tree.ts';

/** Where a hint about a key's value stands: behind the value, or, where that goes on over lines in block style, behind the key. */
export function placeOfPair(text: string, { keyRange, value }: SyntaxPair): number {
  const isBlock =
    value !== undefined &&
    value.kind !== 'alias' &&
    (value.kind === 'scalar' ? value.style === 'block' : !value.flow);
  if (value && !isBlock) return value.range.end;
  const lineBreak = text.slice(keyRange.end).search(/[\r\n]|$/);
  const rest = text.slice(keyRange.end, keyRange.end + lineBreak);
  // Behind an anchor, but before a comment.
  return keyRange.end + rest.replace(/\s#.*$/, '').trimEnd().length;
}

/** The pair of a key in a map that is written there; the last where it stands twice. */
export function pairOf(map: SyntaxMap | undefined, key: string): SyntaxPair | undefined {
  return map?.pairs.findLast((pair) => pair.key === key);
}

/** The map under a key, where one is written there. */
export function mapAt(map: SyntaxMap | undefined, key: string): SyntaxMap | undefined {
  const value = pairOf(map, key)?.value;
  return value?.kind === 'map' ? value : undefined;
}

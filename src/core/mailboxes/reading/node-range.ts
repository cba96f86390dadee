import { isAlias, isCollection, isPair, isScalar } from 'yaml';

/**
 * Where a node of the `yaml` library stands in the text it was parsed from: `[start, end)` in UTF-16 units, without the line end,
 * blanks and comments that the library counts to the end of block values. Inside the text whatever the library says.
 */
export function textRange(node: unknown, text: string): readonly [number, number] {
  if (!isScalar(node) && !isAlias(node) && !isCollection(node)) return [0, 0];
  const start = Math.min(node.range?.[0] ?? 0, text.length);
  return [start, Math.max(start, Math.min(endOf(node), trimmedEnd(text, node.range?.[1] ?? start)))];
}

/** A block collection ends where its last value does. */
function endOf(node: unknown): number {
  if (isCollection(node) && node.flow !== true && node.items.length > 0) {
    const last: unknown = node.items.at(-1);
    if (!isPair(last)) return endOf(last);
    return last.value === null ? endOf(last.key) : endOf(last.value);
  }
  return isScalar(node) || isAlias(node) || isCollection(node) ? (node.range?.[1] ?? 0) : 0;
}

function trimmedEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

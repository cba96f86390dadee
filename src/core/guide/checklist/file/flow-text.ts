import type { SyntaxNode } from '../../../language/syntax-tree.ts';

/** A value as YAML of one line: as it is written, or, where that takes several, as JSON, which is YAML too. Undefined for several lines that JSON cannot say: anchors, aliases, keys that are no text. */
export function lineOf(text: string, node: SyntaxNode | undefined): string | undefined {
  if (node === undefined) return '';
  const written = text.slice(node.range.start, node.range.end);
  if (!/[\r\n]/.test(written) && !isBlock(node)) return written;
  const data = dataOf(node);
  return data && JSON.stringify(data.value);
}

/** A block's text begins behind its header, and a block collection has no braces to stand on a line with others. */
function isBlock(node: SyntaxNode): boolean {
  return node.kind === 'scalar' ? node.style === 'block' : node.kind !== 'alias' && !node.flow;
}

function dataOf(node: SyntaxNode | undefined): { readonly value: unknown } | undefined {
  if (node === undefined) return { value: null };
  if (node.kind === 'alias' || node.anchor !== undefined) return undefined;
  if (node.kind === 'scalar') return { value: node.value };
  if (node.kind === 'list') {
    const items = node.items.map((item) => dataOf(item));
    return items.every((item) => item !== undefined) ? { value: items.map(({ value }) => value) } : undefined;
  }
  const entries = node.pairs.flatMap(({ key, value }) => {
    const data = dataOf(value);
    return key !== undefined && data ? [[key, data.value] as const] : [];
  });
  return entries.length === node.pairs.length ? { value: Object.fromEntries(entries) } : undefined;
}

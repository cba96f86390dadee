import type { LanguageFile } from '../language-file.ts';
import type { SyntaxNode } from '../syntax-tree.ts';

/** Hits of a name that are looked at before an anchor is taken for missing: it also stands in comments and texts. */
const mostHits = 20;

/** The anchored value that `*name` at `offset` stands for: the last one before it (YAML 1.2.2 §7.1). */
export function anchorBefore(file: LanguageFile, name: string, offset: number): SyntaxNode | undefined {
  let at = offset;
  for (let hit = 0; hit < mostHits && at > 0; hit += 1) {
    at = file.text.lastIndexOf(`&${name}`, at - 1);
    if (at < 0) return undefined;
    const found = anchorAt(file, name, at);
    if (found) return found;
  }
  return undefined;
}

/** The value whose anchor `&name` stands at `at`. */
export function anchorAt(file: LanguageFile, name: string, at: number): SyntaxNode | undefined {
  const piece = file.pieceAt(at);
  const root = piece && file.treeOf(piece);
  let nearest: SyntaxNode | undefined;
  visit(root, (node) => {
    const isLater = node.kind !== 'alias' && node.anchor === name && node.range.start > at;
    if (isLater && node.range.start < (nearest?.range.start ?? Number.POSITIVE_INFINITY)) nearest = node;
  });
  // Between an anchor and its value stand blanks, comments and line breaks, but no other value.
  const between = nearest && file.text.slice(at + name.length + 1, nearest.range.start);
  return between !== undefined && /^(?:\s|#.*$|!\S*)*$/m.test(between) ? nearest : undefined;
}

function visit(node: SyntaxNode | undefined, see: (node: SyntaxNode) => void): void {
  if (!node) return;
  see(node);
  if (node.kind === 'map') for (const { value } of node.pairs) visit(value, see);
  if (node.kind === 'list') for (const item of node.items) visit(item, see);
}

import type { SyntaxNode } from '../../../language/syntax-tree.ts';
import type { ChecklistPiece } from './checklist-pieces.ts';

/**
 * Whether an alias repeats a value, so that a change in one mailbox may be one in another. Prose that only looks like one (`R &D`, `*important`) is told by the tree; only pieces with such a sign are parsed for it.
 */
export function hasAliases(text: string, pieces: readonly ChecklistPiece[]): boolean {
  // Without an anchor there is nothing to repeat.
  if (!/(?:^|[\s,[{])&[^\s,[\]{}]/.test(text)) return false;
  return pieces.some((piece) => /[\s,[{]\*[^\s,[\]{}]/.test(piece.text) && holdsAlias(piece.parsed().root));
}

function holdsAlias(node: SyntaxNode | undefined): boolean {
  if (node?.kind === 'map') return node.pairs.some(({ value }) => holdsAlias(value));
  return node?.kind === 'list' ? node.items.some((item) => holdsAlias(item)) : node?.kind === 'alias';
}

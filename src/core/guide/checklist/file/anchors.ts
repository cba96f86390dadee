import { lazy } from '../../../lazy.ts';
import type { SyntaxNode } from '../../../language/syntax-tree.ts';
import type { ChecklistPiece } from './checklist-pieces.ts';

/** A node that an anchor marks, and the piece in which it stands. */
export interface AnchoredNode {
  readonly node: SyntaxNode;
  readonly piece: ChecklistPiece;
}

/** Finds what an alias at an offset of the file stands for. */
export type AnchorLookup = (name: string, offset: number) => AnchoredNode | undefined;

/** An alias means the last node above it that bears the name (YAML 1.2.2 §7.1). A piece is parsed when an alias asks for it. */
export function anchorLookup(text: string, pieces: readonly ChecklistPiece[]): AnchorLookup {
  const places = lazy(() => placesByName(text));
  return (name, offset) => {
    const before = places()
      .get(name)
      ?.findLast((at) => at < offset);
    const piece = before === undefined ? undefined : pieces.findLast(({ start }) => start <= before);
    const root = piece?.parsed().root;
    if (before === undefined || !piece || !root) return undefined;
    const node = nodeBehind(root, name, before - piece.start);
    return node && { node, piece };
  };
}

function placesByName(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const match of text.matchAll(/(?<=^|[\s,[{])&([^\s,[\]{}]{1,256})/g)) {
    const [, name = ''] = match;
    const of = places.get(name);
    if (of) of.push(match.index);
    else places.set(name, [match.index]);
  }
  return places;
}

/** The node of that anchor which is the first to begin behind it. */
function nodeBehind(root: SyntaxNode, name: string, at: number): SyntaxNode | undefined {
  if (root.kind === 'alias') return undefined;
  if (root.anchor === name && root.range.start > at) return root;
  const inside =
    root.kind === 'map' ? root.pairs.map(({ value }) => value) : root.kind === 'list' ? root.items : [];
  for (const node of inside) {
    const found = node && node.range.end > at ? nodeBehind(node, name, at) : undefined;
    if (found) return found;
  }
  return undefined;
}

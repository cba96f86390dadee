import type { LanguageFile } from '../language-file.ts';
import type { SyntaxNode } from '../syntax-tree.ts';

/** The same file, which parses each piece once however often its tree is asked for. For one question: the trees are kept as long as it. */
export function rememberTrees(file: LanguageFile): LanguageFile {
  const trees = new Map<number, SyntaxNode | undefined>();
  return {
    text: file.text,
    content: file.content,
    lines: file.lines,
    pieceAt: (offset) => file.pieceAt(offset),
    treeOf: (piece) => {
      if (!trees.has(piece.start)) trees.set(piece.start, file.treeOf(piece));
      return trees.get(piece.start);
    },
  };
}

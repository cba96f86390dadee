import type { MailboxEntry } from '../../mailboxes/model.ts';
import type { LanguageFile } from '../language-file.ts';
import type { SyntaxMap, SyntaxNode } from '../syntax-tree.ts';
import { longestWhole } from './loose-pieces.ts';

/**
 * Gives the map that a mailbox was made of, as it is written; undefined where that cannot be had cheaply or is none (an alias). Parses
 * the piece of each mailbox that is asked for; a file that cannot be cut once.
 */
export function itemTrees(file: LanguageFile): (entry: MailboxEntry) => SyntaxMap | undefined {
  let whole: { readonly items: readonly (SyntaxNode | undefined)[] } | undefined;
  return (entry) => {
    const piece = file.pieceAt(entry.range.start);
    if (!piece || piece.kind === 'keys') return undefined;
    let items = whole?.items;
    if (piece.kind === 'mailbox') {
      const tree = file.treeOf(piece);
      items = tree?.kind === 'list' ? tree.items : [];
    } else if (!items) {
      const tree = piece.end - piece.start <= longestWhole ? file.treeOf(piece) : undefined;
      items = itemsOf(tree);
      whole = { items };
    }
    return items.find((item): item is SyntaxMap => item?.kind === 'map' && holds(entry, item));
  };
}

/** The items of `mailboxes` in a tree of the whole file. */
export function itemsOf(tree: SyntaxNode | undefined): readonly (SyntaxNode | undefined)[] {
  const list = tree?.kind === 'map' ? tree.pairs.find(({ key }) => key === 'mailboxes')?.value : undefined;
  return list?.kind === 'list' ? list.items : [];
}

function holds({ range }: MailboxEntry, item: SyntaxMap): boolean {
  return range.start <= item.range.start && item.range.end <= range.end;
}

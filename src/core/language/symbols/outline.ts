import { entryAtOffset } from '../../mailboxes/mailbox-at.ts';
import type { MailboxEntry, SourceRange } from '../../mailboxes/model.ts';
import type { LanguageFile, LanguagePiece } from '../language-file.ts';
import type { SyntaxMap, SyntaxNode, SyntaxPair } from '../syntax-tree.ts';
import { itemSymbol } from './item-symbol.ts';
import { itemsOf, itemTrees } from './item-trees.ts';
import { keySymbols } from './key-symbols.ts';
import { loosePieces } from './loose-pieces.ts';
import { showingOf, type Showing } from './secret-places.ts';
import { within, type FileSymbol } from './symbol.ts';

/** Up to so many mailboxes the outline shows the keys of each, for which every one is parsed. */
const mostWithKeys = 200;

/** Up to so many it tells of each who it is, each look at which takes its time. */
const mostWithDetails = 2000;

/** Levels of keys shown under a mailbox and under `defaults`. */
const depth = 2;

/** The outline: every top-level key, every domain, every mailbox and every item that is none. */
export function outlineOf(file: LanguageFile): FileSymbol[] {
  const keys: FileSymbol[] = [];
  const items: FileSymbol[] = [];
  const shown = showingOf(file.content.problems);
  for (const piece of loosePieces(file)) {
    const tree = file.treeOf(piece);
    if (piece.kind === 'mailbox') items.push(looseItem(file, piece, tree, shown));
    else if (tree?.kind === 'map') {
      keys.push(...tree.pairs.flatMap((pair) => topSymbol(pair, shown)));
      if (piece.kind === 'whole') items.push(...wholeItems(file, tree, shown));
    }
  }
  const { entries } = file.content;
  const treeOf = entries.length <= mostWithKeys ? itemTrees(file) : undefined;
  const details = entries.length <= mostWithDetails ? detailKeys : [];
  const mailboxes = entries.map((entry) => mailboxSymbol(entry, treeOf?.(entry), details, shown));
  return withMailboxes(keys, [...mailboxes, ...items].sort(byStart));
}

function topSymbol(pair: SyntaxPair, shown: Showing): FileSymbol[] {
  const { key, value } = pair;
  const map: SyntaxMap = { kind: 'map', pairs: [pair], flow: false, range: pair.keyRange, anchor: undefined };
  const [own] = keySymbols(map, key === 'mailboxes' || key === 'domains' ? 1 : depth + 1, shown);
  if (!own) return [];
  if (key === 'mailboxes') return [{ ...own, kind: 'mailboxes' }];
  if (key !== 'domains') return [own];
  return [{ ...own, kind: 'domains', children: keySymbols(value, depth, shown, 'domain') }];
}

const detailKeys = ['name', 'provider', 'owner'] as const;

function mailboxSymbol(
  entry: MailboxEntry,
  tree: SyntaxMap | undefined,
  keys: readonly (typeof detailKeys)[number][],
  shown: Showing,
): FileSymbol {
  const { mailbox } = entry;
  const detailOf = (key: (typeof detailKeys)[number]): string[] => {
    const text = mailbox[key];
    return text === undefined ? [] : [shown(text, entry.rangeOf([key])) ?? ''].filter((one) => one !== '');
  };
  return {
    kind: 'mailbox',
    name: shown(mailbox.address, entry.addressRange) ?? '…',
    details: keys.flatMap(detailOf),
    range: entry.range,
    selection: within(entry.range, entry.addressRange),
    children: keySymbols(tree, depth, shown),
  };
}

function looseItem(
  file: LanguageFile,
  piece: LanguagePiece,
  tree: SyntaxNode | undefined,
  shown: Showing,
): FileSymbol {
  const start = piece.start + (/^\s*/.exec(file.text.slice(piece.start, piece.end))?.[0].length ?? 0);
  const range = { start, end: Math.max(start + 1, tree?.range.end ?? 0) };
  return itemSymbol(tree?.kind === 'list' ? tree.items[0] : undefined, range, file.content.problems, shown);
}

/** The items of a file that cannot be cut, without those that are mailboxes. */
function wholeItems(file: LanguageFile, tree: SyntaxNode, shown: Showing): FileSymbol[] {
  return itemsOf(tree).flatMap((item) =>
    item && !entryAtOffset(file.content, item.range.start)
      ? itemSymbol(item, item.range, file.content.problems, shown)
      : [],
  );
}

/** The symbols of the top level, with those of the mailboxes under `mailboxes`. */
function withMailboxes(keys: readonly FileSymbol[], items: readonly FileSymbol[]): FileSymbol[] {
  const last = items.at(-1);
  const at = keys.findLastIndex(({ kind }) => kind === 'mailboxes');
  const own = keys[at];
  if (!own || !last) return [...keys];
  const range: SourceRange = { start: own.range.start, end: Math.max(own.range.end, last.range.end) };
  return keys.with(at, { ...own, range, children: items.filter((item) => isInside(range, item.range)) });
}

function isInside(outer: SourceRange, inner: SourceRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function byStart(one: FileSymbol, other: FileSymbol): number {
  return one.range.start - other.range.start;
}

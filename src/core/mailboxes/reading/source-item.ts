import { dashBefore, linesOfItem } from './item-lines.ts';
import { textRange } from './node-range.ts';
import type { LocatedValue } from './located.ts';
import type { MergedMailbox } from './merged-mailbox.ts';
import type { OwnItem } from './own-item.ts';
import type { Piece, Place } from './piece.ts';

/** One item of `mailboxes`, whatever it holds. */
export interface SourceItem {
  readonly value: LocatedValue;
  /** From its dash to the end of its last value. */
  readonly place: Place;
  /** The whole lines that belong to it; in flow style its place. */
  readonly lines: Place;
  /** True where a syntax error in it makes all of its values doubtful. */
  readonly damaged: boolean;
  readonly memory: ItemMemory;
}

/** What was worked out of an item, kept with it. */
export interface ItemMemory {
  own?: OwnItem;
  merged?: MergedMailbox;
}

/**
 * The item that `node` was located as; without a node an alias stands for the whole list. `from` is where the text before the item
 * ends and its dash is looked for; `limit` is where its last line ends at the latest.
 */
export function sourceItem(
  value: LocatedValue,
  node: unknown,
  source: {
    readonly piece: Piece;
    readonly text: string;
    readonly from: number;
    readonly limit: number;
    readonly damaged: boolean;
  },
): SourceItem {
  const { piece, text, from, limit, damaged } = source;
  if (node === undefined) return { value, place: value.place, lines: value.place, damaged, memory: {} };
  const [start, end] = textRange(node, text.slice(0, limit));
  const dash = dashBefore(text, from, start);
  const range = { start: dash ?? start, end };
  const lines = dash === undefined ? range : linesOfItem(text, range, limit);
  return { value, place: { piece, ...range }, lines: { piece, ...lines }, damaged, memory: {} };
}

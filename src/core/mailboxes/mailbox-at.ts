import type { MailboxEntry, MailboxFile } from './model.ts';

/**
 * The mailbox under the cursor: the one whose lines hold the offset. Undefined outside of the list and in an item
 * that is no usable mailbox.
 */
export function entryAtOffset(file: Pick<MailboxFile, 'entries'>, offset: number): MailboxEntry | undefined {
  const { entries } = file;
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.lines.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const entry = entries[low - 1];
  if (entry === undefined) return undefined;
  // The end of an item that ends without a line break, or in flow style, is still inside of it.
  const isInside = offset < entry.lines.end || offset <= entry.range.end;
  return isInside ? entry : undefined;
}

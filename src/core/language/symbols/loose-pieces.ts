import type { MailboxEntry } from '../../mailboxes/model.ts';
import type { LanguageFile, LanguagePiece } from '../language-file.ts';

/**
 * The pieces of a file that are no usable mailbox, in the order of the text: those of the top-level keys and the items that
 * nothing could be made of. Mailboxes that follow one another are passed over together. In a file that cannot be cut, the
 * one piece, unless it is so long that parsing it would hold up who asks.
 */
export function* loosePieces(file: LanguageFile): Generator<LanguagePiece> {
  const { entries } = file.content;
  let next = 0;
  for (let at = 0; at < file.text.length;) {
    const piece = file.pieceAt(at);
    if (!piece) return;
    at = Math.max(piece.end, at + 1);
    if (piece.kind === 'mailbox') {
      while ((entries[next]?.range.start ?? Infinity) < piece.start) next += 1;
      const entry = entries[next];
      if (entry && entry.range.start < piece.end) {
        next = endOfRun(entries, next);
        const last = entries[next - 1];
        at = Math.max(at, (last && file.pieceAt(last.range.start)?.end) ?? 0);
        continue;
      }
    }
    if (piece.kind !== 'whole' || piece.end - piece.start <= longestWhole) yield piece;
  }
}

/** UTF-16 units of a file in one piece that are parsed for one question; takes about 50 ms. */
export const longestWhole = 50_000;

/** The first entry behind the run of `from` in which no item of the list is missing. */
function endOfRun(entries: readonly MailboxEntry[], from: number): number {
  let at = from + 1;
  while (at < entries.length && entries[at]?.index === (entries[at - 1]?.index ?? 0) + 1) at += 1;
  return at;
}

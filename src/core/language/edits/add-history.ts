import { isBrokenAt } from '../../lint/broken-at.ts';
import type { HistoryEntry, MailboxEntry } from '../../mailboxes/model.ts';
import { mailboxType } from '../../mailboxes/schema.ts';
import type { LanguageFile } from '../language-file.ts';
import { insertItem } from './insert-item.ts';
import { insertKeys, type NewKey } from './insert-keys.ts';
import { pairIn, placeOfEntry } from './place.ts';
import { scalarText } from './scalar-text.ts';
import { sharersOf } from './sharers.ts';
import type { TextChange } from './text-change.ts';

/**
 * Adds an entry at the end of a mailbox's `history`, comments and style of the file kept. A list that comes from `defaults` or by a
 * merge key is repeated in the mailbox with the new entry, since a list of its own takes its place. Undefined where that cannot be done
 * without changing another mailbox or a value that cannot be read.
 */
export function addHistory(
  file: LanguageFile,
  entry: MailboxEntry,
  added: HistoryEntry,
): readonly TextChange[] | undefined {
  const place = placeOfEntry(file, entry);
  if (!place || isBrokenAt(entry, ['history'])) return undefined;
  const list = pairIn(place, 'history');
  if (list) {
    if (sharersOf(file, list).length > 0) return undefined;
    return insertItem(file.text, list, keysOf(added));
  }
  const all = [...entry.mailbox.history, added].map((one) => {
    const keys = keysOf(one).map(([key, yaml]) => `${key}: ${yaml}`);
    return `{ ${keys.join(', ')} }`;
  });
  return insertKeys(file.text, place, [['history', `[${all.join(', ')}]`]], mailboxKeys);
}

const mailboxKeys = Object.keys(mailboxType.keys);

function keysOf({ date, what, by }: HistoryEntry): readonly NewKey[] {
  return [
    ['date', scalarText(date)],
    ['what', scalarText(what)],
    ...(by === undefined || by.trim() === '' ? [] : [['by', scalarText(by)] as const]),
  ];
}

import type { MailboxEntry } from '../../mailboxes/model.ts';
import type { Words } from '../../words/words.ts';
import type { HoverPiece } from './hover-content.ts';
import type { HoverPlace } from './hover-place.ts';

/** `owner`: how much this person answers for. */
export function ownerPieces({ file, spot, words }: HoverPlace): HoverPiece[] {
  const written = spot.value?.kind === 'scalar' ? spot.value.value : undefined;
  const owner = typeof written === 'string' ? written : spot.entry?.mailbox.owner;
  if (owner === undefined)
    return spot.entry ? [{ kind: 'heading', text: words.t('Nobody answers for this mailbox.') }] : [];
  const count = file.content.entries.filter(({ mailbox }) => mailbox.owner === owner).length;
  const text = words.plural(
    count,
    'Answers for {count} mailbox of this file.',
    'Answers for {count} mailboxes of this file.',
  );
  return [{ kind: 'heading', text }];
}

/** One address of `aliases`, `forwards`, `delegates`, `administrators` or `signInAs`: who that is, as far as the file knows. */
export function addressOfOtherPieces({ file, spot, words }: HoverPlace): HoverPiece[] {
  const { value } = spot;
  if (value?.kind !== 'scalar' || typeof value.value !== 'string') return [];
  const address = value.value.toLowerCase();
  const found = mailboxOf(address, file.content.entries);
  if (found) return [{ kind: 'heading', text: personText(found.mailbox, words) }];
  const holder = aliasHolderOf(address, file.content.entries, spot.entry);
  const text = holder
    ? words.t('An alias of {address}, a mailbox of this file.', { address: holder.mailbox.address })
    : words.t('Not a mailbox of this file.');
  return [{ kind: 'heading', text }];
}

function personText({ name, owner }: MailboxEntry['mailbox'], words: Words): string {
  if (name === undefined)
    return owner === undefined
      ? words.t('A mailbox of this file.')
      : words.t('A mailbox of this file; {owner} answers for it.', { owner });
  return owner === undefined || owner === name
    ? words.t('{name}, a mailbox of this file.', { name })
    : words.t('{name}, a mailbox of this file; {owner} answers for it.', { name, owner });
}

/**
 * Whether two spellings are one address, without regard to case only: files have 10,000 mailboxes, and people copy addresses as they
 * stand. `wanted` is in lower case.
 */
function isSame(address: string, wanted: string): boolean {
  return address.length === wanted.length && address.toLowerCase() === wanted;
}

function mailboxOf(wanted: string, entries: readonly MailboxEntry[]): MailboxEntry | undefined {
  return entries.find(({ mailbox }) => isSame(mailbox.address, wanted));
}

function aliasHolderOf(
  wanted: string,
  entries: readonly MailboxEntry[],
  own: MailboxEntry | undefined,
): MailboxEntry | undefined {
  return entries.find(
    (entry) => entry !== own && entry.mailbox.aliases.some((alias) => isSame(alias, wanted)),
  );
}

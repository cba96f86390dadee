import type { MailboxEntry, MailboxFile } from '../../core/mailboxes/model.ts';
import { parseMailboxes } from '../../core/mailboxes/parse.ts';
import type { KnownFile } from '../files/known-file.ts';

/** The mailbox of a panel, as its file last had it. */
export interface PanelSubject {
  readonly content: Pick<MailboxFile, 'organization' | 'domains'>;
  readonly entry: MailboxEntry;
  /** What has become of it; undefined where it stands in its file. */
  readonly missing?: 'file' | 'mailbox' | 'unreadable';
}

/**
 * Finds the mailbox in its file as it is now. One that is gone is shown as it was, and one that never was seen, after a restart, with no more
 * than its address.
 */
export function subjectOf(
  file: Pick<KnownFile, 'content'> | undefined,
  address: string,
  before: PanelSubject | undefined,
): PanelSubject {
  const entry = file?.content.entries.find(({ mailbox }) => isSameAddress(mailbox.address, address));
  if (file && entry) return { content: file.content, entry };
  const missing = !file ? 'file' : hasErrors(file) ? 'unreadable' : 'mailbox';
  return { ...(before ?? addressAlone(address)), missing };
}

/** True for the same mailbox: domains are compared without case, and no server that people use tells local parts apart by it. */
export function isSameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function hasErrors({ content }: Pick<KnownFile, 'content'>): boolean {
  return content.problems.some(({ severity }) => severity === 'error');
}

function addressAlone(address: string): PanelSubject {
  const text = (value: string): string => `version: 1\nmailboxes:\n  - address: ${JSON.stringify(value)}\n`;
  const content = parseMailboxes(text(address));
  const [entry] = content.entries;
  if (entry) return { content, entry };
  // An address that the file's rules refuse: no facts then, but a panel that says so.
  const [placeholder] = parseMailboxes(text('nobody@invalid.invalid')).entries;
  if (!placeholder) throw new Error('A plain address was refused.');
  return { content, entry: placeholder };
}

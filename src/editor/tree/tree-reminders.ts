import type { Finding } from '../../core/lint/finding.ts';
import type { MailboxEntry, MailboxFile } from '../../core/mailboxes/model.ts';
import { problemMessage } from '../../core/words/problems.ts';
import type { Words } from '../../core/words/words.ts';
import type { KnownFile } from '../files/known-file.ts';
import { shownReminders } from '../reminders.ts';
import type { MailboxNode, ReminderNode, RemindersNode } from './nodes.ts';

/** The entries of each file by address, found out once a reading. */
const entriesOf = new WeakMap<MailboxFile, ReadonlyMap<string, MailboxEntry>>();

/** Above this many changed mailboxes everything is drawn anew. */
const mostChanged = 100;

/** What a mailbox is to be reminded of, as its file says now: nodes live longer than a reading. */
export function remindersOfNode({ address }: MailboxNode, file: KnownFile | undefined): readonly Finding[] {
  const entry = file && entryOf(file.content, address);
  return entry ? shownReminders(entry, file.content, file.uri) : [];
}

/** The node that holds the reminders of a mailbox; none where there are none. */
export function remindersNode(mailbox: MailboxNode, findings: readonly Finding[]): readonly RemindersNode[] {
  const { id, file, address } = mailbox;
  if (findings.length === 0) return [];
  return [{ kind: 'reminders', id: `${id} reminders`, parent: mailbox, file, address, findings }];
}

/** One node each, with the sentence that the problem has too. */
export function reminderNodes(parent: RemindersNode, words: Words): readonly ReminderNode[] {
  const { id, file, address, findings } = parent;
  return findings.map((finding, at) => ({
    kind: 'reminder',
    id: `${id} ${finding.rule} ${at}`,
    parent,
    file,
    address,
    sentence: problemMessage(finding, words),
  }));
}

/** The addresses whose reminders are others than in an earlier reading of a file with the same mailboxes; `all` where that is many. */
export function changedReminders(file: KnownFile, before: MailboxFile): readonly string[] | 'all' {
  const { content, uri } = file;
  if (content === before) return [];
  if (content.domains !== before.domains) return 'all';
  const changed = content.entries.filter((entry, at) => entry.mailbox !== before.entries[at]?.mailbox);
  if (changed.length > mostChanged) return 'all';
  const told = (entry: MailboxEntry | undefined, of: MailboxFile): string =>
    JSON.stringify(entry ? shownReminders(entry, of, uri) : []);
  return changed
    .filter((entry) => told(entry, content) !== told(entryOf(before, entry.mailbox.address), before))
    .map(({ mailbox }) => mailbox.address);
}

function entryOf(content: MailboxFile, address: string): MailboxEntry | undefined {
  const known =
    entriesOf.get(content) ?? new Map(content.entries.map((entry) => [entry.mailbox.address, entry]));
  entriesOf.set(content, known);
  return known.get(address);
}

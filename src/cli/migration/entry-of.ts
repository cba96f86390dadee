import { addressIdentity } from '../../core/mailboxes/address.ts';
import { connectionOf } from '../../core/mailboxes/connection.ts';
import type { MailboxEntry } from '../../core/mailboxes/model.ts';
import type { Side } from '../../core/report/report.ts';
import { UsageError } from '../usage-error.ts';

/** The mailbox of an address that has every side that the work needs. @throws UsageError where the file has none, naming the file. */
export function entryOf(
  entries: readonly MailboxEntry[],
  address: string,
  sides: readonly Side[],
  file: string,
): MailboxEntry {
  const entry = entries.find(({ mailbox }) => addressIdentity(mailbox.address) === addressIdentity(address));
  if (!entry) throw new UsageError((words) => words.t('{file} has no mailbox {address}.', { file, address }));
  if (sides.some((side) => !connectionOf(entry.mailbox, side)))
    throw new UsageError((words) =>
      words.t('{file} names no target for {address}: add migration.target to it.', { file, address }),
    );
  return entry;
}

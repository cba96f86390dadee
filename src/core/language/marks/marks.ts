import { connectionOf } from '../../mailboxes/connection.ts';
import type { MailboxEntry } from '../../mailboxes/model.ts';
import { statusOfCode } from '../../report/codes.ts';
import type { Side } from '../../report/report.ts';
import type { Fault } from './fault.ts';
import { markPlace } from './mark-place.ts';
import type { Mark } from './mark.ts';
import { stillHolds } from './still-holds.ts';

/**
 * What the last diagnosis of one side of a mailbox found wrong, each fault at the setting it is about. Faults whose settings
 * have changed since are left out, and come back when the change is undone. Costs microseconds a fault.
 */
export function marksOf(entry: MailboxEntry, side: Side, faults: readonly Fault[]): Mark[] {
  const connection = connectionOf(entry.mailbox, side);
  if (!connection) return [];
  return faults
    .filter((fault) => stillHolds(fault, connection))
    .map((fault) => ({
      address: connection.address,
      ...markPlace(fault, entry, side, connection),
      fault,
      status: statusOfCode[fault.code],
    }));
}

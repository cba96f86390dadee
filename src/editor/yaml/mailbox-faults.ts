import { connectionOf } from '../../core/mailboxes/connection.ts';
import type { Mailbox, MailboxEntry, MailboxFile } from '../../core/mailboxes/model.ts';
import type { Fault } from '../../core/language/marks/fault.ts';
import type { Side } from '../../core/report/report.ts';

/** What the last diagnosis of one side of an address found wrong. */
export type FaultLookup = (side: Side, address: string) => readonly Fault[];

/** A mailbox with something wrong on one side of it, under the address that was diagnosed. */
export interface FaultyMailbox {
  readonly entry: MailboxEntry;
  readonly side: Side;
  readonly address: string;
  readonly faults: readonly Fault[];
}

/** The mailboxes of a file with faults, in its order. Looks at each one, but only to find its address. */
export function faultyMailboxes({ entries }: MailboxFile, faultsOf: FaultLookup): FaultyMailbox[] {
  const found: FaultyMailbox[] = [];
  for (const entry of entries)
    for (const side of sidesOf(entry.mailbox)) {
      const address = addressOf(entry.mailbox, side);
      const faults = faultsOf(side, address);
      if (faults.length > 0) found.push({ entry, side, address, faults });
    }
  return found;
}

const oneSide = ['source'] as const satisfies Side[];
const bothSides = ['source', 'target'] as const satisfies Side[];

function sidesOf({ migration }: Mailbox): readonly Side[] {
  return migration?.target ? bothSides : oneSide;
}

function addressOf(mailbox: Mailbox, side: Side): string {
  // Nearly all mailboxes stay where they are.
  if (!mailbox.migration) return mailbox.address;
  return connectionOf(mailbox, side)?.address ?? mailbox.address;
}

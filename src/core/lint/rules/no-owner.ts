import { isBrokenAt } from '../broken-at.ts';
import type { MailboxRule } from '../finding.ts';

/** Nobody answers for the mailbox, not by `defaults` either. */
export const noOwner: MailboxRule = (entry) =>
  (entry.mailbox.owner ?? '').trim() !== '' || isBrokenAt(entry, ['owner'])
    ? []
    : [{ rule: 'no-owner', path: [], on: 'value', args: { address: entry.mailbox.address } }];

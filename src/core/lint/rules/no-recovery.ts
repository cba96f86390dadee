import { isBrokenAt } from '../broken-at.ts';
import type { MailboxRule } from '../finding.ts';

/** No recovery method on file: who loses the second factor is locked out, and nobody knows where the code goes. */
export const noRecovery: MailboxRule = (entry) =>
  entry.mailbox.mfa.length > 0 || isBrokenAt(entry, ['mfa'])
    ? []
    : [{ rule: 'no-recovery', path: [], on: 'value', args: { address: entry.mailbox.address } }];

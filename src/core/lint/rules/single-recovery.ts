import { isBrokenAt } from '../broken-at.ts';
import type { MailboxRule } from '../finding.ts';

/** Only one recovery method on file: who loses that one is locked out. Where there is none, `no-recovery` says so. */
export const singleRecovery: MailboxRule = (entry) =>
  entry.mailbox.mfa.length !== 1 || isBrokenAt(entry, ['mfa'])
    ? []
    : [{ rule: 'single-recovery', path: ['mfa'], on: 'value', args: {} }];

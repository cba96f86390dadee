import { smtp, type ReplyRule } from './rule.ts';

/** Zoho Mail. */
export const zoho = [
  {
    // Two switches can be off: the administrator's policy and the mailbox's own.
    moments: ['imap.login'],
    says: ['yet to enable imap'],
    code: 'imap.disabled',
    certain: true,
  },
  {
    moments: smtp,
    says: ['sender is not allowed to relay', 'relaying disallowed'],
    code: 'smtp.sender-rejected',
  },
  {
    moments: smtp,
    says: ['unusual sending activity detected'],
    code: 'auth.account-blocked',
    certain: true,
  },
] as const satisfies readonly ReplyRule[];

import { imap, signIn, type ReplyRule } from './rule.ts';

/** Dovecot, and Mailu in front of it. Its other replies carry the codes of RFC 5530. */
export const dovecot = [
  {
    moments: imap,
    says: ['maximum number of connections'],
    code: 'auth.too-many-connections',
    certain: true,
  },
  {
    moments: ['imap.login'],
    says: [
      'plaintext authentication disallowed',
      'plaintext authentication disabled',
      'cleartext authentication disallowed',
    ],
    code: 'imap.login-disabled',
    certain: true,
  },
  {
    moments: ['imap.login'],
    says: ['unsupported authentication mechanism'],
    code: 'imap.no-common-auth',
    certain: true,
  },
  // Mailu's limit borrows Dovecot's words and adds the reason.
  {
    moments: signIn,
    says: ['temporary authentication failure (rate-limit)'],
    code: 'auth.rate-limited',
    certain: true,
  },
  {
    moments: [...imap, 'smtp.auth'],
    says: [
      'temporary authentication failure',
      'account is temporarily unavailable',
      'internal login failure',
    ],
    code: 'auth.temporary',
    certain: true,
  },
] as const satisfies readonly ReplyRule[];

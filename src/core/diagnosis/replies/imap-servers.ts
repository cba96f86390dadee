import { imap, signIn, type ReplyRule } from './rule.ts';

/** Courier, Zimbra (and nginx before it), hMailServer, IceWarp, Proton Bridge, mox, Stalwart. */
export const imapServers = [
  {
    moments: ['imap.login'],
    says: ['account does not have imap access enabled'],
    code: 'imap.disabled',
    certain: true,
  },
  {
    moments: ['imap.login'],
    says: [
      'cleartext logins disabled',
      'starttls required',
      'starttls is required',
      'ssl/tls-connection is required',
    ],
    code: 'imap.login-disabled',
    certain: true,
  },
  { moments: ['imap.login'], says: ['mechanism not supported'], code: 'imap.no-common-auth', certain: true },
  // IceWarp bans an address that guesses, before it greets.
  { moments: ['imap.greeting'], says: ['intrusion prevention active'], code: 'imap.bye' },
  // hMailServer bans the address of a client that guesses.
  { moments: signIn, says: ['too many invalid logon attempts'], code: 'auth.rate-limited', certain: true },
  { moments: ['imap.login'], says: ['no such user'], code: 'auth.bad-credentials' },
  {
    // Courier opened the account and found no maildir it may read.
    moments: imap,
    says: ["account's mailbox directory"],
    code: 'imap.not-connected',
    certain: true,
  },
  {
    moments: imap,
    says: ['temporary problem, please try again'],
    code: 'auth.temporary',
    certain: true,
  },
] as const satisfies readonly ReplyRule[];

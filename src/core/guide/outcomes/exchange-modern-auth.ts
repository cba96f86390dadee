import { saying } from '../saying.ts';
import { smtpPasswordsEnd } from '../sources.ts';
import { exchangeAdminCenter } from './places.ts';
import type { Outcome } from './outcome.ts';

/** The mailbox lives on Microsoft 365. */
export const exchangeModernAuth: Outcome = {
  label: saying('Exchange with modern authentication'),
  title: saying('Set up Exchange with modern authentication'),
  summary: saying(
    'On Microsoft 365, {address} is added as a Microsoft account, not as IMAP: mail, calendars and contacts in one, push, and no stored password.',
  ),
  who: saying('An administrator of {domain}, then whoever uses {address}'),
  steps: [
    {
      text: saying('Back up the mailbox before anything moves, and keep the backup at least 30 days.'),
      deeds: ['back-up'],
    },
    {
      text: saying(
        'Get the programs that exist to work again first. Then change them one by one: in Outlook, File → Add Account → {address}, and sign in on the Microsoft page.',
      ),
      values: ['address'],
      warning: saying(
        'Remove an old IMAP account only after you have saved what exists only in it, such as the Outbox and local folders.',
      ),
    },
    {
      text: saying(
        'If Outlook proposes IMAP, cancel: its detection remembers the old provider for a while after the MX change.',
      ),
    },
    {
      text: saying(
        'Turn IMAP and POP off for {address} once nothing uses them: admin.exchange.microsoft.com → Recipients → Mailboxes → Manage email apps settings.',
      ),
      links: [exchangeAdminCenter],
    },
    {
      text: saying(
        'Leave SMTP AUTH on only for what needs it: {smtpNeeded}. From the end of December 2026 it takes no passwords by default.',
        'Turn SMTP AUTH off where no scanner or program needs it. From the end of December 2026 it takes no passwords by default.',
      ),
      links: [smtpPasswordsEnd],
    },
    {
      text: saying(
        'Check afterwards: every message is there or named as missing, folder by folder; telephones work with the same sign-in; calendars and contacts are there.',
      ),
      deeds: ['compare'],
    },
    {
      text: saying(
        'Clean up: old app passwords and tokens, and old accounts in the programs once local mail is saved. Make a second administrator for {domain}.',
      ),
      warning: saying('What exists only in a program is lost when the account is removed there.'),
    },
  ],
};

import { saying } from '../saying.ts';
import type { ClientGuide } from './client-guide.ts';
import { appPasswordAfterReset, lastSteps, makeAppPassword, saveFirst, signInAgain } from './shared-steps.ts';

/**
 * The new Outlook for Windows, which signs in from Microsoft's cloud.
 *
 * Sources: borncity.com, 2023-11-16; Microsoft's notice on syncing accounts to its cloud; OfficeDocs-Exchange#3197. Checked on 2026-11-22.
 */
export const newOutlook: ClientGuide = {
  id: 'new-outlook',
  title: saying('New Outlook for Windows'),
  warnings: [
    {
      when: ['bridge'],
      text: saying(
        'The new Outlook signs in from Microsoft’s cloud and cannot reach Proton Mail Bridge on this computer: use classic Outlook, Thunderbird or the Proton Mail app.',
      ),
    },
    {
      when: ['app-password', 'password'],
      text: saying(
        'The new Outlook hands the password to Microsoft’s cloud, which signs in from there and copies the mail. Sign-ins then come from Microsoft addresses, and the old password stays there until the account is taken out of Outlook too.',
      ),
    },
    {
      when: ['google', 'browser'],
      text: saying(
        'The new Outlook copies the mail to Microsoft’s cloud and signs in from there: sign-ins then come from Microsoft addresses.',
      ),
    },
  ],
  steps: [
    {
      when: ['microsoft', 'google', 'browser', 'app-password', 'password'],
      does: 'save',
      text: saying(
        'Look for what exists only here: messages in the Outbox, drafts, mail in .pst files. Send it, move it into a folder of the account, or save it as a file.',
      ),
    },
    {
      when: ['microsoft'],
      does: 'remove',
      text: saying(
        'If {address} is listed as IMAP under Settings → Accounts → “Your accounts”, choose “Manage” → “Remove”. A Microsoft account may stay.',
      ),
      warning: saveFirst,
    },
    {
      when: ['google', 'browser', 'app-password', 'password'],
      does: 'remove',
      text: saying(
        'If {address} was there before the reset: Settings → Accounts → “Your accounts” (“Email accounts” in some versions) → “Manage” → “Remove”.',
      ),
      warning: saveFirst,
    },
    makeAppPassword,
    {
      when: ['microsoft', 'google', 'browser', 'app-password', 'password'],
      text: saying('Settings → Accounts → “Your accounts” → “Add account”: type {address}.'),
      values: ['address'],
    },
    {
      when: ['microsoft'],
      text: saying(
        'Sign in on the Microsoft page that opens. Outlook then uses Exchange: it needs neither IMAP settings nor an IMAP password.',
      ),
      warning: saying(
        'After a change of MX, Outlook may propose the old provider for a while: type no password on the page of a provider that the mailbox has left.',
      ),
    },
    {
      when: ['google'],
      text: saying('Choose Google if asked, and sign in on the Google page: Outlook gets no password.'),
    },
    {
      when: ['browser'],
      text: saying(
        'Outlook opens a sign-in page only for providers it knows. Where it asks for a password instead, use Thunderbird or the webmail of {provider}.',
        'Outlook opens a sign-in page only for providers it knows. Where it asks for a password instead, use Thunderbird or the webmail.',
      ),
    },
    {
      when: ['app-password', 'password'],
      text: saying(
        'Choose IMAP, open “Show more”, and enter the servers {imapHost} and {smtpHost} with these values.',
        'Choose IMAP, open “Show more”, and enter the servers that the provider names.',
      ),
      values: ['imap', 'smtp', 'username'],
    },
    ...lastSteps.map((step) => ({
      ...step,
      when: ['microsoft', 'google', 'browser', 'app-password', 'password'] as const,
    })),
  ],
  afterReset: [
    {
      when: ['bridge'],
      text: saying('Nothing: the new Outlook does not work with Proton Mail Bridge.'),
    },
    ...signInAgain,
    appPasswordAfterReset,
    {
      text: saying(
        'Microsoft’s cloud goes on trying the old password, and the refusals may count against the account. Typing the new one here is not enough: follow the steps from the first.',
      ),
    },
  ],
};

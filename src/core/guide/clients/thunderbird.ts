import { saying } from '../saying.ts';
import type { ClientGuide } from './client-guide.ts';
import {
  appPasswordAfterReset,
  lastSteps,
  makeAppPassword,
  openBridge,
  signInAgain,
  typedKinds,
} from './shared-steps.ts';

/**
 * Thunderbird for the desktop.
 *
 * Sources: support.mozilla.org on account configuration; Microsoft Learn on SMTP AUTH. Checked on 2026-11-22.
 */
export const thunderbird: ClientGuide = {
  id: 'thunderbird',
  title: saying('Thunderbird'),
  warnings: [],
  steps: [
    {
      does: 'save',
      text: saying(
        'Messages under “Local Folders”, its Outbox included, exist on this computer only: once the account works again, copy those that matter into a folder of the account. Nothing has to be taken out of Thunderbird.',
      ),
    },
    makeAppPassword,
    openBridge,
    {
      text: saying(
        'If {address} is not there yet: ☰ → Account Settings → “Account Actions”, and add a mail account.',
      ),
      values: ['address'],
    },
    {
      when: ['microsoft', 'google', 'browser'],
      text: saying(
        '☰ → Account Settings → “Server Settings”: choose “OAuth2” as “Authentication method”, and do the same under “Outgoing Server (SMTP)”. The servers are {imapHost} and {smtpHost}.',
        '☰ → Account Settings → “Server Settings”: choose “OAuth2” as “Authentication method”, and do the same under “Outgoing Server (SMTP)”.',
      ),
      values: ['imap', 'smtp', 'username'],
    },
    {
      when: ['microsoft', 'google', 'browser'],
      text: saying(
        'Fetch mail, and sign in on the page of {provider} that opens: Thunderbird gets no password.',
        'Fetch mail, and sign in on the page of the provider that opens: Thunderbird gets no password.',
      ),
    },
    {
      when: ['microsoft'],
      text: saying(
        'Reading and sending need IMAP and “Authenticated SMTP” turned on for this mailbox: {adminImapSwitch}.',
        'Reading and sending need IMAP turned on for this mailbox: {imapSwitch}.',
        'Reading and sending need IMAP and SMTP turned on for this mailbox.',
      ),
    },
    {
      when: typedKinds,
      text: saying(
        '☰ → Account Settings → “Server Settings” and “Outgoing Server (SMTP)”: compare {imapHost} and {smtpHost} with these values. “Authentication method” is “Normal password”.',
        '☰ → Account Settings → “Server Settings” and “Outgoing Server (SMTP)”: compare with what the provider names. “Authentication method” is “Normal password”.',
      ),
      values: ['imap', 'smtp', 'username'],
    },
    {
      when: typedKinds,
      text: saying(
        'Fetch mail, and choose “Enter new password” when the old one is refused. If Thunderbird does not ask: ☰ → Settings → Privacy & Security → “Saved Passwords”, and correct the entries of {imapHost} and {smtpHost}.',
        'Fetch mail, and choose “Enter new password” when the old one is refused. If Thunderbird does not ask: ☰ → Settings → Privacy & Security → “Saved Passwords”, and correct both entries of the account.',
      ),
    },
    ...lastSteps,
  ],
  afterReset: [
    ...signInAgain,
    appPasswordAfterReset,
    {
      text: saying(
        'Thunderbird asks for the new password when the server refuses the old one, once for receiving and once for sending. The account can stay.',
      ),
    },
  ],
};

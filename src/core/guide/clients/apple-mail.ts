import { saying } from '../saying.ts';
import type { ClientGuide } from './client-guide.ts';
import {
  appPasswordAfterReset,
  lastSteps,
  makeAppPassword,
  openBridge,
  saveFirst,
  signInAgain,
  typedKinds,
} from './shared-steps.ts';

/**
 * Mail on a Mac.
 *
 * Source: Apple's Mail User Guide, “Change Server Settings”. Checked on 2026-11-22.
 */
export const appleMail: ClientGuide = {
  id: 'apple-mail',
  title: saying('Apple Mail'),
  warnings: [],
  steps: [
    {
      does: 'save',
      text: saying(
        'Mailboxes under “On My Mac” and messages in the Outbox exist on this Mac only. Keep a copy: select the mailbox, then Mailbox → “Export Mailbox”.',
      ),
    },
    makeAppPassword,
    openBridge,
    {
      when: ['microsoft'],
      text: saying(
        'Mail → “Add Account” → “Microsoft Exchange”: type {address}, choose “Sign In”, and sign in on the Microsoft page. No IMAP password is needed.',
      ),
      values: ['address'],
    },
    {
      when: ['google'],
      text: saying('Mail → “Add Account” → “Google”, and sign in on the Google page: Mail gets no password.'),
      values: ['address'],
    },
    {
      when: ['microsoft', 'google'],
      does: 'remove',
      text: saying(
        'When it works, take out the old IMAP account of the same address: Mail → Settings → Accounts → the account → “−”.',
      ),
      warning: saveFirst,
    },
    {
      when: ['browser'],
      text: saying(
        'Mail opens a sign-in page only for the providers of its list. If {provider} is not among them, use Thunderbird or its webmail.',
        'Mail opens a sign-in page only for the providers of its list. If yours is not among them, use Thunderbird or the webmail.',
      ),
    },
    {
      when: typedKinds,
      text: saying(
        'Mail → Settings → Accounts → the account → “Server Settings”: type the new password for the incoming and for the outgoing server. If the account is not there: Mail → “Add Account” → “Other Mail Account”.',
      ),
    },
    {
      when: typedKinds,
      text: saying(
        'Compare {imapHost} and {smtpHost} with these values on the same page; turn off “Automatically manage connection settings” to see the ports.',
        'Compare the servers with those that the provider names; turn off “Automatically manage connection settings” to see the ports.',
      ),
      values: ['imap', 'smtp', 'username'],
    },
    ...lastSteps,
  ],
  afterReset: [
    ...signInAgain,
    appPasswordAfterReset,
    {
      text: saying(
        'Mail asks for the new password; it has to be typed for the incoming and for the outgoing server. The account can stay.',
      ),
    },
  ],
};

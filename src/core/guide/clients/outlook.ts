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
 * Classic Outlook for Windows.
 *
 * Sources: Microsoft's pages on adding an account and on changing its password and settings. Checked on 2026-11-22.
 */
export const outlook: ClientGuide = {
  id: 'outlook',
  title: saying('Outlook (classic)'),
  warnings: [],
  steps: [
    {
      does: 'save',
      text: saying(
        'Look for what exists only on this computer: the Outbox, folders marked “This computer only”, .pst files. Keep a copy: File → Open & Export → Import/Export → “Export to a file” → “Outlook Data File (.pst)”.',
      ),
    },
    makeAppPassword,
    openBridge,
    {
      when: ['microsoft'],
      text: saying(
        'File → Add Account: type {address}, choose “Connect”, and sign in on the Microsoft page. Outlook sets it up as Exchange, with calendars and contacts, and without an IMAP password.',
      ),
      warning: saying(
        'After a change of MX, Outlook may propose the old provider for a while: type no password on the page of a provider that the mailbox has left.',
      ),
      values: ['address'],
    },
    {
      when: ['google'],
      text: saying(
        'File → Add Account: type {address}, choose “Connect”, and sign in on the Google page: Outlook gets no password.',
      ),
      values: ['address'],
    },
    {
      when: ['microsoft', 'google'],
      does: 'remove',
      text: saying(
        'When it works, take out the old IMAP account of the same address: File → Account Settings → Account Settings → the account → “Remove”.',
      ),
      warning: saveFirst,
    },
    {
      when: ['browser'],
      text: saying(
        'Outlook opens a sign-in page only for providers it knows. Where it asks for a password instead, use Thunderbird or the webmail of {provider}.',
        'Outlook opens a sign-in page only for providers it knows. Where it asks for a password instead, use Thunderbird or the webmail.',
      ),
    },
    {
      when: typedKinds,
      text: saying(
        'If the account is there already, keep it: File → Account Settings → “Update Password”, and type the new one. In older versions: File → Account Settings → Account Settings → “Change”.',
      ),
    },
    {
      when: typedKinds,
      text: saying(
        'If it is not there: File → Add Account, type {address}, “Advanced options” → “Let me set up my account manually” → “Connect” → IMAP.',
      ),
    },
    {
      when: typedKinds,
      text: saying(
        'Under File → Account Settings → “Server Settings”, compare the servers {imapHost} and {smtpHost} with these values; the outgoing server wants the same login.',
        'Under File → Account Settings → “Server Settings”, compare the servers with those that the provider names; the outgoing server wants the same login.',
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
        'Outlook asks for the password until it has the new one: File → Account Settings → “Update Password”. The account can stay.',
      ),
    },
  ],
};

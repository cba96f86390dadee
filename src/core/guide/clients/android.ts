import { saying } from '../saying.ts';
import type { ClientGuide } from './client-guide.ts';
import { afterResetOnPhone, lastStepsOnPhone, noBridgeOnPhone, onPhone } from './on-phone.ts';
import { makeAppPassword, saveFirst } from './shared-steps.ts';

/**
 * The Gmail app on Android, which holds accounts of other providers too.
 *
 * Sources: Google's pages on adding and removing accounts in the Gmail app. Checked on 2026-11-22.
 */
export const android: ClientGuide = {
  id: 'android',
  title: saying('Android (Gmail app)'),
  warnings: [
    noBridgeOnPhone,
    {
      text: saying(
        'The steps are those of the Gmail app; the mail programs of some phone makers call the same things otherwise.',
      ),
    },
  ],
  steps: [
    {
      when: onPhone,
      does: 'save',
      text: saying(
        'Look for what exists only on the phone: messages in the Outbox and drafts. Send it, or copy it elsewhere.',
      ),
    },
    makeAppPassword,
    {
      when: ['microsoft'],
      text: saying(
        'Tap the profile picture → “Add another account” → “Exchange and Office 365” (“Outlook, Hotmail and Live” for a personal address): type {address} and sign in on the Microsoft page. No IMAP password is needed.',
      ),
      values: ['address'],
    },
    {
      when: ['google'],
      text: saying(
        'Tap the profile picture → “Add another account” → “Google”, and sign in on the Google page.',
      ),
      values: ['address'],
    },
    {
      when: ['microsoft'],
      does: 'remove',
      text: saying(
        'When it works, take out the old IMAP account of the same address: profile picture → “Manage accounts on this device” → the account → “Remove account”.',
      ),
      warning: saveFirst,
    },
    {
      when: ['browser'],
      text: saying(
        'The Gmail app opens a sign-in page only for the providers of its list. If {provider} is not among them, use its own app or its webmail.',
        'The Gmail app opens a sign-in page only for the providers of its list. If yours is not among them, use its own app or its webmail.',
      ),
    },
    {
      when: ['app-password', 'password'],
      text: saying(
        'If the account is there: ☰ → Settings → {address}, and type the new password under the incoming and under the outgoing settings. If it is not: profile picture → “Add another account” → “Other” → {address} → “Manual setup” → IMAP.',
      ),
    },
    {
      when: ['app-password', 'password'],
      text: saying(
        'Compare {imapHost} and {smtpHost} with these values; the encryption is called “Security type”.',
        'Compare the servers with those that the provider names; the encryption is called “Security type”.',
      ),
      values: ['imap', 'smtp', 'username'],
    },
    ...lastStepsOnPhone,
  ],
  afterReset: afterResetOnPhone,
};

import { saying } from '../saying.ts';
import type { ClientGuide } from './client-guide.ts';
import { afterResetOnPhone, lastStepsOnPhone, noBridgeOnPhone, onPhone } from './on-phone.ts';
import { makeAppPassword, saveFirst } from './shared-steps.ts';

/**
 * Mail on an iPhone or iPad.
 *
 * Sources: Apple's pages on adding a mail account; the move of its settings to “Apps” in iOS 18. Checked on 2026-11-22.
 */
export const ios: ClientGuide = {
  id: 'ios',
  title: saying('iPhone and iPad (Mail)'),
  warnings: [noBridgeOnPhone],
  steps: [
    {
      when: onPhone,
      does: 'save',
      text: saying(
        'Look for what exists only on the phone: messages in the Outbox, drafts, notes and contacts kept on the device. Send it, or copy it elsewhere.',
      ),
    },
    makeAppPassword,
    {
      when: onPhone,
      text: saying(
        'Open Settings → Apps → Mail → Mail Accounts (before iOS 18: Settings → Mail → Accounts).',
      ),
    },
    {
      when: ['microsoft'],
      text: saying(
        '“Add Account” → “Microsoft Exchange” (“Outlook.com” for a personal address): type {address} and sign in on the Microsoft page. No IMAP password is needed.',
      ),
      values: ['address'],
    },
    {
      when: ['google'],
      text: saying('“Add Account” → “Google”, and sign in on the Google page: the phone gets no password.'),
      values: ['address'],
    },
    {
      when: ['microsoft', 'google'],
      does: 'remove',
      text: saying(
        'When it works, take out the old IMAP account of the same address: the account → “Delete Account”.',
      ),
      warning: saveFirst,
    },
    {
      when: ['browser'],
      text: saying(
        'Mail opens a sign-in page only for the providers of its list. If {provider} is not among them, use its own app or its webmail.',
        'Mail opens a sign-in page only for the providers of its list. If yours is not among them, use its own app or its webmail.',
      ),
    },
    {
      when: ['app-password', 'password'],
      text: saying(
        'If the account is there, open it and type the new password under “Incoming Mail Server”, then under “SMTP” → the primary server. If it is not: “Add Account” → “Other” → “Add Mail Account” → IMAP.',
      ),
    },
    {
      when: ['app-password', 'password'],
      text: saying(
        'Compare {imapHost} and {smtpHost} with these values; encryption and port stand under “Advanced” and with the outgoing server.',
        'Compare the servers with those that the provider names; encryption and port stand under “Advanced” and with the outgoing server.',
      ),
      values: ['imap', 'smtp', 'username'],
    },
    ...lastStepsOnPhone,
  ],
  afterReset: afterResetOnPhone,
};

import { saying } from '../saying.ts';
import { atProvidersDomain } from '../tree/condition.ts';
import { googleAdminConsole, googleRecovery } from './places.ts';
import type { Outcome } from './outcome.ts';
import { keepInVault } from './shared-steps.ts';

/** The password is set anew at Google. */
export const resetGoogle: Outcome = {
  label: saying('Reset at Google'),
  title: saying('Reset the password at Google'),
  summary: saying(
    'The password of the Google account {address} is set anew at Google. Mail programs do not take it: they sign in through the browser or with an app password.',
  ),
  who: saying(
    'An administrator of {domain} ({administrators}), for a Gmail address its user',
    'An administrator of {domain} in Google Workspace, for a Gmail address its user',
  ),
  steps: [
    {
      unless: atProvidersDomain,
      text: saying('Open admin.google.com → Directory → Users → {address} → Reset password.'),
      values: ['address'],
      links: [googleAdminConsole],
    },
    {
      when: atProvidersDomain,
      text: saying(
        'Open accounts.google.com/signin/recovery on a device and in a place from which {address} often signed in, and answer what Google asks.',
      ),
      values: ['address'],
      links: [googleRecovery],
    },
    keepInVault,
    {
      unless: atProvidersDomain,
      text: saying(
        'Check that IMAP is on for {address}: admin.google.com → Apps → Google Workspace → Gmail → End User Access.',
      ),
      links: [googleAdminConsole],
    },
    {
      text: saying(
        'In the account look at Security → Your devices and at the forwarding in Gmail, and take out what nobody knows.',
      ),
    },
  ],
};

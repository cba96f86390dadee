import { saying } from '../saying.ts';
import { atGoogle } from '../tree/condition.ts';
import { googleAppPasswords } from '../sources.ts';
import { googleAppPasswordPage } from './places.ts';
import type { Outcome } from './outcome.ts';
import { giveAppPasswordToMailops } from './shared-steps.ts';

/** Mail programs get a password of their own. */
export const makeAppPassword: Outcome = {
  label: saying('Make an app password'),
  title: saying('Make an app password for each program'),
  summary: saying(
    '{provider} does not take the password of the account in mail programs, but one that it makes for a single program. Each can be withdrawn by itself.',
    'The host does not take the password of the account in mail programs, but one that it makes for a single program. Each can be withdrawn by itself.',
  ),
  who: saying('{name}, who uses {address}', 'Whoever uses {address}'),
  steps: [
    {
      when: atGoogle,
      text: saying(
        'Prefer OAuth 2.0 where the program knows it: an app password gets round the second factor. Otherwise turn 2-Step Verification on, then open myaccount.google.com/apppasswords.',
      ),
      links: [googleAppPasswordPage, googleAppPasswords],
    },
    {
      providers: ['proton'],
      text: saying(
        'Copy the password that Proton Mail Bridge shows for {address} under “Mailbox details”; it is not the one of the Proton account.',
      ),
    },
    {
      unless: atGoogle,
      exceptProviders: ['proton'],
      text: saying(
        'Make it at {provider} ({appPasswordPage}). If the page offers none, turn on two-step verification first.',
        'Make it at {provider}: {enable}. If the page offers none, turn on two-step verification first.',
        'Make it in the security settings of {provider}. If they offer none, turn on two-step verification first.',
        'Make it in the security settings of the account. If they offer none, turn on two-step verification first.',
      ),
      panel: true,
    },
    {
      text: saying(
        'Name each after its program and device, and put it into the vault: it is shown only once.',
      ),
      warning: saying(
        'Make one for each program. One that several share cannot be withdrawn for a lost device alone.',
      ),
    },
    {
      text: saying('In mailboxes.yaml, set “auth” to “app-password” for {address}.'),
    },
    giveAppPasswordToMailops,
  ],
};

import { saying } from '../saying.ts';
import type { ClientStep, ForKinds } from './client-guide.ts';
import type { SignInKind } from './sign-in.ts';

/** Ways in that type a secret and servers into the program. */
export const typedKinds: readonly SignInKind[] = ['app-password', 'password', 'bridge'];

/** Before any account is taken out of a program. */
export const saveFirst = saying(
  'What exists only in this program is lost with the account. Check that it has been saved.',
);

/** Providers list their app passwords once: one for each program can be withdrawn alone. */
export const makeAppPassword: ClientStep = {
  when: ['app-password'],
  text: saying(
    'Create an app password at {provider}, for this program alone: {appPasswordPage}.',
    'Create an app password at {provider}, for this program alone.',
    'Create an app password in the security settings of the account, for this program alone.',
  ),
  link: 'panel',
};

/** Proton decrypts on the user's computer alone. */
export const openBridge: ClientStep = {
  when: ['bridge'],
  text: saying(
    'Start Proton Mail Bridge on this computer and open “Mailbox details” of {address}: the password to use is the one shown there.',
  ),
};

/** The last two steps of every program. */
export const lastSteps: readonly ClientStep[] = [
  {
    text: saying('Send a message from {address} to itself and see it arrive.'),
    action: 'diagnose',
  },
  {
    while: 'migrating',
    does: 'remove',
    text: saying(
      'After the move, add the new mailbox at {targetProvider} with the settings of its own card. Take the old account out only when the copy is complete and verified.',
      'After the move, add the new mailbox with the settings of its own card. Take the old account out only when the copy is complete and verified.',
    ),
    warning: saveFirst,
  },
];

/** What a reset changes where the program was signed in through a page. */
export const signInAgain: readonly ForKinds[] = [
  {
    when: ['microsoft'],
    text: saying(
      'The program asks to sign in again: use the new password on the Microsoft page. No setting changes.',
    ),
  },
  {
    when: ['google'],
    text: saying(
      'Google ends the sign-in when the password changes: sign in again on its page when the program asks. No setting changes.',
    ),
  },
  {
    when: ['browser'],
    text: saying(
      'Sign in again on the page of {provider} when the program asks.',
      'Sign in again on the page of the provider when the program asks.',
    ),
  },
  {
    when: ['bridge'],
    text: saying(
      'Sign in to Proton Mail Bridge again if it asks, then compare the password under its “Mailbox details” with the one in the program.',
    ),
  },
];

/** The like, for app passwords. */
export const appPasswordAfterReset: ForKinds = {
  when: ['app-password'],
  text: saying(
    'Some providers, Apple among them, withdraw all app passwords with the old password: if the login is refused, create a new one and enter it here.',
  ),
};

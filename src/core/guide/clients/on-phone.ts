import { saying } from '../saying.ts';
import type { ClientGuide } from './client-guide.ts';
import { appPasswordAfterReset, lastSteps, signInAgain } from './shared-steps.ts';

/** What the mail program of a phone can sign in with: all but a bridge. */
export const onPhone = ['microsoft', 'google', 'browser', 'app-password', 'password'] as const;

/** For who reads mail through a bridge elsewhere. */
export const noBridgeOnPhone: ClientGuide['warnings'][number] = {
  when: ['bridge'],
  text: saying('Proton Mail Bridge does not run on a phone: use the Proton Mail app.'),
};

/** How a new account on a phone is tried out. */
export const lastStepsOnPhone: ClientGuide['steps'] = lastSteps.map((step) => ({ ...step, when: onPhone }));

/** What the server-side reset changes for a phone. */
export const afterResetOnPhone: ClientGuide['afterReset'] = [
  {
    when: ['bridge'],
    text: saying('Sign in again in the Proton Mail app.'),
  },
  ...signInAgain,
  appPasswordAfterReset,
  {
    text: saying(
      'The phone reports a wrong password; type the new one for receiving and for sending. The account can stay.',
    ),
  },
];

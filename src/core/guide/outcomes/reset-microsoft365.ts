import { saying } from '../saying.ts';
import { microsoftAdminCenter, outlookOnTheWeb } from './places.ts';
import type { Outcome } from './outcome.ts';
import { keepInVault } from './shared-steps.ts';

/** The password is set anew in Microsoft 365. */
export const resetMicrosoft365: Outcome = {
  label: saying('Reset in Microsoft 365'),
  title: saying('Reset the password in Microsoft 365'),
  summary: saying(
    'The password of {address} cannot be read back from any program. An administrator of {domain} sets a new one in Microsoft 365; mail programs then sign in through the browser, because Exchange Online takes no passwords over IMAP since January 2023.',
  ),
  who: saying(
    'An administrator of {domain} ({administrators})',
    'An administrator of {domain} in Microsoft 365',
  ),
  steps: [
    {
      text: saying(
        'Sign in as {address} at outlook.office.com. If that works, the password is known: skip the reset.',
      ),
      values: ['address'],
      links: [outlookOnTheWeb],
    },
    {
      text: saying('Otherwise open admin.microsoft.com → Users → Active users → {address} → Reset password.'),
      warning: saying('Every device and every program that signs in as {address} is asked again after this.'),
      links: [microsoftAdminCenter],
    },
    {
      text: saying(
        'Let Microsoft make the password, or take at least 12 random characters, better 20, used nowhere else. Have the user change it at the first sign-in only if a person can do so.',
      ),
    },
    keepInVault,
    {
      text: saying(
        'Check that the mailbox is open to its programs: admin.microsoft.com → Users → Active users → {address} → Mail → Manage email apps. IMAP has to be ticked only if a program needs it.',
      ),
      links: [microsoftAdminCenter],
    },
    {
      text: saying(
        'Take out what an intruder may have left: forwarding, inbox rules and sign-ins that nobody knows; then “Sign out of all sessions”.',
      ),
    },
  ],
};

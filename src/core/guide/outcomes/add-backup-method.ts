import { saying } from '../saying.ts';
import { atGoogle, atMicrosoft } from '../tree/condition.ts';
import { entraAdminCenter, googleAdminConsole } from './places.ts';
import type { Outcome } from './outcome.ts';

/** Another administrator gives the account a method that can be reached. */
export const addBackupMethod: Outcome = {
  label: saying('Backup method through another administrator'),
  title: saying('Add a backup method through another administrator'),
  summary: saying(
    'Another administrator of {domain} takes the lost method away or adds one that can be reached. It takes minutes, and no support.',
  ),
  who: saying('Another administrator of {domain} ({administrators})', 'Another administrator of {domain}'),
  steps: [
    {
      when: atMicrosoft,
      text: saying(
        'Open entra.microsoft.com → Users → {address} → Authentication methods → “Require re-register multifactor authentication”. The next sign-in then asks for a new method.',
      ),
      values: ['address'],
      links: [entraAdminCenter],
    },
    {
      when: atMicrosoft,
      text: saying(
        'Or add a method there: a telephone number, or a Temporary Access Pass where the organisation allows it.',
      ),
      links: [entraAdminCenter],
    },
    {
      when: atGoogle,
      text: saying(
        'Open admin.google.com → Directory → Users → {address} → Security → 2-Step Verification, and make backup codes for one sign-in.',
      ),
      values: ['address'],
      links: [googleAdminConsole],
    },
    {
      unless: [...atMicrosoft, ...atGoogle],
      text: saying(
        'Sign in to the panel of {provider} as the other administrator, and turn two-step verification of {address} off or set it up anew.',
        'Sign in to the panel of the host as the other administrator, and turn two-step verification of {address} off or set it up anew.',
      ),
      values: ['address'],
      panel: true,
    },
    {
      text: saying(
        'Have the user sign in as {address} in a private window and set up two methods, neither of which needs this mailbox: an authenticator app and a telephone number.',
      ),
      warning: saying(
        'Make sure that you speak with the right person, by voice or face to face: this is what a fraudster would ask for too.',
      ),
    },
    { text: saying('Write the methods under “mfa” of {address} in mailboxes.yaml.') },
  ],
};

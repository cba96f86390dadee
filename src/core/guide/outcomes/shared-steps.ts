import { saying } from '../saying.ts';
import type { OutcomeStep } from './outcome.ts';

/** Where the new secret goes before anybody types it anywhere. */
export const keepInVault: OutcomeStep = {
  text: saying(
    'Put the new password into the team’s vault at once, with the address, the day and who set it. Nobody can read it back from a mail program.',
  ),
};

/** What Mailops needs to try the new password of the account: nothing where programs are let in with another secret alone. */
export const givePasswordToMailops: OutcomeStep = {
  accepts: 'password',
  text: saying('Give Mailops the new password and diagnose {address} again: the login has to pass.'),
  deeds: ['set-password', 'diagnose'],
};

/** The like for an app password. */
export const giveAppPasswordToMailops: OutcomeStep = {
  text: saying('Give Mailops its own app password and diagnose {address} again: the login has to pass.'),
  deeds: ['set-password', 'diagnose'],
};

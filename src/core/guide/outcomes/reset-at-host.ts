import { saying } from '../saying.ts';
import { serverValues, type Outcome } from './outcome.ts';
import { givePasswordToMailops, keepInVault } from './shared-steps.ts';

/** The password is set anew in the panel of the host. */
export const resetAtHost: Outcome = {
  label: saying('Reset at {provider}', 'Reset at the host'),
  title: saying('Reset the password at {provider}', 'Reset the password at the host'),
  summary: saying(
    '{provider} hosts {address}. The password is set anew there: no mail program can show the old one.',
    'The password of {address} is set anew in the panel of whoever hosts it: no mail program can show the old one.',
  ),
  who: saying(
    'Whoever has access to the panel of {provider}',
    'Whoever has access to the panel of the host of {domain}',
  ),
  steps: [
    {
      refuses: 'password',
      text: saying(
        'Sign in to {provider} ({panel}), and change the password of the account {address} there: at least 12 random characters, better 20, used nowhere else.',
        'Sign in to {provider}, and change the password of the account {address} there: at least 12 random characters, better 20, used nowhere else.',
        'Change the password of the account {address} at its provider: at least 12 random characters, better 20, used nowhere else.',
      ),
      warning: saying(
        'Mail programs do not take this password. They keep their own, which some providers withdraw with the old one.',
      ),
      values: ['address'],
      panel: true,
      deeds: ['generate-password'],
    },
    {
      accepts: 'password',
      text: saying(
        'Sign in at {panel} and go to {reset}.',
        'Sign in to the panel of {provider} and go to {reset}.',
        'Sign in at {panel} and look for {likelyReset}.',
        'Sign in at {panel}, and look for the mailboxes or e-mail accounts of {domain}.',
        'Sign in to the panel of the host (often cPanel, Plesk or its own), and look for the mailboxes or e-mail accounts of {domain}.',
      ),
      warning: saying('Every device and every program that signs in as {address} is asked again after this.'),
      values: ['address'],
      panel: true,
    },
    {
      accepts: 'password',
      text: saying(
        'Choose {address}, and set a password of at least 12 random characters, better 20, used nowhere else.',
      ),
      deeds: ['generate-password'],
    },
    keepInVault,
    {
      text: saying(
        'If mail programs must be let in first, turn it on there: {enable}.',
        'Look there whether IMAP has a switch of its own, and turn it on.',
      ),
    },
    {
      text: saying(
        'Compare the servers that the panel shows with these. Write others into mailboxes.yaml.',
        'Note the servers that the panel shows, with ports and encryption, in mailboxes.yaml. Take only encrypted ones: 993 for IMAP, 465 or 587 with STARTTLS for SMTP.',
      ),
      values: serverValues,
    },
    givePasswordToMailops,
  ],
};

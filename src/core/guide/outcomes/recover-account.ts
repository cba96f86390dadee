import { saying } from '../saying.ts';
import type { Outcome } from './outcome.ts';
import { givePasswordToMailops } from './shared-steps.ts';

/** A personal account of the provider's own domain: no administrator stands above it. */
export const recoverAccount: Outcome = {
  label: saying('Recover it at the provider'),
  title: saying('Recover the account at {provider}', 'Recover the account at its provider'),
  summary: saying(
    '{address} is a personal account: nobody administers it but its user. Only the recovery of {provider} gives it back.',
    '{address} is a personal account: nobody administers it but its user. Only the recovery of the provider gives it back.',
  ),
  who: saying('{name}, who uses {address}', 'Whoever uses {address}'),
  steps: [
    {
      text: saying(
        'Open {panel} on a device and in a place from which {address} often signed in: that weighs more than any answer.',
        'Open the sign-in page of the provider on a device and in a place from which {address} often signed in, and choose the recovery.',
      ),
      values: ['address'],
      panel: true,
    },
    {
      text: saying(
        'Use a backup code, a second address or a telephone number on file. On file here: {mfa}.',
        'Use a backup code, a second address or a telephone number that was left with the provider.',
      ),
    },
    {
      text: saying(
        'If it fails, wait as long as the page says before the next attempt: each new one can lengthen the wait.',
      ),
    },
    {
      text: saying(
        'Back in the account, leave two methods there that do not depend on this mailbox, and write them under “mfa” in mailboxes.yaml.',
      ),
    },
    givePasswordToMailops,
  ],
};

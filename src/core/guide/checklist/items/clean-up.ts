import { saying } from '../../saying.ts';
import { changesProvider, hasTarget } from '../conditions/move-conditions.ts';
import { needsNoSmtp, usesNewOutlook } from '../conditions/on-file.ts';
import {
  hasOwnDomain,
  hasSmtpAuthSwitch,
  hasTokens,
  notAtMicrosoft,
} from '../conditions/provider-conditions.ts';
import type { ItemData } from '../item.ts';
import { rotationOnRecord } from '../verifiers/file-verifiers.ts';
import { smtpAuthOff } from '../verifiers/login-verifiers.ts';

/** Nothing old is left open, and the next incident is prepared. */
export const cleanUpItems = [
  {
    id: 'revoke-tokens',
    title: saying('Revoke old sessions, tokens and app passwords'),
    why: saying('Some of them outlive a new password.'),
    owner: 'admin',
    due: 'J+2',
    needs: [hasTokens],
  },
  {
    id: 'remove-outlook-cloud-account',
    title: saying('Remove the account with the old password from New Outlook, once local mail is saved'),
    why: saying('New Outlook signs in from the cloud of Microsoft with the password that it was given.'),
    owner: 'person',
    due: 'J+2',
    needs: [usesNewOutlook, notAtMicrosoft],
  },
  {
    id: 'remove-old-profiles',
    title: saying('Remove old profiles from the mail programs, once local mail is saved'),
    why: saying('A forgotten profile goes on trying the old password, which can lock the account.'),
    owner: 'it',
    due: 'J+7',
  },
  {
    id: 'rotate-technical-passwords',
    title: saying('Change the technical passwords that former owners knew: registrar, panels, devices'),
    why: saying('Who could once reset this mailbox should not be able to do so again.'),
    owner: 'admin',
    due: 'J+7',
  },
  {
    id: 'turn-off-smtp-auth',
    title: saying('Turn SMTP AUTH off for {address}: {adminImapSwitch}', 'Turn SMTP AUTH off for {address}'),
    why: saying('It is a way in that is tried from everywhere; leave it on only for what cannot do without.'),
    owner: 'admin',
    due: 'J+7',
    needs: [hasSmtpAuthSwitch, needsNoSmtp],
    verifier: smtpAuthOff,
  },
  {
    id: 'restore-mx-ttl',
    title: saying('Set the TTL of the MX records of {domain} back to its old value'),
    why: saying('A short TTL costs a look-up for each message and helps nobody once the move is over.'),
    owner: 'admin',
    due: 'J+7',
    needs: [hasTarget, hasOwnDomain, changesProvider],
  },
  {
    id: 'keep-life-sheet',
    title: saying(
      'Complete the life sheet of the account: addresses, delegates, devices, recovery methods, history, owner',
    ),
    why: saying('Whoever comes next begins with what is known instead of guessing.'),
    owner: 'it',
    due: 'J+7',
  },
  {
    id: 'plan-rotation',
    title: saying('Enter the password change in the history and plan the next within 12 months'),
    why: saying('What is written with who, what and when can be followed up.'),
    owner: 'admin',
    due: 'J+7',
    verifier: rotationOnRecord,
  },
  {
    id: 'close-old-mailbox',
    title: saying(
      'Close the old mailbox at {provider}, once no message is missing and none arrives there',
      'Close the old mailbox, once no message is missing and none arrives there',
    ),
    why: saying('Until then it is the second copy.'),
    owner: 'admin',
    due: 'J+30',
    needs: [hasTarget],
  },
  {
    id: 'delete-backup',
    title: saying('Delete the backup when its 30 days are over and nothing was missed'),
    why: saying('A backup holds everything that the mailbox holds, without its lock.'),
    owner: 'it',
    due: 'J+30',
  },
] as const satisfies readonly ItemData[];

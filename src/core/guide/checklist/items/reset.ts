import { saying } from '../../saying.ts';
import { hasImap } from '../conditions/on-file.ts';
import { hasImapSwitch, hasOwnDomain, usesAppPassword } from '../conditions/provider-conditions.ts';
import type { ItemData } from '../item.ts';
import { passwordChangedSinceStart, twoAdministrators } from '../verifiers/file-verifiers.ts';
import { appPasswordWorks, imapTurnedOn } from '../verifiers/login-verifiers.ts';

/** A new password, set on the server, and nobody locked out again. */
export const resetItems = [
  {
    id: 'reset-password',
    title: saying(
      'Reset the password at {provider}: {reset}',
      'Reset the password at {provider}; look for {likelyReset}',
      'Reset the password on the server, not in the mail program',
    ),
    why: saying('Nobody can read the old password back; only a new one, set on the server, helps.'),
    owner: 'admin',
    due: 'J',
    operational: true,
    verifier: passwordChangedSinceStart,
  },
  {
    id: 'add-recovery-method',
    title: saying(
      'Add a recovery method that works without this mailbox: phone, authenticator, other address',
    ),
    why: saying('A code that is sent to the locked mailbox helps nobody.'),
    owner: 'admin',
    due: 'J',
    operational: true,
  },
  {
    id: 'store-credentials',
    title: saying('Put the new credentials into the team vault and note who changed them when'),
    why: saying('A password that one person knows is lost when that person leaves.'),
    owner: 'it',
    due: 'J+1',
    operational: true,
  },
  {
    id: 'allow-imap',
    title: saying(
      'Make sure that IMAP is on for the mailbox: {imapSwitch}',
      'Make sure that IMAP is on for the mailbox: {adminImapSwitch}',
      'Make sure that IMAP is on for the mailbox',
    ),
    why: saying('With IMAP off every password is refused, the right one too.'),
    owner: 'admin',
    due: 'J',
    needs: [hasImap, hasImapSwitch],
    verifier: imapTurnedOn,
  },
  {
    id: 'create-app-password',
    title: saying(
      'Create an app password for each mail program: {appPasswordPage}',
      'Create an app password for each mail program',
    ),
    why: saying(
      'One for each program can be revoked alone. Nobody can read it again: it goes into the vault.',
    ),
    owner: 'person',
    due: 'J',
    needs: [usesAppPassword],
    verifier: appPasswordWorks,
  },
  {
    id: 'add-second-administrator',
    title: saying('Make a second person administrator of {domain}'),
    why: saying('A sole administrator who is locked out depends on the support of the provider.'),
    owner: 'admin',
    due: 'J+1',
    needs: [hasOwnDomain],
    verifier: twoAdministrators,
  },
] as const satisfies readonly ItemData[];

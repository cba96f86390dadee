import { saying } from '../../saying.ts';
import { changesProvider, hasTarget } from '../conditions/move-conditions.ts';
import { hasImap, usesOutlook } from '../conditions/on-file.ts';
import { endsAtExchange, endsAtImap, hasOwnDomain } from '../conditions/provider-conditions.ts';
import type { ItemData } from '../item.ts';
import { copiedAfterMx, copiedAhead } from '../verifiers/copy-verifiers.ts';
import { targetWorks } from '../verifiers/login-verifiers.ts';
import { mxAtTarget } from '../verifiers/mx-verifier.ts';

/** To New Outlook, and where the file says so to another mailbox. */
export const migrationItems = [
  {
    id: 'lower-mx-ttl',
    title: saying('Lower the TTL of the MX records of {domain} to 5 minutes, and note the old value'),
    why: saying('Until the old TTL has run out, senders may go on to the old server.'),
    owner: 'admin',
    due: 'J',
    needs: [hasTarget, hasOwnDomain, changesProvider],
  },
  {
    id: 'create-target-mailbox',
    title: saying(
      'Create the new mailbox at {targetProvider}, with aliases, forwards and delegates',
      'Create the new mailbox, with aliases, forwards and delegates',
    ),
    why: saying('Mail to an address that the new server does not know bounces.'),
    owner: 'admin',
    due: 'J',
    needs: [hasTarget],
  },
  {
    id: 'check-target-login',
    title: saying('Log in to the new mailbox over IMAP and open its inbox'),
    why: saying('A copy needs both ends.'),
    owner: 'it',
    due: 'J',
    needs: [hasTarget],
    verifier: targetWorks,
  },
  {
    id: 'copy-ahead',
    title: saying('Copy the messages ahead, each day, while the old mailbox stays in use'),
    why: saying('The last copy is then short, and so is the interruption.'),
    owner: 'it',
    due: 'J',
    needs: [hasTarget],
    verifier: copiedAhead,
    deeds: ['mirror'],
  },
  {
    id: 'copy-last',
    title: saying('Close the old mailbox to its users and copy what is new'),
    why: saying('What changes during the last copy would be missing or double.'),
    owner: 'it',
    due: 'J+1',
    needs: [hasTarget],
    deeds: ['mirror'],
  },
  {
    id: 'change-mx',
    title: saying(
      'Point the MX records of {domain} to {targetProvider}',
      'Point the MX records of {domain} to the new provider',
    ),
    why: saying('From then on new mail arrives at the new mailbox.'),
    owner: 'admin',
    due: 'J+1',
    needs: [hasTarget, hasOwnDomain, changesProvider],
    verifier: mxAtTarget,
  },
  {
    id: 'copy-after-mx',
    title: saying('When the old TTL has run out, copy what still arrived at the old server'),
    why: saying('Senders that remember the old MX deliver there for a while.'),
    owner: 'it',
    due: 'J+2',
    needs: [hasTarget, hasOwnDomain, changesProvider],
    verifier: copiedAfterMx,
    deeds: ['mirror'],
  },
  {
    id: 'switch-to-new-outlook',
    title: saying('Switch to New Outlook'),
    why: saying('Only once the program of today works again: then one thing changes at a time.'),
    owner: 'it',
    due: 'J+1',
    operational: true,
    needs: [usesOutlook],
  },
  {
    id: 'connect-as-exchange',
    title: saying('Add the account as Exchange with modern authentication, not as IMAP'),
    why: saying('Mail, calendars and contacts come together, and no password stays on the computer.'),
    owner: 'it',
    due: 'J+1',
    needs: [endsAtExchange],
  },
  {
    id: 'connect-over-imap',
    title: saying('Add the account over IMAP with TLS, with the credentials of the vault'),
    why: saying('Where provider and mail program both offer OAuth 2.0, it is better than any password.'),
    owner: 'it',
    due: 'J+1',
    needs: [hasImap, endsAtImap],
  },
] as const satisfies readonly ItemData[];

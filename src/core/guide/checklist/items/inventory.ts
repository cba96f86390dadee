import { saying } from '../../saying.ts';
import type { ItemData } from '../item.ts';
import { measured } from '../verifiers/copy-verifiers.ts';
import { onFile } from '../verifiers/file-verifiers.ts';
import { providerFound } from '../verifiers/provider-verifier.ts';

/** What there is, before anything is changed. */
export const inventoryItems = [
  {
    id: 'identify-provider',
    title: saying('Find out who hosts {domain}: MX records, admin centre or hosting panel'),
    why: saying(
      'The password belongs to the server that holds the mailbox, not to the program that shows it.',
    ),
    owner: 'it',
    due: 'J',
    operational: true,
    verifier: providerFound,
  },
  {
    id: 'list-addresses',
    title: saying(
      'Write down every address of the mailbox; on file: {address}, {aliases}',
      'Write down every address of the mailbox, aliases included',
    ),
    why: saying('An alias that nobody remembers stops receiving after a move.'),
    owner: 'it',
    due: 'J',
  },
  {
    id: 'measure-size',
    title: saying('Note the size of the mailbox, its folders and its quota'),
    why: saying('The size decides how long a copy takes and whether it fits elsewhere.'),
    owner: 'it',
    due: 'J',
    verifier: measured,
    deeds: ['take-inventory'],
  },
  {
    id: 'list-forwards',
    title: saying(
      'Write down forwards, delegates and rules; on file: forwards to {forwards}, delegates {delegates}',
      'Write down forwards, delegates and rules; on file: forwards to {forwards}',
      'Write down forwards, delegates and rules; on file: delegates {delegates}',
      'Write down forwards, delegates and rules',
    ),
    why: saying('They live on the server and do not move with the messages.'),
    owner: 'it',
    due: 'J',
  },
  {
    id: 'list-devices',
    title: saying('Write down every computer and phone that uses the mailbox'),
    why: saying('Each of them stops when the password changes, and needs the new one.'),
    owner: 'person',
    due: 'J',
    verifier: onFile('devices'),
  },
  {
    id: 'list-clients',
    title: saying('Write down every mail program that uses the mailbox'),
    why: saying(
      'Each is set up in its own way, some cannot sign in with OAuth 2.0, and some keep mail that is nowhere else.',
    ),
    owner: 'person',
    due: 'J',
    verifier: onFile('clients'),
  },
] as const satisfies readonly ItemData[];

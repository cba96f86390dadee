import { saying } from '../../saying.ts';
import { hasAliasesOrForwards, hasDelegates, usesPhone } from '../conditions/on-file.ts';
import { endsAtExchange } from '../conditions/provider-conditions.ts';
import type { ItemData } from '../item.ts';
import { nothingLost } from '../verifiers/compare-verifiers.ts';

/** Nothing is missing, and everything works for everybody. */
export const verificationItems = [
  {
    id: 'compare-counts',
    title: saying('Compare the messages folder by folder and name every one that is missing'),
    why: saying(
      'Mailops compares both sides and names what differs. Half a percent can be hundreds of messages. Each needs its reason: a duplicate, too large, arrived meanwhile.',
    ),
    owner: 'it',
    due: 'J+2',
    verifier: nothingLost,
    deeds: ['compare'],
  },
  {
    id: 'check-phones',
    title: saying('Send and receive on every phone and tablet, with the same sign-in method'),
    why: saying('A phone that still uses the old method locks the account or fails in silence.'),
    owner: 'person',
    due: 'J+2',
    needs: [usesPhone],
  },
  {
    id: 'check-calendars',
    title: saying('Open calendars and contacts in every mail program'),
    why: saying('They come with Exchange alone; an account that was added as IMAP has none.'),
    owner: 'person',
    due: 'J+2',
    needs: [endsAtExchange],
  },
  {
    id: 'check-aliases',
    title: saying(
      'Send a message to each alias and see that it arrives: {aliases}',
      'Send a message and see that it is forwarded to {forwards}',
      'Send a message to each alias and see that forwards work',
    ),
    why: saying('Aliases and forwards are set up apart from the mailbox, and are forgotten first.'),
    owner: 'it',
    due: 'J+2',
    needs: [hasAliasesOrForwards],
  },
  {
    id: 'check-delegates',
    title: saying('Let each delegate open the mailbox: {delegates}', 'Let each delegate open the mailbox'),
    why: saying('The right to open a mailbox does not move with its messages.'),
    owner: 'person',
    due: 'J+2',
    needs: [hasDelegates],
  },
] as const satisfies readonly ItemData[];

import { saying, type Saying } from '../saying.ts';
import type { Words } from '../../words/words.ts';
import type { GuideFacts } from '../facts.ts';
import { guideTeller } from '../teller.ts';

/** Good practice that outlives the incident. */
interface Practice {
  /** Stable, kebab-case. */
  readonly id: string;
  readonly title: Saying;
  readonly text: Saying;
}

/** Security first, then what has to be written down. */
export const allPractices: readonly Practice[] = [
  {
    id: 'vault',
    title: saying('Passwords live in a vault of the team'),
    text: saying(
      'Bitwarden, KeePassXC, 1Password or pass: shared by those who need them, with a record of who may read what. mailboxes.yaml holds only where the password is kept, never the password.',
    ),
  },
  {
    id: 'long-and-random',
    title: saying('Long, random, used once'),
    text: saying(
      'At least 12 characters, better 20, made by the vault and never used for anything else. Nobody has to remember it.',
    ),
  },
  {
    id: 'two-administrators',
    title: saying('Two administrators for {domain}'),
    text: saying(
      'Each with recovery methods of their own, neither depending on the other’s mailbox. On file: {administrators}.',
      'Each with recovery methods of their own, neither depending on the other’s mailbox. On file: nobody yet; write them under “domains” in mailboxes.yaml.',
    ),
  },
  {
    id: 'several-mfa-methods',
    title: saying('Two-step verification, with several methods'),
    text: saying(
      'An authenticator and a telephone at least, neither of them the mailbox itself. On file for {address}: {mfa}.',
      'An authenticator and a telephone at least, neither of them the mailbox itself. On file for {address}: none yet; write them under “mfa”.',
    ),
  },
  {
    id: 'rotation',
    title: saying('Technical passwords change once a year'),
    text: saying(
      'Those of devices and programs that no second factor protects: at most 12 months, and at once when somebody leaves. Write what, when and who under “history”.',
    ),
  },
  {
    id: 'smtp-auth-off',
    title: saying('Authenticated SMTP is off, unless a device needs it'),
    text: saying(
      'It stays on here for one reason: {smtpNeeded}. Ask once a year whether that reason still holds.',
      'Turn it off for every mailbox from which no device sends; where one must, write which under “smtpNeeded”.',
    ),
  },
  {
    id: 'less-imap',
    title: saying('IMAP only where it is needed'),
    text: saying(
      'Prefer a sign-in through the browser (OAuth 2.0), and at Microsoft 365 Exchange over IMAP. Turn IMAP off for mailboxes that no program reads by it.',
    ),
  },
  {
    id: 'app-passwords-counted',
    title: saying('App passwords are counted'),
    text: saying(
      'One for each device, with its name; withdrawn with the device. Look through the list twice a year.',
    ),
  },
  {
    id: 'sessions-ended',
    title: saying('After a reset, old sessions end'),
    text: saying(
      'Sign out all sessions, withdraw tokens and app passwords, and look for forwarding and rules that nobody made: a new password alone does not end all of them.',
    ),
  },
  {
    id: 'account-sheet',
    title: saying('Every account has a sheet'),
    text: saying(
      'Address, aliases, forwarding, delegates, devices, recovery methods, password history, owner: mailboxes.yaml is that sheet, and the owner of {address} is {owner}.',
      'Address, aliases, forwarding, delegates, devices, recovery methods, password history, owner: mailboxes.yaml is that sheet. Give {address} an owner in it.',
    ),
  },
  {
    id: 'leavers',
    title: saying('A departure is a procedure'),
    text: saying(
      'Before somebody leaves: another administrator, new recovery methods, passwords changed, devices returned, mail forwarded or answered.',
    ),
  },
  {
    id: 'backups',
    title: saying('Backups that have been read back'),
    text: saying(
      'Before every larger change, kept for 30 days after it. A backup from which nothing was ever restored is only a hope.',
    ),
  },
  {
    id: 'dates-watched',
    title: saying('Dates are watched'),
    text: saying(
      'The domain at {registrar}, the certificate of the server, the announced ends of services and ways to sign in: each belongs in a calendar that two people read.',
      'The domain at its registrar, the certificate of the server, the announced ends of services and ways to sign in: each belongs in a calendar that two people read.',
    ),
  },
  {
    id: 'diagnose-after-change',
    title: saying('After every change, a diagnosis'),
    text: saying(
      'It takes seconds and leaves a report to compare with the next one, when somebody asks since when it has been broken.',
    ),
  },
];

/** A good practice in the reader's language, with the mailbox's own values. */
export interface ToldPractice {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** The good practices of the guide for one mailbox. */
export function practicesOf(facts: GuideFacts, words: Words): ToldPractice[] {
  const { tell } = guideTeller(facts, words);
  return allPractices.map(({ id, title, text }) => ({ id, title: tell(title), text: tell(text) }));
}

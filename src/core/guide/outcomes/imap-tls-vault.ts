import { saying } from '../saying.ts';
import { secureMailAccess } from '../sources.ts';
import { serverValues, type Outcome } from './outcome.ts';

/** The mailbox lives elsewhere than on Microsoft 365. */
export const imapTlsVault: Outcome = {
  label: saying('IMAP over TLS, password in a vault'),
  title: saying('Use IMAP over TLS, with the password in a vault'),
  summary: saying(
    '{address} is read over IMAP, encrypted from the first octet or by required STARTTLS. Its secret lies in a vault and nowhere else.',
  ),
  who: saying('You, with whoever uses {address}'),
  steps: [
    {
      text: saying(
        'Set up every program with these values: port 993 with SSL/TLS for IMAP, and for SMTP 465 with SSL/TLS or 587 with STARTTLS, whichever the provider names. Never take an unencrypted port.',
      ),
      values: serverValues,
      links: [secureMailAccess],
    },
    {
      text: saying(
        'Use OAuth 2.0 where {provider} and the program know it, then nothing has to be kept. Otherwise a random password of at least 12 characters, better 20.',
        'Use OAuth 2.0 where the provider and the program know it, then nothing has to be kept. Otherwise a random password of at least 12 characters, better 20.',
      ),
    },
    {
      text: saying(
        'Keep it in the vault of the team, with access for at least two people, and name its place under “credential” in mailboxes.yaml. Change it at least every 12 months.',
      ),
    },
    {
      text: saying(
        'After a move, check that every message is there or named as missing, folder by folder, and that telephones work with the same sign-in.',
      ),
    },
    {
      text: saying(
        'Diagnose {address} once more, and clean up: old app passwords, and old accounts in the programs once local mail is saved.',
      ),
      warning: saying('What exists only in a program is lost when the account is removed there.'),
      deeds: ['diagnose'],
    },
  ],
};

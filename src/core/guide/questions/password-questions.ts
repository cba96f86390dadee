import { saying } from '../saying.ts';
import {
  adminLockedOut,
  googleAppPasswords,
  googleDomainProof,
  googleLessSecureEnd,
  microsoftCloudSync,
} from '../sources.ts';
import type { Question } from './question.ts';

/** Passwords, app passwords, recovery. */
export const passwordQuestions = [
  {
    id: 'read-stored-password',
    question: saying('Can the stored IMAP password be read from the mail program?'),
    answer: [
      saying(
        'No. Plan on a new one: Outlook, Windows Mail and the credential store of Windows show no mail password in plain text, and a password is set anew at the server, not in the program.',
      ),
      saying(
        'With the new Outlook there is nothing on the computer to look for: Microsoft’s cloud holds the password and signs in with it.',
      ),
    ],
    links: [microsoftCloudSync],
  },
  {
    id: 'where-to-reset',
    question: saying('Where is the password of {address} reset?'),
    answer: [
      saying(
        'Where the mailbox is, whatever the program is called: in the {provider} panel, under {reset}.',
        'Where the mailbox is, whatever the program is called: in the {provider} panel. Look there for {likelyReset}.',
        'Where the mailbox is, whatever the program is called: in the panel of the company that hosts it. The MX records show which one that probably is.',
      ),
    ],
  },
  {
    id: 'use-app-password',
    question: saying('Should I use an app password?'),
    answer: [
      saying(
        'Only where the provider offers programs nothing better. An app password is used without the second factor, and it is valid until somebody withdraws it.',
      ),
      saying(
        'At Microsoft it does not help at all: passwords of any kind are refused for IMAP. At Google it works with two-step verification; at Yahoo, AOL and iCloud it is the only way that a user can set up alone.',
      ),
      saying('Make one for each device, name it after the device, and withdraw it when the device goes.'),
    ],
    links: [googleAppPasswords],
  },
  {
    id: 'reset-by-txt',
    question: saying('Can support reset the account if I prove the domain with a TXT record?'),
    answer: [
      saying(
        'At Google Workspace, yes: the recovery page gives a CNAME or TXT record, and checking it can take 24 hours.',
      ),
      saying(
        'At Microsoft 365, not by that alone. Where another administrator can sign in, that one has the methods registered again; where the only one is locked out, the Data Protection team checks identity and domain on the telephone.',
      ),
      saying(
        'Elsewhere, whoever holds the contract with the mail host signs in to its panel and needs no proof by DNS.',
      ),
    ],
    links: [googleDomainProof, adminLockedOut],
  },
  {
    id: 'rotate-yearly',
    question: saying('Why change technical passwords every 12 months?'),
    answer: [
      saying(
        'Because nobody knows who has seen them by then: people leave, devices are sold, backups lie around. A password that a person protects with a second factor needs no such calendar.',
      ),
      saying('The change is also a rehearsal: whoever rotates a password finds out which devices use it.'),
      saying(
        'Write each change under “history” in mailboxes.yaml; Mailops then warns when the next one is overdue.',
      ),
    ],
  },
  {
    id: 'google-passwords-end',
    question: saying('Does Google still accept passwords for IMAP and SMTP?'),
    answer: [
      saying(
        'Not the password of the account: that ended on 30 May 2022 for personal accounts and on 1 May 2025 for Google Workspace. OAuth 2.0 and, with two-step verification, app passwords remain.',
      ),
    ],
    links: [googleLessSecureEnd],
  },
  {
    id: 'devices-after-reset',
    question: saying('What does a reset change for the devices?'),
    answer: [
      saying(
        'Everything that stored the old password stops: {devices}. Programs that signed in through the browser are often asked again.',
        'Everything that stored the old password stops, and programs that signed in through the browser are often asked again.',
      ),
      saying(
        'Visit every device on the same day: one that keeps trying the old password can lock the account.',
      ),
    ],
  },
] as const satisfies readonly Question[];

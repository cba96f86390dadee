import { saying } from '../saying.ts';
import { microsoftCloudSync, microsoftSmtpAuth, outlookAutodetect, smtpPasswordsEnd } from '../sources.ts';
import type { Question } from './question.ts';

/** Outlook and Microsoft 365. */
export const microsoftQuestions = [
  {
    id: 'imap-refused-at-microsoft',
    question: saying('The MX records point to Microsoft 365: why does IMAP refuse the password?'),
    answer: [
      saying(
        'Because Microsoft 365 has taken no passwords for IMAP and POP since January 2023, and Outlook.com none since 16 September 2024. A new password, or an app password, is refused as well.',
      ),
      saying(
        'Add the account as Microsoft 365 (Exchange with modern authentication), or use a program that signs in with OAuth 2.0. IMAP must also be on for the mailbox.',
      ),
    ],
  },
  {
    id: 'new-outlook-password',
    question: saying('Does the new Outlook need an IMAP password?'),
    answer: [
      saying('Not for a Microsoft 365 or Outlook.com account: it signs in through the browser.'),
      saying(
        'For any other provider it does, unless that one offers a sign-in through the browser. The password then goes to Microsoft’s cloud, which fetches the mail: the server sees sign-ins from Microsoft’s addresses, and after a reset the account has to be removed and added again, once local mail is saved.',
      ),
    ],
    links: [microsoftCloudSync],
  },
  {
    id: 'imap-or-exchange',
    question: saying('IMAP or Exchange: what is the difference?'),
    answer: [
      saying(
        'IMAP carries mail and folders. Exchange also carries calendars, contacts and tasks, searches at the server, and signs in with OAuth 2.0, so that no password lies on the device.',
      ),
      saying(
        'At Microsoft 365 choose Exchange wherever the program offers it. Elsewhere IMAP over TLS is the common ground.',
      ),
    ],
  },
  {
    id: 'smtp-passwords-end',
    question: saying('What happens to passwords for sending (SMTP AUTH) at Microsoft 365?'),
    answer: [
      saying(
        'As announced on 27 January 2026: nothing changes until December 2026. At the end of December 2026 they are off by default for existing organisations, whose administrator can turn them on again; organisations created later do not get them by default.',
      ),
      saying(
        'Microsoft says in the second half of 2027 when they end for good. Scanners and programs that know only passwords need another way by then.',
      ),
    ],
    links: [smtpPasswordsEnd, microsoftSmtpAuth],
  },
  {
    id: 'smtp-auth-setting',
    question: saying('Is authenticated SMTP on for a mailbox whose own setting is empty?'),
    answer: [
      saying(
        'The setting has three values. “On” and “off” decide for this mailbox alone; empty means that the setting of the whole organisation counts. The switch also stops OAuth 2.0, not only passwords.',
      ),
    ],
    links: [microsoftSmtpAuth],
  },
  {
    id: 'outlook-old-provider',
    question: saying('Why does Outlook still find the old provider after the MX change?'),
    answer: [
      saying(
        'It asks a service in Microsoft’s cloud, which remembers for a while who hosted {domain}. Set the account up by hand meanwhile, and check that autodiscover.{domain} no longer leads to the old provider.',
      ),
    ],
    links: [outlookAutodetect],
  },
  {
    id: 'keep-windows-mail',
    question: saying('Can Windows Mail still be used?'),
    answer: [
      saying(
        'No. It ended on 31 December 2024 and neither sends nor receives. Save what exists only in it, then set the account up in another program.',
      ),
    ],
  },
] as const satisfies readonly Question[];

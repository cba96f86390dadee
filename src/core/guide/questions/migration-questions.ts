import { saying } from '../saying.ts';
import { silentLoss } from '../sources.ts';
import type { Question } from './question.ts';

/** Moving, counting, removing. */
export const migrationQuestions = [
  {
    id: 'removing-the-account',
    question: saying('Does removing the account from a program lose mail?'),
    answer: [
      saying(
        'What is on the server stays there. What exists only in the program is gone: the Outbox, local folders, drafts that were never uploaded, and with POP perhaps everything.',
      ),
      saying('So save that first, and compare with the webmail before you remove anything.'),
    ],
  },
  {
    id: 'missing-messages-allowed',
    question: saying('How many missing messages are acceptable after a move?'),
    answer: [
      saying(
        'None without an explanation. A share below 1% sounds small: a copy has lost 527 of about 96,400 messages, 0.55%, and reported success.',
      ),
      saying(
        'Every missing message gets a name and a class: duplicate, too large, arrived meanwhile, refused by the new server, or lost. The total size proves nothing, since servers count differently.',
      ),
    ],
    links: [silentLoss],
  },
  {
    id: 'backup-before',
    question: saying('Is a backup needed, if IMAP leaves everything on the server?'),
    answer: [
      saying(
        'Yes. IMAP also carries deletions: one wrong click, or a program that goes wrong, empties both sides. Make the backup before the first change, read something back from it, and keep it 30 days after the move.',
      ),
    ],
  },
  {
    id: 'order-of-a-move',
    question: saying('In which order is a mailbox moved without an interruption?'),
    answer: [
      saying(
        'Lower the TTL of the MX records a few days before; create the new mailbox; copy every day while the old one is in use.',
      ),
      saying(
        'On the day ({start}): cut access to the old one, copy once more, change the MX records, wait for the old TTL, copy what still came in, and raise the TTL again.',
        'On the day: cut access to the old one, copy once more, change the MX records, wait for the old TTL, copy what still came in, and raise the TTL again.',
      ),
    ],
  },
  {
    id: 'after-the-move',
    question: saying('When may the old mailbox be deleted?'),
    answer: [
      saying(
        'When every missing message has been explained, a backup has been read back, all devices and scanners use the new one, and nothing has arrived at the old one for 30 days. Withdraw its tokens and app passwords first.',
      ),
    ],
  },
] as const satisfies readonly Question[];

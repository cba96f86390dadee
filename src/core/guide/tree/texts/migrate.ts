import { saying } from '../../saying.ts';
import type { QuestionText } from './question-text.ts';

export const migrate: QuestionText<'migrate'> = {
  label: saying('On Microsoft 365 from now on?'),
  question: saying('Will {address} live on Microsoft 365 from now on?'),
  why: saying(
    'On Microsoft 365 the mail programs use Exchange with modern authentication: mail, calendars and contacts, no stored password. Everywhere else it is IMAP over TLS.',
  ),
  hint: saying(
    'Answer yes also where it is there already and stays. With “migration.target.provider” in mailboxes.yaml the question answers itself.',
  ),
  answers: {
    yes: { label: saying('Yes, on Microsoft 365'), short: saying('Yes') },
    no: { label: saying('No, elsewhere over IMAP'), short: saying('No') },
  },
};

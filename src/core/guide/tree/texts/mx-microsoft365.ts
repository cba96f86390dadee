import { saying } from '../../saying.ts';
import type { QuestionText } from './question-text.ts';

export const mxMicrosoft365: QuestionText<'mx-microsoft365'> = {
  label: saying('MX at Microsoft 365?'),
  question: saying('Do the MX records of {domain} lead to Microsoft 365?'),
  why: saying(
    'The password belongs to whoever hosts the mailbox, not to the mail program: an account in Outlook can lie at any provider.',
  ),
  hint: saying(
    '“Check MX” measures it. Names under mail.protection.outlook.com or mx.microsoft are those of Microsoft 365. MX records are evidence, not proof: a filter may stand in front, and a mailbox may move later than its domain.',
  ),
  answers: {
    yes: { label: saying('Yes'), short: saying('Yes') },
    no: { label: saying('No, elsewhere'), short: saying('No') },
    elsewhere: {
      label: saying('Yes, but this mailbox is still elsewhere'),
      short: saying('not yet'),
    },
    gateway: { label: saying('They lead to a filtering service'), short: saying('Filter') },
  },
};

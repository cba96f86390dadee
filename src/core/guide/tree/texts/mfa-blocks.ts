import { saying } from '../../saying.ts';
import type { QuestionText } from './question-text.ts';

export const mfaBlocks: QuestionText<'mfa-blocks'> = {
  label: saying('Does MFA block the way?'),
  question: saying('Does a code (MFA) stand in the way of {address}?'),
  why: saying(
    'Often the code goes to the very mailbox that nobody can open, or to a telephone that is gone. Then a new password alone does not help.',
  ),
  hint: saying(
    'Sign in as {address} in a private window of the browser. It is blocked where no method that it offers can be reached. On file: {mfa}.',
    'Sign in as {address} in a private window of the browser. It is blocked where no method that it offers can be reached.',
  ),
  answers: {
    yes: { label: saying('Yes, nobody can get the code'), short: saying('Yes') },
    no: { label: saying('No, or no code is asked for'), short: saying('No') },
  },
};

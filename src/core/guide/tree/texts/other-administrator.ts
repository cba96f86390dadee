import { saying } from '../../saying.ts';
import type { QuestionText } from './question-text.ts';

export const otherAdministrator: QuestionText<'other-administrator'> = {
  label: saying('Another administrator?'),
  question: saying('Can another administrator of {domain} sign in?'),
  why: saying(
    'An administrator gives somebody else a new sign-in method within minutes. Nobody can do it for himself: then only support is left, and that takes days.',
  ),
  hint: saying(
    'The file names these administrators: {administrators}. One of them has to be able to sign in without {address}.',
    'Look at who set up the mail, who pays it, and the partner who sold it. Write them under “administrators” of {domain} in mailboxes.yaml.',
  ),
  answers: {
    yes: { label: saying('Yes, another one can'), short: saying('Yes') },
    no: { label: saying('No, this is the only one'), short: saying('No') },
  },
};

import { saying } from '../../saying.ts';
import type { QuestionText } from './question-text.ts';

export const loginWorks: QuestionText<'login-works'> = {
  label: saying('Does the login work?'),
  question: saying('Does a login to {address} work?'),
  why: saying(
    'A reset cuts off every device at once. It helps only where the password is lost or refused, not against a fault of the network, of a certificate or of a single mail program.',
  ),
  hint: saying(
    '“Diagnose” tries it once, with the password that Mailops was given. Without one, sign in once as {address} in the provider’s webmail.',
  ),
  answers: {
    yes: { label: saying('Yes, with the password that we have'), short: saying('Yes') },
    no: { label: saying('No, the password is lost or refused'), short: saying('No') },
    'programs-refused': {
      label: saying('The account can be signed in to, but mail programs are refused'),
      short: saying('web only'),
    },
  },
};

import { saying } from '../../saying.ts';
import type { QuestionText } from './question-text.ts';

export const signInMethod: QuestionText<'sign-in-method'> = {
  label: saying('How do programs sign in?'),
  question: saying(
    'How do mail programs sign in to {address} at {provider}?',
    'How do mail programs sign in to {address}?',
  ),
  why: saying(
    'Some providers take the password of the account, some an app password made for one program, some only a sign-in through the browser (OAuth 2.0). With the wrong one even the right password is refused.',
  ),
  hint: saying(
    'Look at the provider’s help page on IMAP. Where it offers several, take OAuth 2.0: no password stays on the device.',
  ),
  answers: {
    password: { label: saying('With the password of the account'), short: saying('password') },
    'app-password': { label: saying('With an app password'), short: saying('app password') },
    oauth2: { label: saying('Through the browser (OAuth 2.0)'), short: saying('OAuth 2.0') },
  },
};

import { saying } from '../../saying.ts';
import type { QuestionText } from './question-text.ts';

export const hostedBy: QuestionText<'hosted-by'> = {
  label: saying('Who hosts the mailbox?'),
  question: saying('Who hosts the mailbox {address}?'),
  why: saying('The reset, the panel and the proof that support asks for differ from host to host.'),
  hint: saying(
    'Look where people read this mail in the browser, and who sends the invoice. If you know it, write “provider” for {address} in mailboxes.yaml: Mailops then uses its servers too.',
  ),
  answers: {
    microsoft365: { label: saying('Microsoft 365'), short: saying('Microsoft 365') },
    google: { label: saying('Google (Workspace or Gmail)'), short: saying('Google') },
    other: { label: saying('Another host, or our own server'), short: saying('another') },
  },
};

import { saying } from '../../saying.ts';
import type { QuestionText } from './question-text.ts';

export const domainOwned: QuestionText<'domain-owned'> = {
  label: saying('Is the domain yours?'),
  question: saying('Does {domain} belong to {organization}?', 'Does {domain} belong to your organisation?'),
  why: saying(
    'Only the owner of a domain may have its mailboxes reset or moved. Whoever is not the owner needs the owner’s permission first.',
  ),
  hint: saying(
    'Sign in at {registrar} and look for {domain}, or ask for the invoice of the last renewal. The public WHOIS often hides the owner.',
    'Look for {domain} in the account of your registrar, or for the invoice of the last renewal. The public WHOIS often hides the owner.',
  ),
  answers: {
    yes: { label: saying('Yes, it is ours'), short: saying('Yes') },
    provider: { label: saying('It belongs to the mail provider'), short: saying('the provider’s') },
    no: { label: saying('No, it belongs to somebody else'), short: saying('No') },
    lapsed: { label: saying('It does not exist any more'), short: saying('Lapsed') },
  },
};

import { saying } from '../saying.ts';
import { atMicrosoft } from '../tree/condition.ts';
import { serverValues, type Outcome } from './outcome.ts';

/** Nothing is to be reset. */
export const accountWorks: Outcome = {
  label: saying('The account works'),
  title: saying('The account works: reset nothing'),
  summary: saying(
    'A login to {address} passes, so the account lets programs in. If a mail program still asks for a password, that program is at fault, not the account.',
  ),
  who: saying('Whoever uses {address}, with you'),
  steps: [
    {
      text: saying('Compare the settings of the mail program that asks with these values.'),
      values: serverValues,
    },
    { text: saying('Sign in anew there, or type the password again where the program has a field for it.') },
    {
      client: 'new-outlook',
      unless: atMicrosoft,
      text: saying(
        'In the new Outlook remove the account and add it again, once local mail is saved: it signs in from Microsoft’s cloud and keeps the old password.',
      ),
      warning: saying(
        'Save first what exists only in that program: messages in the Outbox, drafts and local folders go when the account is removed.',
      ),
    },
    {
      text: saying(
        'Put the password into the team’s vault, and note in mailboxes.yaml who owns {address} and which devices use it.',
      ),
    },
  ],
};

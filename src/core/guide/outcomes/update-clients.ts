import { saying } from '../saying.ts';
import { serverValues, type Outcome } from './outcome.ts';
import { microsoftCloudSync } from '../sources.ts';
import { atMicrosoft } from '../tree/condition.ts';

/** Every program and device learns the new way to sign in. */
export const updateClients: Outcome = {
  label: saying('Update the mail programs'),
  title: saying('Update the mail programs'),
  summary: saying(
    'Each program and device of {address} still holds the old sign-in: {devices}.',
    'Each program and device of {address} still holds the old sign-in.',
  ),
  who: saying('{name}, who uses {address}, with you', 'Whoever uses {address}, with you'),
  steps: [
    {
      text: saying(
        'Look in each program for what exists only there: messages in the Outbox, drafts, local folders, and mail that was never synchronised. Send it, or copy it elsewhere.',
      ),
      warning: saying('What exists only in a program is lost when the account is removed there.'),
    },
    {
      client: 'windows-mail',
      text: saying(
        'Windows Mail neither sends nor receives since the end of 2024. Save what only it still holds, then move on to another program.',
      ),
    },
    {
      text: saying(
        'Change the password or the way to sign in where the program allows it; remove the account and add it again only where it does not.',
      ),
    },
    {
      text: saying('Compare the servers with these values.'),
      values: serverValues,
    },
    {
      client: 'new-outlook',
      unless: atMicrosoft,
      text: saying(
        'In the new Outlook the account has to be removed and added again, once local mail is saved: it signs in from Microsoft’s cloud, which keeps the old password, so sign-ins from addresses of Microsoft are its own.',
      ),
      links: [microsoftCloudSync],
    },
    {
      text: saying(
        'Then check: the mailbox opens without a question, a new folder arrives within minutes, and a message to an outside address is sent.',
      ),
      deeds: ['diagnose', 'check-sync', 'send-test'],
    },
  ],
};

import { saying } from '../saying.ts';
import type { SymptomStep } from './symptom.ts';

/** Steps that several symptoms have in common. */
export const tryLoginOnce: SymptomStep = {
  text: saying(
    'Let Mailops try the login of {address} once, before anybody types the password again: many tries in a row lock the account.',
  ),
  deeds: ['check-login'],
};

export const trySendingLogin: SymptomStep = {
  text: saying(
    'Let Mailops log in to {smtpHost} as a mail program does; it stops before it sends anything.',
    'Let Mailops log in for sending as a mail program does; it stops before it sends anything.',
  ),
  deeds: ['check-smtp'],
};

export const diagnoseAgain: SymptomStep = {
  text: saying('Then diagnose {address} again.'),
  deeds: ['diagnose'],
};

export const resetAtServer: SymptomStep = {
  text: saying(
    'If the password is wrong, reset it at the server, in the {provider} panel: {reset}.',
    'If the password is wrong, have it reset at the server; a mail program cannot show the old one.',
  ),
  only: { accepts: ['password'] },
  panel: true,
  deeds: ['set-password'],
};

/** Mail that exists only in a program is lost when the account is removed there. */
export const saveFirst = saying(
  'First save what exists only in this program: Outbox, drafts that were never uploaded, local folders. Removing the account deletes them.',
);

export const addAgain: SymptomStep = {
  text: saying('After a reset, remove {address} from the program and add it again with the new password.'),
  warning: saveFirst,
  only: { accepts: ['password', 'app-password'] },
};

export const addAsMicrosoft: SymptomStep = {
  text: saying(
    'At Microsoft, remove the account and add it again as a Microsoft account (Exchange with modern authentication); an app password does not help there.',
  ),
  warning: saveFirst,
  only: { providers: ['microsoft365', 'outlook.com'] },
};

export const compareImapSettings: SymptomStep = {
  text: saying('Compare the settings for reading in the program with these, letter by letter.'),
  settings: ['imap'],
};

export const compareSmtpSettings: SymptomStep = {
  text: saying('Compare the settings for sending in the program with these, letter by letter.'),
  settings: ['smtp'],
};

export const otherNetwork: SymptomStep = {
  text: saying(
    'Try from another network, for instance a phone’s: if it works there, a firewall or a VPN here blocks the way.',
  ),
};

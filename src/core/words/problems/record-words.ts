import type { ProblemRule } from '../../mailboxes/model.ts';
import type { ProblemWords } from './problem-words.ts';

/** Problems about what is on record of a mailbox. */
export const recordWords = {
  'rotation-overdue': (args, words) =>
    words.t(
      'The password was last changed on {date}, more than 12 months ago. Change it, then add the day to “history”.',
      { date: words.date(String(args['date'])) },
    ),
  'future-date': (args, words) =>
    words.t('{date} lies in the future, but “history” holds what has been done. Correct the date.', {
      date: words.date(String(args['date'])),
    }),
  'no-recovery': (args, words) =>
    words.t(
      'No recovery method is on file for {address}: nobody will know where the code goes if the account is locked. List them, as in “mfa: [authenticator, phone]”.',
      args,
    ),
  'single-recovery': (_args, words) =>
    words.t(
      'Only one recovery method is on file: who loses it is locked out. Add a second one at the provider, and here.',
    ),
  'few-administrators': (args, words) =>
    args['count'] === 0
      ? words.t(
          'No administrator of {domain} is on file: nobody will know who can reset a password or give access. Name at least two.',
          args,
        )
      : words.t(
          'Only one administrator of {domain} is on file: who is locked out alone waits for the provider. Name a second one.',
          args,
        ),
  'smtp-unneeded': (args, words) =>
    words.t(
      'SMTP AUTH is left on for {address}, and nothing says what needs it. Write that down as “smtpNeeded”, or switch it off at {provider} and write “smtp: false”.',
      args,
    ),
  'no-owner': (args, words) =>
    words.t('Nobody is named who answers for {address}. Add “owner”, here or in “defaults”.', args),
} as const satisfies Partial<Record<ProblemRule, ProblemWords>>;

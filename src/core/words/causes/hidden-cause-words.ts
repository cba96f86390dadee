import { signInInstead } from './oauth-actions.ts';
import {
  makeAppPassword,
  resetPassword,
  spreadPassword,
  storeAndDiagnose,
  turnImapOn,
  turnSmtpAuthOn,
} from './shared-actions.ts';
import type { Explain, Explanation, Teller } from './teller.ts';

/**
 * What lies behind a refusal whose words do not say it, where something else does: the likelier cause (`likely`), or
 * the other leg that accepted the very same password (`otherLeg`). Undefined where nothing is known beyond the words.
 */
export function hiddenCause(teller: Teller): Explanation | undefined {
  const likely = teller.list('likely')[0] ?? '';
  // Microsoft can still take a password for SMTP where IMAP takes none: an accepted SMTP login proves nothing against it.
  if (teller.is('otherLeg', 'accepted') && likely !== 'auth.basic-disabled') return otherDoorOpen(teller);
  return likelyCauses.get(likely)?.(teller);
}

function otherDoorOpen(teller: Teller): Explanation {
  const { say } = teller;
  const keep = say('Do not reset the password: it works.');
  const again = say('Wait a few minutes until the change has spread, then diagnose {address} again.');
  return teller.is('leg', 'smtp')
    ? {
        cause: say(
          'The password of {address} is right, since IMAP accepted it: SMTP is off or restricted for this mailbox.',
        ),
        actions: [keep, turnSmtpAuthOn(teller), again],
      }
    : {
        cause: say(
          'The password of {address} is right, since SMTP accepted it: IMAP is off or restricted for this mailbox.',
        ),
        actions: [keep, turnImapOn(teller), again],
      };
}

const smtpOff: Explain = (teller) => ({
  cause: teller.say(
    '{host} refused the login without saying why; most likely, sending by SMTP is off for {address}.',
    'The server refused the login without saying why; most likely, sending by SMTP is off for {address}.',
  ),
  actions: [
    turnSmtpAuthOn(teller),
    teller.say('If it is already on, try the user name and the password, once, in the provider’s webmail.'),
  ],
});

const likelyCauses: ReadonlyMap<string, Explain> = new Map<string, Explain>([
  [
    'auth.basic-disabled',
    (teller) => ({
      cause: teller.say(
        '{host} refused the login without saying why; most likely because {provider} takes no passwords here any more, only a sign-in through the browser (OAuth 2.0).',
        'The server refused the login without saying why; most likely because it takes no passwords any more, only a sign-in through the browser (OAuth 2.0).',
      ),
      actions: signInInstead(teller),
    }),
  ],
  [
    'auth.app-password-required',
    (teller) => ({
      cause: teller.say(
        '{host} refused the login; most likely because {provider} wants an app password here (one made for a single program), not the password of the account.',
        'The server refused the login; most likely because it wants an app password (one made for a single program), not the password of the account.',
      ),
      actions: [makeAppPassword(teller), storeAndDiagnose(teller)],
    }),
  ],
  [
    'auth.bad-credentials',
    (teller) => ({
      cause: teller.say(
        '{host} refused the login without saying why; most likely, the user name or the password of {address} is wrong.',
        'The server refused the login without saying why; most likely, the user name or the password of {address} is wrong.',
      ),
      actions: [
        teller.say('Try the user name and the password, once, in the provider’s webmail.'),
        resetPassword(teller),
        storeAndDiagnose(teller),
        spreadPassword(teller),
      ],
    }),
  ],
  [
    'imap.disabled',
    (teller) => ({
      cause: teller.say(
        '{host} refused the login; most likely, IMAP is turned off for {address}.',
        'The server refused the login; most likely, IMAP is turned off for {address}.',
      ),
      actions: [
        turnImapOn(teller),
        teller.say(
          'If it is already on, try the user name and the password, once, in the provider’s webmail.',
        ),
      ],
    }),
  ],
  ['smtp.auth-disabled-mailbox', smtpOff],
  ['smtp.auth-disabled-tenant', smtpOff],
]);

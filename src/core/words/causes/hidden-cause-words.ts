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
 * A cause that a provider's rules alone suggest is told as the likeliest, with the plain one beside it.
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
          'The password of {address} is right, since IMAP accepted it; most likely, SMTP is off or restricted for this mailbox.',
        ),
        actions: [keep, turnSmtpAuthOn(teller), again],
      }
    : {
        cause: say(
          'The password of {address} is right, since SMTP accepted it; most likely, IMAP is off or restricted for this mailbox.',
        ),
        actions: [keep, turnImapOn(teller), again],
      };
}

const smtpOff: Explain = (teller) => ({
  cause: teller.say(
    '{host} refused the login without saying why; most likely, sending by SMTP is off for {address}; otherwise, the user name or the password is wrong.',
    'The server refused the login without saying why; most likely, sending by SMTP is off for {address}; otherwise, the user name or the password is wrong.',
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
      cause: teller.is('otherLeg', 'refused')
        ? teller.say(
            'IMAP and SMTP both refused the login; most likely because {provider} takes no passwords any more, only a sign-in through the browser (OAuth 2.0); otherwise, the user name or the password is wrong.',
            'IMAP and SMTP both refused the login; most likely because the provider takes no passwords any more, only a sign-in through the browser (OAuth 2.0); otherwise, the user name or the password is wrong.',
          )
        : teller.say(
            '{host} refused the login without saying why; most likely because {provider} takes no passwords here any more, only a sign-in through the browser (OAuth 2.0); otherwise, the user name or the password is wrong.',
            'The server refused the login without saying why; most likely because it takes no passwords any more, only a sign-in through the browser (OAuth 2.0); otherwise, the user name or the password is wrong.',
          ),
      actions: signInInstead(teller),
    }),
  ],
  [
    'auth.app-password-required',
    (teller) => ({
      cause: teller.is('otherLeg', 'refused')
        ? teller.say(
            'IMAP and SMTP both refused the login; most likely because {provider} wants an app password (one made for a single program), not the password of the account; otherwise, the user name or the password is wrong.',
            'IMAP and SMTP both refused the login; most likely because the provider wants an app password (one made for a single program), not the password of the account; otherwise, the user name or the password is wrong.',
          )
        : teller.say(
            '{host} refused the login; most likely because {provider} wants an app password here (one made for a single program), not the password of the account; otherwise, the user name or the password is wrong.',
            'The server refused the login; most likely because it wants an app password (one made for a single program), not the password of the account; otherwise, the user name or the password is wrong.',
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
        '{host} refused the login; most likely, IMAP is turned off for {address}; otherwise, the user name or the password is wrong.',
        'The server refused the login; most likely, IMAP is turned off for {address}; otherwise, the user name or the password is wrong.',
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

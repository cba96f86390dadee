import type { CodeOf } from './code-family.ts';
import type { Explain, Teller } from './teller.ts';

/** The codes of an authorization server: why no access token could be had. */
export type OAuthCode = Extract<
  CodeOf<'auth'>,
  | 'auth.sign-in-required'
  | 'auth.wrong-tenant'
  | 'auth.wrong-account'
  | 'auth.client-rejected'
  | 'auth.clock-skew'
  | 'auth.endpoint-error'
>;

const signInAgain = ({ say }: Pick<Teller, 'say'>): string =>
  say('Sign in again as {address}: “Mailops: Sign In” in VS Code, “mailops sign-in” in a terminal.');

const atMicrosoft = ({ is }: Teller): boolean => is('providerId', 'microsoft365', 'outlook.com');

/** Words for sign-ins that have ended, or that never come about. */
export const oauthWords: Readonly<Record<OAuthCode, Explain>> = {
  'auth.sign-in-required': (teller) => ({
    cause: teller.is('reason', 'nobody-came')
      ? teller.say('Nobody finished the sign-in of {address} in time.')
      : teller.say(
          'The sign-in of {address} has ended: it ran out, was withdrawn, or must be confirmed again.',
        ),
    actions: [
      signInAgain(teller),
      teller.say(
        'If it ends again within days, the administrator of {tenant} looks at the sign-in policies for this application.',
        'If it ends again within days, look for this application among the connected ones in the settings of the account.',
      ),
    ],
  }),
  'auth.wrong-tenant': (teller) => ({
    cause: teller.say(
      'The application that Mailops signs in with is not known in the organisation of {address}, or the account is of another one.',
    ),
    actions: [
      teller.say(
        'In mailboxes.yaml, set “tenant” under “oauth” to the organisation of {address}: its domain or its tenant id.',
      ),
      teller.say(
        'Check “clientId”: the application must be registered there, or be open to accounts of other organisations.',
      ),
      teller.say(
        'In the browser, choose the account {address}, not one of another organisation that is still signed in.',
      ),
    ],
  }),
  'auth.wrong-account': (teller) => ({
    cause: teller.say(
      '{found} signed in, but {wanted} was meant to.',
      'Somebody else than {address} signed in.',
    ),
    actions: [
      teller.say(
        'Sign in again, and choose {wanted} in the browser; a private window forgets the other account.',
        'Sign in again, and choose {address} in the browser; a private window forgets the other account.',
      ),
      teller.say(
        'If {found} may open {address}, say so in mailboxes.yaml: “signInAs” under “oauth”, set to {found}.',
        'If the other account may open {address}, name it in mailboxes.yaml as “signInAs” under “oauth”.',
      ),
    ],
  }),
  'auth.client-rejected': (teller) => ({
    cause: teller.say('The provider refuses the application that Mailops signs in with, not {address}.'),
    actions: [
      teller.say('Check “clientId” under “oauth” in mailboxes.yaml, or in the settings of Mailops.'),
      atMicrosoft(teller)
        ? teller.say(
            'At entra.microsoft.com → App registrations → the application → Authentication, allow public client flows, and add the redirect http://localhost.',
          )
        : teller.say(
            'Check that the application is registered as a desktop program, and that it still exists.',
          ),
      ...(teller.is('providerId', 'google')
        ? [teller.say('Sign in again, and give the client secret that Google shows beside the client id.')]
        : []),
    ],
  }),
  'auth.clock-skew': ({ say }) => ({
    cause: say(
      'The clock of this machine and that of the provider differ by {seconds}, so its tokens do not count as valid.',
      'The clock of this machine and that of the provider differ, so its tokens do not count as valid.',
    ),
    actions: [
      say('Set date, time and time zone of this machine, best by itself from the internet.'),
      say('Then sign in again as {address}.'),
    ],
  }),
  'auth.endpoint-error': ({ say, is }) => ({
    cause: say(
      '{host} does not answer the way an authorization server does.',
      'The authorization server of {address} gave an answer that cannot be used.',
    ),
    actions: is('reason', 'no-metadata', 'no-redirect')
      ? [
          is('reason', 'no-redirect')
            ? say('Paste the whole address that the browser shows after the sign-in, from “http” to its end.')
            : say(
                'Check “issuer” under “oauth” in mailboxes.yaml: the address that the provider names for it.',
              ),
        ]
      : [
          say('Try again in a few minutes.'),
          say('If a proxy or a sign-in page of the network stands in between, open any web page first.'),
          say('If it stays, report the quoted words to the people who run the authorization server.'),
        ],
  }),
};

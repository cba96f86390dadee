import type { CodeOf } from './code-family.ts';
import { hiddenCause } from './hidden-cause-words.ts';
import { oauthWords, type OAuthCode } from './oauth-words.ts';
import type { Explain, Explanation, Teller } from './teller.ts';

/** The codes about tokens and permissions rather than passwords. */
export type SignInCode =
  | OAuthCode
  | Extract<
      CodeOf<'auth'>,
      'auth.token-rejected' | 'auth.consent-required' | 'auth.admin-required' | 'auth.not-authorized'
    >;

/** Scopes by provider: what the token must have been made for. */
const checkScopes = ({ say, is }: Teller): string[] => {
  if (is('providerId', 'microsoft365', 'outlook.com'))
    return [
      is('leg', 'smtp')
        ? say('Check that the token was issued for the scope https://outlook.office.com/SMTP.Send.')
        : say(
            'Check that the token was issued for the scope https://outlook.office.com/IMAP.AccessAsUser.All.',
          ),
    ];
  if (is('providerId', 'google'))
    return [say('Check that the token was issued for the scope https://mail.google.com/ at least.')];
  return [];
};

/** Where nobody wrote `oauth2` into the file, the secret may well be a password: it was sent as a token because of the provider. */
const perhapsPassword = ({ say, is }: Teller): string[] => {
  if (!is('authFrom', 'provider')) return [];
  return is('providerId', 'google')
    ? [
        say(
          'If the variable {variable} holds an app password, that is the cause: then set “auth” to “app-password” in mailboxes.yaml.',
          'If an app password was given instead of an access token, that is the cause: then set “auth” to “app-password” in mailboxes.yaml.',
        ),
      ]
    : [
        say(
          '{provider} takes no passwords: if the variable {variable} holds a password, that is the cause.',
          '{provider} takes no passwords: if a password was given instead of an access token, that is the cause.',
          'The provider takes no passwords: if a password was given instead of an access token, that is the cause.',
        ),
      ];
};

/** Words for sign-ins through the browser (OAuth 2.0) that succeed and yet do not open the mailbox. */
export const signInWords: Readonly<Record<SignInCode, Explain>> = {
  ...oauthWords,
  'auth.token-rejected': (teller) => ({
    cause: teller.say(
      'The {service} server refused the sign-in of {address}: its access token has expired, was withdrawn, or was made for something else.',
      'The server refused the sign-in of {address}: its access token has expired, was withdrawn, or was made for something else.',
    ),
    actions: [
      ...perhapsPassword(teller),
      teller.say('Sign in again as {address}, to get a fresh token.'),
      teller.say(
        'Check that the token belongs to {account}, or to someone who may open {address}.',
        'Check that the token belongs to {address}.',
      ),
      ...checkScopes(teller),
    ],
  }),
  'auth.consent-required': ({ say, is }) => ({
    cause: is('error', 'invalid_scope')
      ? say('The provider does not give the rights that Mailops asks for to open the mailbox {address}.')
      : say('Nobody has yet allowed this application to open the mailbox {address}.'),
    actions: [
      ...(is('error', 'invalid_scope')
        ? [say('Check “scopes” under “oauth” in mailboxes.yaml: each as the provider writes it.')]
        : []),
      say(
        'Allow it at {url}, signed in as {address}.',
        'Sign in as {address} in the browser, and accept what the application asks for.',
      ),
      say(
        'If the page says that an administrator must agree, ask the administrator of {tenant}.',
        'If the page says that an administrator must agree, ask the one of your organisation.',
      ),
    ],
  }),
  'auth.admin-required': ({ say, is }) => ({
    cause: say('Only an administrator may allow this application to open the mailbox {address}.'),
    actions: [
      is('providerId', 'microsoft365')
        ? say(
            'An administrator allows it: entra.microsoft.com → Enterprise applications → the application → Permissions → Grant admin consent.',
          )
        : say(
            'The administrator of {tenant} allows the application in the admin console of the mail provider.',
            'An administrator allows the application in the admin console of the mail provider.',
          ),
      say('Then sign in again as {address}.'),
    ],
  }),
  'auth.not-authorized': (teller) =>
    notPermitted(teller) ?? (teller.is('likely') ? hiddenCause(teller) : undefined) ?? notAuthorized(teller),
};

/** What the organisation itself forbids, where the authorization server says so. */
const notPermitted = ({ say, is }: Teller): Explanation | undefined => {
  if (is('reason', 'policy'))
    return {
      cause: say(
        'A policy of the organisation (Conditional Access) does not let {address} sign in from here with this application.',
      ),
      actions: [
        say(
          'The administrator looks for the sign-in of {address} at entra.microsoft.com → Monitoring & health → Sign-in logs: “Conditional Access” names the policy.',
        ),
        say('If the policy asks for a managed device or a known network, sign in again from one.'),
      ],
    };
  if (is('reason', 'not-assigned'))
    return {
      cause: say(
        'The application that Mailops signs in with is open only to people who were assigned to it.',
      ),
      actions: [
        say(
          'The administrator assigns {address} to it: entra.microsoft.com → Enterprise applications → the application → Users and groups.',
        ),
        say('Then sign in again as {address}.'),
      ],
    };
  return undefined;
};

const notAuthorized: Explain = ({ say }) => ({
  cause: say(
    'The login is right, but {account} is not allowed to open {address}.',
    'The login is right, but this account is not allowed to open {address}.',
  ),
  actions: [
    say(
      'Check that {account} is the user name that goes with {address}.',
      'Check that the user name is the one that goes with {address}.',
    ),
    say('For a shared mailbox, the administrator gives this account full access to {address}.'),
    say(
      'If both are in order, the administrator allows {service} for {address} in the panel of the mail provider.',
      'If both are in order, the administrator allows mail programs for {address} in the panel of the mail provider.',
    ),
  ],
});

import type { CodeOf } from './code-family.ts';
import { hiddenCause } from './hidden-cause-words.ts';
import type { LimitCode } from './limit-words.ts';
import { signInInstead } from './oauth-actions.ts';
import {
  makeAppPassword,
  resetPassword,
  spreadPassword,
  storeAndDiagnose,
  useEncryptedPort,
} from './shared-actions.ts';
import { signInWords, type SignInCode } from './sign-in-words.ts';
import type { Explain, Explanation, Teller } from './teller.ts';

/** The codes about a password; those about tokens and about limits have tables of their own. */
type PasswordCode = Exclude<CodeOf<'auth'>, SignInCode | LimitCode | 'auth.no-credential'>;

const wrongPassword = ({ say, is }: Teller): string =>
  is('auth', 'app-password')
    ? say('The app password of {address} is wrong, or was withdrawn.')
    : say(
        'The user name {username} or its password is wrong.',
        'The user name or the password of {address} is wrong.',
      );

/** Where no password is sent, a refusal is about the token, whatever the server calls it. */
const tokenRefused = (teller: Teller): Explanation | undefined =>
  teller.is('auth', 'oauth2') ? signInWords['auth.token-rejected'](teller) : undefined;

/** Words for passwords that are refused. */
export const authenticationWords: Readonly<Record<PasswordCode, Explain>> = {
  'auth.bad-credentials': (teller) =>
    tokenRefused(teller) ??
    hiddenCause(teller) ?? {
      cause: wrongPassword(teller),
      actions: [
        teller.say(
          'Check that {username} is the right user name, and try it with the password, once, in the provider’s webmail.',
          'Check the user name, and try it with the password, once, in the provider’s webmail.',
        ),
        resetPassword(teller),
        storeAndDiagnose(teller),
        spreadPassword(teller),
      ],
    },
  'auth.unexplained': (teller) =>
    tokenRefused(teller) ??
    hiddenCause(teller) ?? {
      cause: teller.is('otherLeg', 'refused')
        ? teller.say(
            'IMAP and SMTP both refused the login of {address}; most likely, the user name or the password is wrong.',
          )
        : teller.say(
            '{host} refused the login of {address} without saying why.',
            'The server refused the login of {address} without saying why.',
          ),
      actions: [
        teller.say('Try the user name and the password, once, in the provider’s webmail.'),
        teller.say(
          'If they work there, the administrator of {tenant} checks that {service} is allowed for {address}.',
          'If they work there, the administrator of {tenant} checks that mail programs are allowed for {address}.',
          'If they work there, allow mail programs in the settings of the webmail.',
        ),
        teller.say(
          'If they are refused there too, reset the password in the {provider} panel ({panel}): {reset}.',
          'If they are refused there too, reset the password in the {provider} panel ({panel}).',
          'If they are refused there too, have the administrator of {tenant} reset the password.',
          'If they are refused there too, reset the password on the site of the mail provider.',
        ),
      ],
    },
  'auth.basic-disabled': (teller) => ({
    cause: teller.say(
      '{provider} takes no passwords for {service} any more, only a sign-in through the browser (OAuth 2.0).',
      'The server takes no passwords any more, only a sign-in through the browser (OAuth 2.0).',
    ),
    actions: signInInstead(teller),
  }),
  'auth.app-password-required': (teller) => ({
    cause: teller.say(
      '{provider} does not take the password of the account in mail programs: it wants an app password, made for a single program.',
      'The server does not take the password of the account in mail programs: it wants an app password, made for a single program.',
    ),
    actions: [
      makeAppPassword(teller),
      teller.say(
        'Put it into the variable {variable}, and set “auth” to “app-password” in mailboxes.yaml.',
        'Give it to Mailops with “Mailops: Set Password”, and set “auth” to “app-password” in mailboxes.yaml.',
      ),
      teller.say('Then enter one in each mail program; the password of the account stays as it is.'),
    ],
  }),
  'auth.web-login-required': ({ say }) => ({
    cause: say(
      '{provider} wants {address} to sign in through a web browser before it lets a mail program in again.',
      'The provider wants {address} to sign in through a web browser before it lets a mail program in again.',
    ),
    actions: [
      say(
        'Sign in as {address} at {url}, and answer what it asks.',
        'Sign in to the provider’s webmail as {address}, and answer what it asks.',
      ),
      say('If it reports an unknown sign-in, confirm that it was you, or change the password if it was not.'),
      say('Then diagnose {address} again.'),
    ],
  }),
  'auth.account-blocked': ({ say }) => ({
    cause: say('The account {address} is blocked or disabled.'),
    actions: [
      say('Stop every program that still tries to log in: each failure can lengthen the block.'),
      say(
        'The administrator of {tenant} looks up the reason in the {provider} panel ({panel}) and unblocks the account.',
        'The administrator of {tenant} looks up the reason in the panel of the mail provider and unblocks the account.',
        'Ask the support of the mail provider why, and how to have the account unblocked.',
      ),
      say('If it was blocked because it sent spam, change the password before anything else.'),
    ],
  }),
  'auth.password-expired': (teller) => ({
    cause: teller.say('The password of {address} has expired.'),
    actions: [resetPassword(teller), storeAndDiagnose(teller), spreadPassword(teller)],
  }),
  'auth.cleartext-refused': (teller) => ({
    cause: teller.say(
      'Mailops did not send the password of {address}, because the connection to {host} is not encrypted and others could read it.',
      'Mailops did not send the password of {address}, because the connection is not encrypted and others could read it.',
    ),
    actions: [
      ...useEncryptedPort(teller),
      teller.say(
        'Check the mail programs too: one that connects like this shows the password to everyone on the way.',
      ),
    ],
  }),
};

import { saying } from '../../saying.ts';
import { googleAppPasswords, notConnected } from '../../sources.ts';
import {
  addAgain,
  addAsMicrosoft,
  compareImapSettings,
  diagnoseAgain,
  resetAtServer,
  saveFirst,
  tryLoginOnce,
} from '../common-steps.ts';
import type { Symptom } from '../symptom.ts';

/** Logins that are refused, or accepted and worth nothing. */
export const signInSymptoms = [
  {
    id: 'password-asked-again',
    symptom: saying('The mail program asks for the password again and again'),
    keywords: saying('password loop prompt keeps asking credentials sign in login wrong'),
    phrases: [
      'AUTHENTICATIONFAILED',
      'Invalid credentials',
      'LOGIN failed',
      'Username and Password not accepted',
    ],
    causes: [
      {
        text: saying(
          'The program has an old password, or the user name is not the one that the server wants.',
        ),
        codes: ['auth.bad-credentials', 'auth.password-expired', 'auth.unexplained'],
      },
      {
        text: saying(
          '{provider} takes no password from this program: it wants a sign-in through the browser (OAuth 2.0) or an app password.',
          'The provider takes no password from this program: it wants a sign-in through the browser (OAuth 2.0) or an app password.',
        ),
        codes: [
          'auth.basic-disabled',
          'auth.app-password-required',
          'imap.login-disabled',
          'imap.no-common-auth',
        ],
      },
      {
        text: saying('IMAP is off for this mailbox, which many programs report as a wrong password.'),
        codes: ['imap.disabled'],
      },
      {
        text: saying('The provider wants to be reassured in a browser first, or has blocked the account.'),
        codes: ['auth.web-login-required', 'auth.account-blocked'],
      },
    ],
    who: 'you',
    steps: [tryLoginOnce, compareImapSettings, addAsMicrosoft, resetAtServer, addAgain, diagnoseAgain],
  },
  {
    id: 'refused-after-mfa',
    symptom: saying('The login is refused since two-step verification (MFA) was turned on'),
    keywords: saying(
      'MFA 2FA two-factor two-step verification authenticator modern authentication OAuth refused',
    ),
    phrases: ['Application-specific password required', 'LogonDenied-BasicAuthBlocked'],
    causes: [
      {
        text: saying('The program sends a password and cannot show the sign-in page of the provider.'),
        codes: [
          'auth.basic-disabled',
          'imap.login-disabled',
          'imap.no-common-auth',
          'auth.web-login-required',
        ],
      },
      {
        text: saying(
          'With two-step verification, {provider} wants an app password from programs.',
          'With two-step verification, this provider wants an app password from programs.',
        ),
        codes: ['auth.app-password-required'],
        only: { accepts: ['app-password'] },
      },
    ],
    who: 'user',
    steps: [
      {
        text: saying('Leave two-step verification on: the program has to change, not the protection.'),
      },
      addAsMicrosoft,
      {
        text: saying(
          'At Google, add the account again and choose the Google sign-in; only a program that cannot show it gets an app password.',
        ),
        warning: saveFirst,
        only: { providers: ['google'] },
        links: [googleAppPasswords],
      },
      {
        text: saying(
          'Create an app password of its own for each program, at {appPasswordPage}, and enter it where the program asks for the password.',
          'At any other provider, create an app password for each program, or use a program that signs in through the browser.',
        ),
        only: {
          providers: ['yahoo', 'aol', 'icloud', 'zoho', 'fastmail', 'infomaniak', 'mailbox.org', 'yandex'],
        },
      },
      diagnoseAgain,
    ],
  },
  {
    id: 'accepted-but-not-connected',
    symptom: saying('The login is accepted, but the mailbox does not open (“not connected”)'),
    keywords: saying('authenticated but not connected licence shared mailbox scope permission token'),
    phrases: ['User is authenticated but not connected'],
    causes: [
      {
        text: saying('The account that signed in is another one than the mailbox, or has no right to it.'),
        codes: ['imap.not-connected', 'auth.not-authorized'],
      },
      {
        text: saying(
          'The mailbox has no licence, IMAP is off for it, or the token was made for another service.',
        ),
        codes: ['imap.not-connected', 'auth.token-rejected'],
      },
      { text: saying('The server cannot open the inbox itself.'), codes: ['imap.select-failed'] },
    ],
    who: 'administrator',
    steps: [
      {
        text: saying('Look who signed in: the browser may have chosen another account that was open there.'),
        links: [notConnected],
      },
      {
        text: saying(
          'At Microsoft 365, check the licence of {address} and that IMAP is on under “Manage email apps”.',
        ),
        only: { providers: ['microsoft365'] },
        panel: true,
      },
      {
        text: saying(
          'For a shared mailbox, {delegates} must have full access to it and sign in with an account of their own, with {address} as the user name.',
          'For a shared mailbox, a delegate must have full access to it and sign in with an account of their own, with {address} as the user name.',
        ),
      },
      diagnoseAgain,
    ],
  },
  {
    id: 'works-in-webmail',
    symptom: saying('It works in webmail, but not in the mail program'),
    keywords: saying('webmail browser works program does not IMAP off settings app password'),
    phrases: ['You are yet to enable IMAP'],
    causes: [
      {
        text: saying(
          'IMAP is off for this mailbox: the server says so, or SMTP accepted the password that IMAP refused.',
        ),
        codes: ['imap.disabled'],
      },
      {
        text: saying(
          'The server refused without a reason: programs may not be let in, or the program has a wrong user name or password.',
        ),
        codes: ['auth.unexplained'],
      },
      {
        text: saying('Programs need an app password or a sign-in through the browser here.'),
        codes: [
          'auth.app-password-required',
          'auth.basic-disabled',
          'imap.no-common-auth',
          'imap.login-disabled',
        ],
      },
      {
        text: saying(
          'The server or port in the program is wrong, or the network here blocks it; webmail uses neither.',
        ),
        codes: ['net.refused', 'net.timeout', 'net.unreachable', 'imap.not-imap', 'tls.not-tls'],
      },
      {
        text: saying(
          'Everything is right at the server: the program itself keeps an old password or setting.',
        ),
        codes: ['ok'],
      },
    ],
    who: 'you',
    steps: [
      tryLoginOnce,
      compareImapSettings,
      {
        text: saying(
          'See whether programs are let in: {enable}.',
          'See in the settings of the webmail, or of the administrator, whether IMAP is allowed for {address}.',
        ),
        panel: true,
      },
      diagnoseAgain,
    ],
  },
] as const satisfies readonly Symptom[];

import { saying } from '../saying.ts';
import { atMicrosoft } from '../tree/condition.ts';
import { microsoftSmtpAuth, smtpPasswordsEnd } from '../sources.ts';
import { exchangeAdminCenter } from './places.ts';
import type { Outcome } from './outcome.ts';

/** Mail programs sign in through the browser. */
export const signInWithOauth: Outcome = {
  label: saying('Sign in by OAuth 2.0'),
  title: saying('Have the programs sign in through the browser (OAuth 2.0)'),
  summary: saying(
    '{provider} wants a sign-in through the browser. No password is stored on the device, and the second factor is asked for where it belongs.',
    'The host wants a sign-in through the browser. No password is stored on the device, and the second factor is asked for where it belongs.',
  ),
  who: saying('{name}, who uses {address}', 'Whoever uses {address}'),
  steps: [
    {
      text: saying('In mailboxes.yaml, set “auth” to “oauth2” for {address}.'),
    },
    {
      text: saying('Sign in as {address} here too, then diagnose again: the login has to pass.'),
      deeds: ['sign-in', 'diagnose'],
    },
    {
      when: atMicrosoft,
      text: saying('Make no app password: it does not get round the end of password sign-in at Microsoft.'),
    },
    {
      when: atMicrosoft,
      text: saying(
        'If a program must use IMAP, check that it is not turned off for {address}: admin.exchange.microsoft.com → Recipients → Mailboxes → {address} → Manage email apps settings.',
      ),
      links: [exchangeAdminCenter],
    },
    {
      when: atMicrosoft,
      text: saying(
        'Sending over SMTP AUTH stays on only where it is needed: {smtpNeeded}. The switch of the organisation blocks OAuth 2.0 too. Passwords for it are off by default from the end of December 2026 (an administrator can turn them on again), and not offered by default to organisations made after that; Microsoft names the day of their removal in the second half of 2027.',
        'Turn SMTP AUTH off for {address} unless a scanner or a program needs it. The switch of the organisation blocks OAuth 2.0 too. Passwords for it are off by default from the end of December 2026 (an administrator can turn them on again), and not offered by default to organisations made after that; Microsoft names the day of their removal in the second half of 2027.',
      ),
      links: [smtpPasswordsEnd, microsoftSmtpAuth],
    },
    {
      text: saying(
        'A program that opens no browser window cannot do it: replace it, or use the webmail until then.',
      ),
    },
  ],
};

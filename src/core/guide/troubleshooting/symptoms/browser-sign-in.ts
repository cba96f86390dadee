import { saying } from '../../saying.ts';
import { diagnoseAgain } from '../common-steps.ts';
import type { Symptom } from '../symptom.ts';

/** Sign-ins through the browser (OAuth 2.0) that fail at the provider's page, or do not last. */
export const browserSignInSymptoms = [
  {
    id: 'signed-in-and-out-again',
    symptom: saying('The program asks to sign in again and again'),
    keywords: saying('OAuth token expired refresh revoked conditional access session policy clock time'),
    phrases: ['invalid_grant', 'AADSTS700082', 'AADSTS50173', 'AADSTS50076'],
    causes: [
      {
        text: saying('The sign-in ran out, was withdrawn, or a policy wants it confirmed again.'),
        codes: ['auth.sign-in-required'],
      },
      {
        text: saying('The clock of this machine is wrong, so that tokens do not count as valid.'),
        codes: ['auth.clock-skew'],
      },
    ],
    who: 'user',
    steps: [
      { text: saying('Sign in once more as {address}.'), deeds: ['sign-in'] },
      {
        text: saying('Check date, time and time zone of this machine.'),
      },
      {
        text: saying(
          'If it ends again within days, have the administrator look at the sign-in policies for this program.',
        ),
      },
      diagnoseAgain,
    ],
  },
  {
    id: 'sign-in-page-refuses',
    symptom: saying('The sign-in page says that the account or the program is not known there'),
    keywords: saying('tenant organisation application client id redirect another account wrong OAuth AADSTS'),
    phrases: ['AADSTS50020', 'AADSTS700016', 'AADSTS90002', 'invalid_client', 'redirect_uri_mismatch'],
    causes: [
      {
        text: saying('The program or the account belongs to another organisation.'),
        codes: ['auth.wrong-tenant'],
      },
      {
        text: saying('The browser was still signed in with another account, and used that.'),
        codes: ['auth.wrong-account'],
      },
      {
        text: saying('The program is not registered as it must be, or not any more.'),
        codes: ['auth.client-rejected', 'auth.endpoint-error'],
      },
    ],
    who: 'you',
    steps: [
      {
        text: saying(
          'In mailboxes.yaml, compare “clientId” and “tenant” under “oauth” with the registration at the provider.',
        ),
      },
      {
        text: saying('Sign in once more, in a private window, and choose {address} there.'),
        deeds: ['sign-in'],
      },
      diagnoseAgain,
    ],
  },
] as const satisfies readonly Symptom[];

import { addressOf, type ReplyRow } from './reply-row.ts';

/** Error challenges of RFC 7628 and XOAUTH2. */
export const oauthRows: readonly ReplyRow[] = [
  {
    source: 'https://developers.google.com/workspace/gmail/imap/xoauth2-protocol',
    moment: 'imap.login',
    text: 'NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)',
    auth: 'oauth2',
    provider: 'google',
    oauthError: { status: '400', schemes: 'Bearer', scope: 'https://mail.google.com/' },
    code: 'auth.token-rejected',
  },
  {
    source: 'https://developers.google.com/workspace/gmail/imap/xoauth2-protocol',
    moment: 'smtp.auth',
    text: '535 5.7.3 Authentication unsuccessful',
    auth: 'oauth2',
    provider: 'microsoft365',
    oauthError: { status: '401', schemes: 'bearer mac', scope: 'https://mail.google.com/' },
    code: 'auth.token-rejected',
  },
  {
    source: addressOf('RFC 7628 §3.2.2'),
    moment: 'imap.login',
    text: 'NO Sorry',
    auth: 'oauth2',
    oauthError: { status: 'invalid_token' },
    code: 'auth.token-rejected',
  },
  {
    source: addressOf('RFC 7628 §3.2.2'),
    moment: 'imap.login',
    text: 'NO Sorry',
    auth: 'oauth2',
    oauthError: { status: 'insufficient_scope' },
    code: 'auth.consent-required',
  },
  {
    source: 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes',
    moment: 'imap.login',
    text: 'NO AUTHENTICATE failed.',
    auth: 'oauth2',
    provider: 'microsoft365',
    oauthError: { status: '400', error_description: 'AADSTS65001: DelegationDoesNotExist' },
    code: 'auth.consent-required',
  },
];

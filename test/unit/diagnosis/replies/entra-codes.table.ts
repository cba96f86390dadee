import type { ReplyRow } from './reply-row.ts';

const reference = 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes';

const errors: readonly (readonly [words: string, code: ReplyRow['code'], source?: string])[] = [
  [
    'AADSTS65001: The user or administrator has not consented to use the application',
    'auth.consent-required',
  ],
  [
    "AADSTS65001: The user or administrator has not consented to use the application with ID 'facd6cff-a294-4415-b59f-c5b01937d7bd' named 'DavMail'. Send an interactive authorization request for this user",
    'auth.consent-required',
    'https://github.com/mguessan/davmail/issues/217',
  ],
  ['AADSTS90094: The grant requires admin permission.', 'auth.admin-required'],
  ['AADSTS700016: UnauthorizedClient_DoesNotMatchRequest', 'auth.wrong-tenant'],
  ['AADSTS50020: UserUnauthorized', 'auth.wrong-tenant'],
  ['AADSTS50053: IdsLocked', 'auth.account-blocked'],
  ['AADSTS50055: InvalidPasswordExpiredPassword', 'auth.password-expired'],
  ['AADSTS50076: UserStrongAuthClientAuthNRequired', 'auth.sign-in-required'],
  ['AADSTS53003: BlockedByConditionalAccess', 'auth.not-authorized'],
  ['AADSTS70008: ExpiredOrRevokedGrant', 'auth.sign-in-required'],
  [
    'AADSTS70008: The provided authorization code or refresh token has expired due to inactivity.',
    'auth.sign-in-required',
    'https://github.com/snok/django-auth-adfs/issues/245',
  ],
  [
    'AADSTS700082: The refresh token has expired due to inactivity.',
    'auth.sign-in-required',
    'https://github.com/blobfile/blobfile/issues/93',
  ],
  [
    'AADSTS70043: The refresh token has expired or is invalid due to sign-in frequency checks by conditional access. The token was issued on 2023-06-02T14:27:05.8405153Z and the maximum allowed lifetime for this request is 86400.',
    'auth.sign-in-required',
    'https://github.com/simonrob/email-oauth2-proxy/issues/181',
  ],
  [
    'AADSTS70000: The user could not be authenticated as the grant is expired. The user must sign in again.',
    'auth.sign-in-required',
    'https://github.com/sagarrabadiya/outlook-php/issues/16',
  ],
];

/** Conditional Access forbids it: no user name and no delegation would help. */
const argsOf = (words: string): Pick<ReplyRow, 'args'> =>
  words.startsWith('AADSTS53003') ? { args: { reason: 'policy' } } : {};

/**
 * Error numbers of Microsoft Entra with the words of its reference or of a real token endpoint. The refusal around them is
 * made up: they reach a sign-in in the words or in the challenge of another server.
 */
export const entraCodeRows: readonly ReplyRow[] = errors.flatMap(([words, code, source = reference]) => [
  {
    source,
    moment: 'imap.login',
    text: `NO AUTHENTICATE failed. ${words}`,
    auth: 'oauth2',
    provider: 'microsoft365',
    code,
    ...argsOf(words),
  },
  {
    source,
    moment: 'smtp.auth',
    text: '535 5.7.3 Authentication unsuccessful',
    auth: 'oauth2',
    provider: 'microsoft365',
    oauthError: { status: '400', error_description: words },
    code,
    ...argsOf(words),
  },
]);

import { signIn, type ReplyRule } from './rule.ts';

const because = (code: ReplyRule['code'], ...errors: readonly number[]): ReplyRule => ({
  moments: signIn,
  says: errors.map((error) => `aadsts${error}`),
  code,
  certain: true,
});

/**
 * Error numbers of Microsoft Entra, which reach a sign-in through the token endpoint's words.
 *
 * Source: learn.microsoft.com/entra/identity-platform/reference-error-codes. A longer number comes before the one
 * that it begins with.
 */
export const entra: readonly ReplyRule[] = [
  // Only an administrator may consent: 90094, and 90093, 90095 beside it.
  because('auth.admin-required', 90093, 90094, 90095),
  // The application does not exist in that tenant: its administrator has to add it.
  because('auth.admin-required', 700016),
  because('auth.consent-required', 65001, 65004),
  // Smart lockout.
  because('auth.account-blocked', 50053, 50057),
  because('auth.password-expired', 50055),
  // A second factor or another interaction is due, which only a browser can show.
  because('auth.web-login-required', 50072, 50074, 50076, 50079, 50158),
  because('auth.not-authorized', 53003, 50105, 50020),
  because('auth.bad-credentials', 50126, 50034),
  // The refresh token ran out or was withdrawn.
  because('auth.token-rejected', 700082, 70008, 50173),
];

import type { Code } from '../report/codes.ts';
import type { VerdictArgs } from '../report/report.ts';

/**
 * What Microsoft Entra's error numbers (`AADSTS50020: …`) mean at its authorization and token endpoints.
 *
 * Source: learn.microsoft.com/entra/identity-platform/reference-error-codes, checked 2026-11-22.
 */
const codeOfNumber: Readonly<Record<number, Code>> = {
  65001: 'auth.consent-required',
  65004: 'auth.consent-required',
  90093: 'auth.admin-required',
  90094: 'auth.admin-required',
  90095: 'auth.admin-required',
  90097: 'auth.admin-required',

  // The account is of another tenant, the tenant does not exist, or the application is not known in it.
  50020: 'auth.wrong-tenant',
  50128: 'auth.wrong-tenant',
  50194: 'auth.wrong-tenant',
  90002: 'auth.wrong-tenant',
  90072: 'auth.wrong-tenant',
  700016: 'auth.wrong-tenant',
  900021: 'auth.wrong-tenant',
  900023: 'auth.wrong-tenant',
  9002331: 'auth.wrong-tenant',
  9001023: 'auth.wrong-tenant',
  500011: 'auth.wrong-tenant',

  // The refresh token ran out or was withdrawn, or a policy wants a fresh sign-in.
  50078: 'auth.sign-in-required',
  50089: 'auth.sign-in-required',
  50132: 'auth.sign-in-required',
  50133: 'auth.sign-in-required',
  50173: 'auth.sign-in-required',
  54005: 'auth.sign-in-required',
  70000: 'auth.sign-in-required',
  70008: 'auth.sign-in-required',
  70043: 'auth.sign-in-required',
  70044: 'auth.sign-in-required',
  700081: 'auth.sign-in-required',
  700082: 'auth.sign-in-required',
  700084: 'auth.sign-in-required',
  // A second factor or another interaction is due, which only a browser can show.
  50072: 'auth.sign-in-required',
  50074: 'auth.sign-in-required',
  50076: 'auth.sign-in-required',
  50079: 'auth.sign-in-required',
  50158: 'auth.sign-in-required',
  16000: 'auth.sign-in-required',

  50053: 'auth.account-blocked',
  50057: 'auth.account-blocked',
  50055: 'auth.password-expired',
  50126: 'auth.bad-credentials',
  50034: 'auth.bad-credentials',
  50105: 'auth.not-authorized',
  53000: 'auth.not-authorized',
  53003: 'auth.not-authorized',
  530003: 'auth.not-authorized',

  // The client's registration: a secret is wanted, wrong or out of date; no public client; a redirect that is not registered.
  50011: 'auth.client-rejected',
  7000012: 'auth.client-rejected',
  7000215: 'auth.client-rejected',
  7000218: 'auth.client-rejected',
  7000222: 'auth.client-rejected',
  70001: 'auth.client-rejected',
  70002: 'auth.client-rejected',
  700025: 'auth.client-rejected',
  500113: 'auth.client-rejected',

  70052: 'auth.clock-skew',
  700024: 'auth.clock-skew',

  90006: 'auth.temporary',
  90033: 'auth.temporary',
  50196: 'auth.rate-limited',
};

/** Why an account may not do it, where the code alone would send people looking at user names and delegations; `args.reason`. */
const reasonOfNumber: Readonly<Record<number, 'policy' | 'not-assigned'>> = {
  50105: 'not-assigned',
  // Conditional Access.
  53000: 'policy',
  53003: 'policy',
  530003: 'policy',
};

/** An error of Entra's that is known. */
export interface EntraError {
  readonly number: number;
  readonly code: Code;
  readonly args: VerdictArgs;
}

/** The first of Entra's numbers in a server's words that is known. */
export function entraErrorIn(words: string): EntraError | undefined {
  for (const [, digits = ''] of words.matchAll(/\bAADSTS(\d{5,7})\b/gi)) {
    const number = Number(digits);
    const code = codeOfNumber[number];
    const reason = reasonOfNumber[number];
    if (code !== undefined) return { number, code, args: reason === undefined ? {} : { reason } };
  }
  return undefined;
}

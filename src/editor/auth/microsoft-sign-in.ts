import * as vscode from 'vscode';
import { Fault } from '../../core/dialogue/fault.ts';
import type { SignInTarget } from '../../core/oauth/sign-in-target.ts';
import { microsoftFault } from './microsoft-fault.ts';
import { microsoftScopes, unusableForMicrosoft } from './microsoft-scopes.ts';
import { isSameAccount } from '../../core/oauth/same-account.ts';

const providerId = 'microsoft';

/** Providers whose accounts the editor itself signs in. */
const ownAccounts: ReadonlySet<string | undefined> = new Set(['microsoft365', 'outlook.com']);

/** Whether the editor signs this one in: not where the file names an issuer of its own. */
export function isMicrosofts(target: SignInTarget): boolean {
  return target.issuer === undefined && ownAccounts.has(target.providerId);
}

/**
 * The token of an account that is signed in to the editor and shared with Mailops. Asks nobody, and shows nothing.
 * `auth.no-credential` with `reason: not-signed-in` where there is none.
 */
export async function microsoftToken(target: SignInTarget): Promise<string | Fault> {
  const unusable = unusableForMicrosoft(target);
  if (unusable) return new Fault('skip.not-configured', { reason: 'bad-client', setting: unusable });
  try {
    const account = await knownAccount(target.account);
    const session =
      account &&
      (await vscode.authentication.getSession(providerId, microsoftScopes(target), {
        silent: true,
        account,
      }));
    return session?.accessToken ?? new Fault('auth.no-credential', { reason: 'not-signed-in' });
  } catch (error) {
    return microsoftFault(error);
  }
}

/**
 * Has a person sign the account in; `detail` tells why in the editor's own question. Resolves to the account that was signed
 * in. `other`: whatever account the editor took for Mailops before is not taken again.
 */
export async function signInMicrosoft(
  target: SignInTarget,
  detail: string,
  other: boolean,
): Promise<{ readonly account: string } | Fault> {
  const unusable = unusableForMicrosoft(target);
  if (unusable) return new Fault('skip.not-configured', { reason: 'bad-client', setting: unusable });
  const wanted = target.account;
  try {
    // One that is not known yet is a hint for Microsoft's page, and the editor compares it with who signed in.
    const account = (await knownAccount(wanted)) ?? { id: wanted, label: wanted };
    const session = await vscode.authentication.getSession(providerId, microsoftScopes(target), {
      ...(other && { clearSessionPreference: true }),
      createIfNone: { detail },
      account,
    });
    const signedIn = session.account.label;
    return isSameAccount(signedIn, wanted)
      ? { account: signedIn }
      : new Fault('auth.wrong-account', { found: signedIn, wanted });
  } catch (error) {
    return microsoftFault(error);
  }
}

async function knownAccount(
  wanted: string,
): Promise<vscode.AuthenticationSessionAccountInformation | undefined> {
  const accounts = await vscode.authentication.getAccounts(providerId);
  return accounts.find(({ label }) => isSameAccount(label, wanted));
}

import { createHash } from 'node:crypto';
import type { SignInTarget } from './sign-in-target.ts';

/** Where tokens are kept: the editor's secret storage, the operating system's key store, or memory. Values are secrets. */
export interface TokenKeeper {
  get(key: string): Promise<string | undefined>;
  /** All or nothing: a reader sees the old value or the new one. */
  set(key: string, value: string): Promise<void>;
  delete(key: string): Promise<void>;
}

/**
 * The name a sign-in's tokens are kept under. It is bound to everything that decides where a refresh token would go: a file that
 * changes issuer, endpoint, client or tenant finds no tokens under its new name, so a pulled commit cannot redirect one (promise 2).
 */
export function tokenKeyOf(target: SignInTarget): string {
  const { address, side, issuer, endpoints, clientId, tenant, account } = target;
  const place = [issuer ?? endpoints?.token ?? '', clientId, tenant ?? '', account.toLowerCase()];
  return `oauth:${side}:${address}:${digest(place)}`;
}

/** The name a client's secret is kept under: one for all mailboxes that sign in with that client at that place. */
export function clientSecretKeyOf({ issuer, endpoints, clientId, tenant }: SignInTarget): string {
  return `oauth-client:${clientId}:${digest([issuer ?? endpoints?.token ?? '', clientId, tenant ?? ''])}`;
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}

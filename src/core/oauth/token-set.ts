import type { OAuthEndpoints } from './sign-in-target.ts';

/** What one sign-in gave, as it is kept. Never shown, never logged. */
export interface TokenSet {
  readonly accessToken: string;
  readonly refreshToken?: string;
  /** Milliseconds since 1970 of this machine's clock. */
  readonly expiresAt: number;
  /** Those that the token was asked for. */
  readonly scopes: readonly string[];
  /** Who signed in, where the server said so. */
  readonly account?: string;
  /** Where it came from, and the only place where its refresh token goes. */
  readonly endpoints: OAuthEndpoints;
}

/** A kept set as text. */
export function tokenSetText(tokens: TokenSet): string {
  return JSON.stringify(tokens);
}

/** A kept set, or undefined for text that is none (another version wrote it, or it was damaged). */
export function readTokenSet(text: string | undefined): TokenSet | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isTokenSet(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isTokenSet(value: unknown): value is TokenSet {
  return (
    isRecord(value) &&
    typeof value['accessToken'] === 'string' &&
    ['string', 'undefined'].includes(typeof value['refreshToken']) &&
    ['string', 'undefined'].includes(typeof value['account']) &&
    typeof value['expiresAt'] === 'number' &&
    Array.isArray(value['scopes']) &&
    value['scopes'].every((scope) => typeof scope === 'string') &&
    isRecord(value['endpoints']) &&
    typeof value['endpoints']['token'] === 'string' &&
    typeof value['endpoints']['authorization'] === 'string' &&
    typeof value['endpoints']['openId'] === 'boolean'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

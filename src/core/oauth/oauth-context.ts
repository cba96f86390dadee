import type { OAuthFetch } from './oauth-fetch.ts';

/** What the OAuth code needs from outside. */
export interface OAuthContext {
  readonly fetch: OAuthFetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The client's secret, where one is kept: Google wants it of programs on a desk too. */
  readonly clientSecret?: string | undefined;
}

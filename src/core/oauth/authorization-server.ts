import type { AuthorizationServer, Client, ClientAuth } from 'oauth4webapi';
import { Fault } from '../dialogue/fault.ts';
import type { OAuthLibrary } from './library.ts';
import type { OAuthContext } from './oauth-context.ts';
import type { OAuthFetch } from './oauth-fetch.ts';
import type { OAuthEndpoints, SignInTarget } from './sign-in-target.ts';

/** How the library reaches the server. */
type ExchangeOptions = ReturnType<typeof optionsFor>;

/** One sign-in in the terms of oauth4webapi: every call of it needs these. */
export interface Exchange {
  readonly oauth: OAuthLibrary;
  readonly server: AuthorizationServer;
  readonly client: Client;
  readonly authentication: ClientAuth;
  readonly options: ExchangeOptions;
}

/** Seconds by which two clocks may differ before a token counts as not valid yet. */
const clockTolerance = 300;

/** Prepares calls to the endpoints. `skip.not-configured` with `no-client-secret` where the provider wants one and none is kept. */
export function exchangeWith(
  oauth: OAuthLibrary,
  target: Pick<SignInTarget, 'clientId' | 'wantsSecret'>,
  endpoints: OAuthEndpoints,
  { fetch, clientSecret, now }: OAuthContext,
  signal?: AbortSignal,
): Exchange | Fault {
  if (target.wantsSecret && clientSecret === undefined)
    return new Fault('skip.not-configured', { reason: 'no-client-secret', setting: 'oauth.clientId' });
  const { issuer, authorization, token, device } = endpoints;
  return {
    oauth,
    server: {
      issuer: issuer ?? new URL(authorization).origin,
      authorization_endpoint: authorization,
      token_endpoint: token,
      ...(device !== undefined && { device_authorization_endpoint: device }),
    },
    client: {
      client_id: target.clientId,
      [oauth.clockTolerance]: clockTolerance,
      // The library reads the machine's clock; a test hands in another.
      [oauth.clockSkew]: Math.round((now() - Date.now()) / 1_000),
    },
    authentication: clientSecret === undefined ? oauth.None() : oauth.ClientSecretPost(clientSecret),
    options: optionsFor(oauth, fetch, signal),
  };
}

/** The library's options for one call. */
export function optionsFor(oauth: OAuthLibrary, fetch: OAuthFetch, signal?: AbortSignal) {
  return {
    [oauth.customFetch]: fetch,
    // It means plain http, which `OAuthFetch` lets pass to this machine only.
    [oauth.allowInsecureRequests]: true as const,
    ...(signal && { signal }),
  };
}

import { Fault } from '../dialogue/fault.ts';
import { makeRedactor } from '../secrets/redact.ts';
import { askedScopes } from './asked-scopes.ts';
import { exchangeWith, type Exchange } from './authorization-server.ts';
import { findEndpoints } from './find-endpoints.ts';
import { issuerFor } from './issuer-of-answer.ts';
import { loadLibrary } from './library.ts';
import type { OAuthContext } from './oauth-context.ts';
import { oauthFault } from './oauth-fault.ts';
import { readTokenAnswer } from './read-token-answer.ts';
import { ofRightAccount } from './right-account.ts';
import type { OAuthEndpoints, SignInTarget } from './sign-in-target.ts';
import type { TokenSet } from './token-set.ts';

/** A sign-in under way in somebody's browser. The PKCE verifier stays inside. */
export interface AuthorizationStart {
  /** For the browser. Holds no secret. */
  readonly url: string;
  /** What the redirect must carry, to know it from another's. */
  readonly state: string;
  /** Takes the whole address that the browser was sent back to, or what of it was pasted; once. */
  finish(redirect: string, signal?: AbortSignal): Promise<TokenSet | Fault>;
}

interface Flow {
  readonly target: SignInTarget;
  readonly endpoints: OAuthEndpoints;
  readonly exchange: Exchange;
  readonly redirectUri: string;
  readonly state: string;
  readonly verifier: string;
  readonly context: OAuthContext;
}

/**
 * Starts the authorization code flow with PKCE S256 (RFC 6749 §4.1, RFC 7636). Where the file names an issuer of its own, its
 * endpoints are looked up first (RFC 8414).
 */
export async function startAuthorization(
  target: SignInTarget,
  redirectUri: string,
  context: OAuthContext,
  signal?: AbortSignal,
): Promise<AuthorizationStart | Fault> {
  const endpoints = await findEndpoints(target, context, signal);
  if (endpoints instanceof Fault) return endpoints;
  const oauth = await loadLibrary();
  const exchange = exchangeWith(oauth, target, endpoints, context, signal);
  if (exchange instanceof Fault) return exchange;
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const url = new URL(endpoints.authorization);
  const parameters = {
    client_id: target.clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: askedScopes(target, endpoints),
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    login_hint: target.account,
    ...extraParameters(target),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  const flow = { target, endpoints, exchange, redirectUri, state, verifier, context };
  return {
    url: url.href,
    state,
    finish: (redirect, later) => redeem(flow, redirect, later),
  };
}

/** What a provider wants beside the standard's parameters before it gives a refresh token. */
const parametersOfProvider: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // developers.google.com/identity/protocols/oauth2/web-server#offline
  google: { access_type: 'offline', prompt: 'consent' },
};

function extraParameters({
  providerId = '',
  scopes,
  issuer,
}: SignInTarget): Readonly<Record<string, string>> {
  const own = Object.hasOwn(parametersOfProvider, providerId) ? parametersOfProvider[providerId] : undefined;
  if (own) return own;
  // OpenID Connect Core §11: an issuer of the file's own gives `offline_access` only to who consents to it now.
  return issuer !== undefined && scopes.includes('offline_access') ? { prompt: 'consent' } : {};
}

async function redeem(flow: Flow, redirect: string, signal?: AbortSignal): Promise<TokenSet | Fault> {
  const { target, endpoints, redirectUri, state, verifier, context } = flow;
  const { oauth, server, client, authentication, options } = flow.exchange;
  const answered = parametersOf(redirect);
  const secrets = [verifier, answered?.get('code') ?? '', context.clientSecret ?? ''];
  if (answered === undefined) return new Fault('auth.endpoint-error', { reason: 'no-redirect' });
  try {
    const expected = { ...server, issuer: issuerFor(server.issuer, answered.get('iss') ?? undefined) };
    if (endpoints.issuer === undefined) answered.delete('iss');
    const checked = oauth.validateAuthResponse(expected, client, answered, state);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      authentication,
      checked,
      redirectUri,
      verifier,
      { ...options, ...(signal && { signal }) },
    );
    const tokens = await readTokenAnswer(
      response,
      oauth.processAuthorizationCodeResponse,
      flow.exchange,
      { target, endpoints },
      context,
    );
    return ofRightAccount(tokens, target);
  } catch (error) {
    return oauthFault(error, makeRedactor(secrets));
  }
}

/** Of a whole address, or of what stands behind its `?`, as people paste it. */
function parametersOf(redirect: string): URLSearchParams | undefined {
  const text = redirect.trim();
  if (URL.canParse(text)) return new URL(text).searchParams;
  const query = text.slice(text.indexOf('?') + 1);
  return /(?:^|&)(?:code|error)=/.test(query) ? new URLSearchParams(query) : undefined;
}

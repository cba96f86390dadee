import type { IDToken, processRefreshTokenResponse } from 'oauth4webapi';
import type { Exchange } from './authorization-server.ts';
import type { OAuthContext } from './oauth-context.ts';
import { issuerFor, issuerIn } from './issuer-of-answer.ts';
import type { OAuthEndpoints, SignInTarget } from './sign-in-target.ts';
import type { TokenSet } from './token-set.ts';

/** A server that does not say how long its token is good for: RFC 6749 §5.1 advises it to; an hour is what most give. */
const usualSeconds = 3_600;
/** A year: what a server says beyond that is no time that a calendar knows. */
const longestSeconds = 31_536_000;

/** Reads an answer of the token endpoint by the library's rules for the grant. @throws what the library throws */
export async function readTokenAnswer(
  response: Response,
  process: typeof processRefreshTokenResponse,
  { oauth, server, client }: Exchange,
  request: {
    readonly target: SignInTarget;
    readonly endpoints: OAuthEndpoints;
    readonly previous?: TokenSet;
  },
  { now }: OAuthContext,
): Promise<TokenSet> {
  const { target, endpoints, previous } = request;
  const issuer = issuerFor(server.issuer, await issuerOf(response));
  const answer = await process({ ...server, issuer }, client, response);
  const claims = oauth.getValidatedIdTokenClaims(answer);
  const account = nameIn(claims) ?? previous?.account;
  const refreshToken = answer.refresh_token ?? previous?.refreshToken;
  return {
    accessToken: answer.access_token,
    ...(refreshToken !== undefined && { refreshToken }),
    expiresAt: now() + Math.min(answer.expires_in ?? usualSeconds, longestSeconds) * 1_000,
    scopes: target.scopes,
    ...(account !== undefined && { account }),
    endpoints,
  };
}

async function issuerOf(response: Response): Promise<string | undefined> {
  if (!response.ok) return undefined;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return typeof body === 'object' && body !== null && 'id_token' in body
    ? issuerIn(body.id_token)
    : undefined;
}

/** OpenID Connect Core §5.1; Microsoft's `preferred_username` is the user principal name. */
function nameIn(claims: IDToken | undefined): string | undefined {
  const names = ['preferred_username', 'email', 'upn'].map((claim) => claims?.[claim]);
  return names.find((name): name is string => typeof name === 'string' && isName(name));
}

/** Something to show and to compare: with a domain, on one line, no longer than an address. */
function isName(name: string): boolean {
  return name.includes('@') && name.length <= 254 && !/\p{C}/u.test(name);
}

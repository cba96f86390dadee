import * as oauth from 'oauth4webapi';
import type { OAuthContext } from '../../core/oauth/oauth-context.ts';
import type { TokenSet } from '../../core/oauth/token-set.ts';

/**
 * Has the server withdraw a sign-in (RFC 7009), and its access token. False where the server names no endpoint for it, or
 * could not be asked: then its tokens end by themselves.
 */
export async function revoke(
  { endpoints, refreshToken, accessToken }: TokenSet,
  clientId: string,
  { fetch, clientSecret }: OAuthContext,
): Promise<boolean> {
  const { issuer } = endpoints;
  if (issuer === undefined || !URL.canParse(issuer) || issuer.includes('{')) return false;
  const options = { [oauth.customFetch]: fetch, [oauth.allowInsecureRequests]: true } as const;
  try {
    const url = new URL(issuer);
    const found = await oauth.discoveryRequest(url, options);
    const server = await oauth.processDiscoveryResponse(url, found);
    if (server.revocation_endpoint === undefined) return false;
    const authentication = clientSecret === undefined ? oauth.None() : oauth.ClientSecretPost(clientSecret);
    const client = { client_id: clientId };
    // The access token too: a server need not end it with the other (RFC 7009 §2.1).
    for (const token of [refreshToken, accessToken])
      if (token !== undefined)
        await oauth.processRevocationResponse(
          await oauth.revocationRequest(server, client, authentication, token, options),
        );
    return true;
  } catch {
    return false;
  }
}

import { Fault } from '../dialogue/fault.ts';
import { optionsFor } from './authorization-server.ts';
import { loadLibrary } from './library.ts';
import type { OAuthContext } from './oauth-context.ts';
import { oauthFault } from './oauth-fault.ts';
import type { OAuthEndpoints, SignInTarget } from './sign-in-target.ts';
import { isWebAddress } from './web-address.ts';

/**
 * The endpoints of a target: the provider's, or those that the file's issuer publishes (OpenID Connect Discovery 1.0 §4, else RFC 8414
 * §3). Only a sign-in asks: a refresh goes where its tokens came from.
 */
export async function findEndpoints(
  target: SignInTarget,
  { fetch }: OAuthContext,
  signal?: AbortSignal,
): Promise<OAuthEndpoints | Fault> {
  if (target.endpoints) return target.endpoints;
  const issuer = new URL(target.issuer ?? '');
  const oauth = await loadLibrary();
  const options = optionsFor(oauth, fetch, signal);
  let fault = new Fault('auth.endpoint-error', { reason: 'no-metadata', host: issuer.hostname });
  for (const algorithm of ['oidc', 'oauth2'] as const)
    try {
      const answer = await oauth.discoveryRequest(issuer, { ...options, algorithm });
      const server = await oauth.processDiscoveryResponse(issuer, answer);
      const {
        authorization_endpoint: authorization,
        token_endpoint: token,
        device_authorization_endpoint: device,
      } = server;
      // What another machine says must not send anything to programs of this one.
      const may = (url: unknown): boolean =>
        typeof url === 'string' && isWebAddress(url) && (!isPlain(url) || isPlain(issuer.href));
      if (
        authorization !== undefined &&
        token !== undefined &&
        // The first is opened in a browser: never a script or a file.
        [authorization, token, ...(device === undefined ? [] : [device])].every(may)
      )
        return {
          issuer: server.issuer,
          authorization,
          token,
          device,
          openId: Array.isArray(server.scopes_supported) && server.scopes_supported.includes('openid'),
        };
    } catch (error) {
      const next = oauthFault(error);
      // Servers without the one document often have the other.
      if (next.code !== 'auth.endpoint-error') return next;
      fault = new Fault(next.code, { ...next.args, host: issuer.hostname });
    }
  return fault;
}

function isPlain(url: string): boolean {
  return new URL(url).protocol === 'http:';
}

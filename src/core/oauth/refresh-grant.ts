import { Fault } from '../dialogue/fault.ts';
import { makeRedactor } from '../secrets/redact.ts';
import { exchangeWith } from './authorization-server.ts';
import { loadLibrary } from './library.ts';
import type { OAuthContext } from './oauth-context.ts';
import { oauthFault } from './oauth-fault.ts';
import { readTokenAnswer } from './read-token-answer.ts';
import type { SignInTarget } from './sign-in-target.ts';
import type { TokenSet } from './token-set.ts';

/** New tokens for a refresh token (RFC 6749 §6): one POST to where they came from. */
export async function refreshTokens(
  target: SignInTarget,
  tokens: TokenSet,
  refreshToken: string,
  context: OAuthContext,
): Promise<TokenSet | Fault> {
  const { endpoints } = tokens;
  const oauth = await loadLibrary();
  const exchange = exchangeWith(oauth, target, endpoints, context);
  if (exchange instanceof Fault) return exchange;
  const widened = target.scopes.some((scope) => !tokens.scopes.includes(scope));
  try {
    const response = await oauth.refreshTokenGrantRequest(
      exchange.server,
      exchange.client,
      exchange.authentication,
      refreshToken,
      {
        ...exchange.options,
        ...(widened && { additionalParameters: { scope: target.scopes.join(' ') } }),
      },
    );
    const request = { target, endpoints, previous: tokens };
    return await readTokenAnswer(response, oauth.processRefreshTokenResponse, exchange, request, context);
  } catch (error) {
    return oauthFault(error, makeRedactor([refreshToken, tokens.accessToken, context.clientSecret ?? '']));
  }
}

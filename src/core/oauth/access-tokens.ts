import { Fault } from '../dialogue/fault.ts';
import type { OAuthContext } from './oauth-context.ts';
import { refreshTokens } from './refresh-grant.ts';
import type { SignInTarget } from './sign-in-target.ts';
import { clientSecretKeyOf, tokenKeyOf, type TokenKeeper } from './token-keeper.ts';
import { readTokenSet, tokenSetText, type TokenSet } from './token-set.ts';

export interface AccessTokensOptions {
  readonly keeper: TokenKeeper;
  readonly context: Omit<OAuthContext, 'clientSecret'>;
  /** A token that ends sooner than this is refreshed before it is used; default 60. */
  readonly marginSeconds?: number;
}

/** How long a refresh may go on after all who wait for it have left: none does, the next one finds its fruit. */
const presets = { marginSeconds: 60 } as const;

/**
 * Valid access tokens for as long as somebody needs them, a long copy included: ask for one whenever one is needed.
 *
 * A refresh is one POST to the endpoint that the tokens came from. Whoever asks while it is under way shares it, and its
 * fruit is kept before anybody gets it, so that a rotated refresh token (RFC 9700 §2.2.2) is never lost.
 */
export class AccessTokens {
  readonly #keeper: TokenKeeper;
  readonly #context: Omit<OAuthContext, 'clientSecret'>;
  readonly #marginMs: number;
  readonly #underWay = new Map<string, Promise<TokenSet | Fault>>();

  constructor({ keeper, context, marginSeconds = presets.marginSeconds }: AccessTokensOptions) {
    this.#keeper = keeper;
    this.#context = context;
    this.#marginMs = marginSeconds * 1_000;
  }

  /** What was kept of a sign-in; undefined where nobody has signed in, or for another issuer, client, tenant or account. */
  async kept(target: SignInTarget): Promise<TokenSet | undefined> {
    return readTokenSet(await this.#keeper.get(tokenKeyOf(target)));
  }

  /** A token that is good for the margin at least. `auth.no-credential` with `reason: not-signed-in` where nobody has signed in. */
  async get(target: SignInTarget): Promise<string | Fault> {
    const tokens = await this.kept(target);
    if (!tokens) return new Fault('auth.no-credential', { reason: 'not-signed-in' });
    const fresh = tokens.expiresAt - this.#context.now() > this.#marginMs && covers(tokens, target);
    if (fresh) return tokens.accessToken;
    return tokenOf(await this.#refreshed(target, tokens));
  }

  /**
   * Another token for one that a server refused. Where somebody else has renewed it meanwhile, theirs; else by a refresh.
   * Never the refused one again.
   */
  async renew(target: SignInTarget, refused: string): Promise<string | Fault> {
    const tokens = await this.kept(target);
    if (!tokens) return new Fault('auth.no-credential', { reason: 'not-signed-in' });
    if (tokens.accessToken !== refused) return tokens.accessToken;
    return tokenOf(await this.#refreshed(target, tokens));
  }

  /** Keeps what a sign-in gave. */
  async keep(target: SignInTarget, tokens: TokenSet): Promise<void> {
    await this.#keeper.set(tokenKeyOf(target), tokenSetText(tokens));
  }

  /** Forgets a sign-in. */
  async forget(target: SignInTarget): Promise<void> {
    await this.#keeper.delete(tokenKeyOf(target));
  }

  async clientSecret(target: SignInTarget): Promise<string | undefined> {
    return this.#keeper.get(clientSecretKeyOf(target));
  }

  async keepClientSecret(target: SignInTarget, secret: string): Promise<void> {
    await this.#keeper.set(clientSecretKeyOf(target), secret);
  }

  #refreshed(target: SignInTarget, tokens: TokenSet): Promise<TokenSet | Fault> {
    const key = tokenKeyOf(target);
    const shared = this.#underWay.get(key);
    if (shared) return shared;
    const own = this.#refresh(target, tokens).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, own);
    return own;
  }

  async #refresh(target: SignInTarget, tokens: TokenSet): Promise<TokenSet | Fault> {
    if (tokens.refreshToken === undefined)
      return new Fault('auth.sign-in-required', { reason: 'no-refresh-token' });
    const clientSecret = await this.clientSecret(target);
    const context = { ...this.#context, ...(clientSecret !== undefined && { clientSecret }) };
    const renewed = await refreshTokens(target, tokens, tokens.refreshToken, context);
    if (!(renewed instanceof Fault)) {
      await this.keep(target, renewed);
      return renewed;
    }
    // Another window or process may have used the refresh token first, which a server that rotates them takes for a refusal.
    const meanwhile = renewed.code === 'auth.sign-in-required' ? await this.kept(target) : undefined;
    const isOthers = meanwhile !== undefined && meanwhile.refreshToken !== tokens.refreshToken;
    return isOthers ? meanwhile : renewed;
  }
}

function tokenOf(tokens: TokenSet | Fault): string | Fault {
  return tokens instanceof Fault ? tokens : tokens.accessToken;
}

/** Whether a token was asked for all that is wanted now. */
function covers(tokens: TokenSet, { scopes }: SignInTarget): boolean {
  return scopes.every((scope) => tokens.scopes.includes(scope));
}

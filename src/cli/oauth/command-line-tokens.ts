import { AccessTokens } from '../../core/oauth/access-tokens.ts';
import type { ClientSettings } from '../../core/oauth/client-settings.ts';
import { makeOAuthFetch } from '../../core/oauth/oauth-fetch.ts';
import { OAuthSecrets } from '../../core/oauth/oauth-secrets.ts';
import type { TokenKeeper } from '../../core/oauth/token-keeper.ts';
import { lazy } from '../../core/lazy.ts';
import type { Trust } from '../../core/probes/trust.ts';
import type { SecretAnswer, SecretRequest, SettledSecretAnswer } from '../../core/secrets/secret-source.ts';
import type { TokenSource } from '../token-source.ts';

export interface CommandLineTokensOptions {
  readonly trust: Trust;
  /** For one exchange with an authorization server, milliseconds. */
  readonly timeoutMs: number;
  readonly settings: ClientSettings;
  /** Asked once, when the first token is; undefined where this machine has no key store. */
  readonly openKeyStore: () => Promise<TokenKeeper | undefined>;
}

/** Access tokens of sign-ins that `mailops sign-in` has put into the operating system's key store. */
export class CommandLineTokens implements TokenSource {
  readonly #secrets: () => Promise<OAuthSecrets | undefined>;

  constructor({ trust, timeoutMs, settings, openKeyStore }: CommandLineTokensOptions) {
    this.#secrets = lazy(async () => {
      const keeper = await openKeyStore();
      if (!keeper) return undefined;
      const context = { fetch: makeOAuthFetch({ trust, timeoutMs }), now: Date.now };
      return new OAuthSecrets(new AccessTokens({ keeper, context }), () => settings);
    });
  }

  async obtain(request: SecretRequest): Promise<SecretAnswer> {
    const answer = await this.#secrets()
      .then((secrets) => secrets?.obtain(request))
      .catch(() => undefined);
    return answer ?? noKeyStore(request);
  }

  async renew(request: SecretRequest): Promise<SettledSecretAnswer | undefined> {
    return this.#secrets()
      .then((secrets) => secrets?.renew(request))
      .catch(() => noKeyStore(request));
  }
}

/** Also where one is locked in the middle: what it says of that may hold what was to be kept, and is not passed on. */
function noKeyStore({ leg }: SecretRequest): SettledSecretAnswer {
  return { kind: 'missing', code: 'auth.no-credential', detail: { reason: 'no-key-store', leg } };
}

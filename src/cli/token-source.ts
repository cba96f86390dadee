import type { SecretAnswer, SecretRequest, SettledSecretAnswer } from '../core/secrets/secret-source.ts';

/** Where the command line gets the access tokens of `auth: oauth2` that no variable holds. */
export interface TokenSource {
  /** A token that is valid now, or why there is none. */
  obtain(request: SecretRequest, signal: AbortSignal): Promise<SecretAnswer>;
  /** Another token for one that the server refused; undefined where there is none to be had. */
  renew(request: SecretRequest, signal: AbortSignal): Promise<SettledSecretAnswer | undefined>;
}

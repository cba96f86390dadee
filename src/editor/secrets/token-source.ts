import type { NoSecretReason, SecretRequest, SettledSecretAnswer } from '../../core/secrets/secret-source.ts';
import type { HeldSecret } from './held-secret.ts';

/** A token that is still being fetched, without a question to anybody. `coming` never rejects. */
export interface ComingSecret extends Omit<HeldSecret, 'value' | 'replaceable'> {
  readonly coming: Promise<SettledSecretAnswer>;
}

/**
 * Where the access tokens of `auth: oauth2` come from. Who asks holds what it gets against its approval before anything is
 * sent (promise 2), and gives the approval to keep to `HeldSecret.keep`.
 */
export interface TokenSource {
  /** A token that is valid now; signs in where that takes no person, or where one can be asked. */
  obtain(request: SecretRequest, signal: AbortSignal): Promise<HeldSecret | ComingSecret | NoSecretReason>;
  /** Another token for one that the server refused; undefined where there is none to be had without a person. */
  renew(request: SecretRequest, signal: AbortSignal): Promise<HeldSecret | NoSecretReason | undefined>;
}

import type {
  NoSecretReason,
  SecretAnswer,
  SecretRequest,
  SecretSource,
  SettledSecretAnswer,
} from '../core/secrets/secret-source.ts';
import { isVaultCredential } from '../core/secrets/vaults/vault-credential.ts';
import type { Vaults } from '../core/secrets/vaults/vaults.ts';
import { secretOfVariable } from './environment-secrets.ts';
import type { TokenSource } from './token-source.ts';

export interface CommandLineSecretsParts {
  readonly environment: NodeJS.ProcessEnv;
  /** Of the mailboxes file, for the paths in it. */
  readonly folder?: string | undefined;
  /** Loaded when the first vault is to be opened; without them, no vault is. */
  readonly vaults?: (() => Promise<Pick<Vaults, 'open'>>) | undefined;
  /** Without one, a token can only come from a variable. */
  readonly tokens?: TokenSource | undefined;
}

/**
 * Secrets of the command line, of every kind of credential but `editor`. Nobody can be asked where one may go, so it goes only to a
 * host that the file names or the provider is known by (promise 2), and each refused one once.
 */
export class CommandLineSecrets implements SecretSource {
  readonly #parts: CommandLineSecretsParts;

  constructor(parts: CommandLineSecretsParts) {
    this.#parts = parts;
  }

  async obtain(request: SecretRequest, signal: AbortSignal): Promise<SecretAnswer> {
    const { auth, credential, leg } = request;
    const { environment, tokens } = this.#parts;
    if (credential?.kind === 'env') {
      const answer = secretOfVariable(environment, credential.name, request);
      return answer.kind === 'secret' ? (guessed(request) ?? answer) : answer;
    }
    if (auth === 'oauth2' && tokens) return guessed(request) ?? tokens.obtain(request, signal);
    if (isVaultCredential(credential)) return guessed(request) ?? this.#fromVault(request, signal);
    return missing({ reason: credential ? 'editor-only' : 'none', leg });
  }

  async renew(request: SecretRequest, signal: AbortSignal): Promise<SettledSecretAnswer | undefined> {
    const { auth, credential } = request;
    if (auth !== 'oauth2' || credential?.kind === 'env' || guessed(request)) return undefined;
    return this.#parts.tokens?.renew(request, signal);
  }

  settle(): Promise<void> {
    return Promise.resolve();
  }

  async #fromVault({ credential, leg }: SecretRequest, signal: AbortSignal): Promise<SettledSecretAnswer> {
    const { vaults, folder } = this.#parts;
    return isVaultCredential(credential) && vaults
      ? (await vaults()).open(credential, folder, signal)
      : missing({ reason: 'none', leg });
  }
}

/** Why a secret does not go to a host that is only a guess; undefined for one that is known. */
function guessed({ hostFrom, leg }: SecretRequest): NoSecretReason | undefined {
  return hostFrom === 'guess'
    ? { kind: 'withheld', code: 'skip.not-configured', detail: { reason: 'guessed-host', leg } }
    : undefined;
}

function missing(detail: Record<string, string>): NoSecretReason {
  return { kind: 'missing', code: 'auth.no-credential', detail };
}

import type { SecretRequest } from '../../core/secrets/secret-source.ts';
import type { StateKeeper } from './credential-approvals.ts';
import { credentialName } from './credential-name.ts';

/**
 * Remembers with which credential each leg of a mailbox logs in, by its name and never its value: a file that comes to name
 * a variable or a vault item there would otherwise send what that holds.
 */
export class CredentialMemory {
  readonly #state: StateKeeper;

  constructor(state: StateKeeper) {
    this.#state = state;
  }

  /** As `credentialName` says it; undefined where the leg has never logged in. */
  before(leg: Pick<SecretRequest, 'address' | 'side' | 'leg'>): string | undefined {
    const stored = this.#state.get(keyOf(leg));
    return typeof stored === 'string' ? stored : undefined;
  }

  async remember(request: SecretRequest): Promise<void> {
    const now = credentialName(request);
    if (this.before(request) !== now) await this.#state.update(keyOf(request), now);
  }
}

function keyOf({ address, side, leg }: Pick<SecretRequest, 'address' | 'side' | 'leg'>): string {
  return `credential ${side} ${leg} ${address.toLowerCase()}`;
}

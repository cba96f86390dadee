import type { SecretRequest } from '../../core/secrets/secret-source.ts';
import { credentialName } from './approval.ts';
import type { StateKeeper } from './variable-approvals.ts';

/**
 * Remembers with which credential each leg of a mailbox logs in, by its name and never its value: a file that comes to name
 * a variable there would otherwise send what that variable holds.
 */
export class CredentialMemory {
  readonly #state: StateKeeper;

  constructor(state: StateKeeper) {
    this.#state = state;
  }

  /** As `credentialName` says it; undefined where the leg has never logged in. */
  before(request: SecretRequest): string | undefined {
    const stored = this.#state.get(keyOf(request));
    return typeof stored === 'string' ? stored : undefined;
  }

  async remember(request: SecretRequest): Promise<void> {
    const now = credentialName(request);
    if (this.before(request) !== now) await this.#state.update(keyOf(request), now);
  }
}

function keyOf({ address, side, leg }: SecretRequest): string {
  return `credential ${side} ${leg} ${address.toLowerCase()}`;
}

import { createHmac, randomBytes } from 'node:crypto';
import type { SecretRequest } from '../../core/secrets/secret-source.ts';
import type { StateKeeper } from './credential-approvals.ts';
import type { SecretKeeper } from './password-store.ts';

/** Older refusals than this many are forgotten. */
const remembered = 5000;
const listKey = 'refused';
const saltKey = 'refusal-salt';

/**
 * Remembers which secret was refused where, so that it is not sent again until it changes. Only keyed hashes are kept;
 * their key lies in the secret storage.
 */
export class RefusalMemory {
  readonly #state: StateKeeper;
  readonly #secrets: SecretKeeper;
  #salt: Promise<string> | undefined;

  constructor(state: StateKeeper, secrets: SecretKeeper) {
    this.#state = state;
    this.#secrets = secrets;
  }

  async wasRefused(request: SecretRequest, secret: string): Promise<boolean> {
    return this.#list().includes(await this.#hash(request, secret));
  }

  async remember(request: SecretRequest, secret: string): Promise<void> {
    const hash = await this.#hash(request, secret);
    await this.#state.update(
      listKey,
      [hash, ...this.#list().filter((other) => other !== hash)].slice(0, remembered),
    );
  }

  async forget(request: SecretRequest, secret: string): Promise<void> {
    const hash = await this.#hash(request, secret);
    const list = this.#list();
    if (list.includes(hash))
      await this.#state.update(
        listKey,
        list.filter((other) => other !== hash),
      );
  }

  #list(): readonly string[] {
    const stored = this.#state.get(listKey);
    return Array.isArray(stored) ? stored.filter((hash) => typeof hash === 'string') : [];
  }

  async #hash({ host, port, username }: SecretRequest, secret: string): Promise<string> {
    const salt = await (this.#salt ??= this.#readSalt());
    const text = JSON.stringify([host.toLowerCase(), port, username, secret]);
    return createHmac('sha256', salt).update(text).digest('base64').slice(0, 24);
  }

  async #readSalt(): Promise<string> {
    const stored = await this.#secrets.get(saltKey);
    if (stored !== undefined) return stored;
    const made = randomBytes(32).toString('base64');
    await this.#secrets.store(saltKey, made);
    return made;
  }
}

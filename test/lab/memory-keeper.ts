import type { TokenKeeper } from '../../src/core/oauth/token-keeper.ts';

/** Tokens kept in memory; `values` is all there is. */
export class MemoryKeeper implements TokenKeeper {
  readonly values = new Map<string, string>();

  get(key: string): Promise<string | undefined> {
    return Promise.resolve(this.values.get(key));
  }

  set(key: string, value: string): Promise<void> {
    this.values.set(key, value);
    return Promise.resolve();
  }

  delete(key: string): Promise<void> {
    this.values.delete(key);
    return Promise.resolve();
  }
}

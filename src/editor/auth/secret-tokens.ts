import type { TokenKeeper } from '../../core/oauth/token-keeper.ts';
import type { SecretKeeper } from '../secrets/password-store.ts';
import type { MailboxSide } from './sign-in-memory.ts';

/** Keeps tokens in the editor's secret storage, one entry a key: what another window stores or deletes is what this one reads next. */
export function secretTokens(storage: SecretKeeper): TokenKeeper {
  return {
    get: async (key) => storage.get(key),
    set: async (key, value) => storage.store(key, value),
    delete: async (key) => storage.delete(key),
  };
}

/** How every key of `tokenKeyOf` begins for one side of a mailbox. */
export function tokenKeyPrefix({ address, side }: MailboxSide): string {
  return `oauth:${side}:${address}:`;
}

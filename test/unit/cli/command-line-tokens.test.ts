import assert from 'node:assert/strict';
import { CommandLineTokens } from '../../../src/cli/oauth/command-line-tokens.ts';
import type { TokenKeeper } from '../../../src/core/oauth/token-keeper.ts';
import { loadTrust } from '../../../src/core/probes/trust.ts';
import type { SecretRequest } from '../../../src/core/secrets/secret-source.ts';

const request: SecretRequest = {
  address: 'claire@example.com',
  side: 'source',
  leg: 'imap',
  host: 'imap.example.com',
  port: 993,
  username: 'claire@example.com',
  auth: 'oauth2',
  credential: undefined,
  oauth: { clientId: 'client' },
  providerId: 'google',
  hostFrom: 'provider',
};
const broken = (): Promise<never> => Promise.reject(new Error('locked: canary'));
const locked: TokenKeeper = { get: broken, set: broken, delete: broken };

describe('CommandLineTokens', () => {
  for (const [title, openKeyStore] of [
    ['there is no key store', () => Promise.resolve(undefined)],
    ['the key store cannot be opened', broken],
    ['the key store is locked in the middle', () => Promise.resolve(locked)],
  ] as const)
    it(`says so where ${title}, and goes on`, async () => {
      const trust = await loadTrust();
      const tokens = new CommandLineTokens({ trust, timeoutMs: 1_000, settings: {}, openKeyStore });
      assert.deepEqual(await tokens.obtain(request), {
        kind: 'missing',
        code: 'auth.no-credential',
        detail: { reason: 'no-key-store', leg: 'imap' },
      });
      assert.doesNotMatch(JSON.stringify([await tokens.renew(request)]), /canary/);
    });
});

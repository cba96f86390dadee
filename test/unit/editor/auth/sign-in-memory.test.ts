import assert from 'node:assert/strict';
import { tokenKeyOf } from '../../../../src/core/oauth/token-keeper.ts';
import { tokenKeyPrefix } from '../../../../src/editor/auth/secret-tokens.ts';
import { SignInMemory } from '../../../../src/editor/auth/sign-in-memory.ts';
import { memoryStorage, targetOf } from './sign-in-target.ts';

const approval = {
  bindings: [
    {
      address: 'claire@example.com',
      side: 'source',
      leg: 'imap',
      username: 'claire@example.com',
      host: 'imap.example.com',
      port: 993,
    },
  ],
  written: {},
} as const;

describe('SignInMemory', () => {
  it('knows a sign-in again by everything that decides where it goes', async () => {
    const memory = new SignInMemory(memoryStorage());
    await memory.remember(targetOf(), 'claire@example.com');
    assert.equal((await memory.get(targetOf()))?.place, 'login.example.com');
    const changes = [
      { issuer: 'https://login.evil.example' },
      { clientId: 'other' },
      { tenant: 'evil' },
      { account: 'eve@example.com' },
      { side: 'target' as const },
      { address: 'paul@example.com' },
    ];
    for (const change of changes)
      assert.equal(await memory.get(targetOf(change)), undefined, JSON.stringify(change));
  });

  it('keeps the approval of a sign-in over another one of the same kind', async () => {
    const memory = new SignInMemory(memoryStorage());
    await memory.remember(targetOf(), 'claire@example.com', approval);
    await memory.remember(targetOf(), 'claire@example.com');
    assert.deepEqual((await memory.get(targetOf()))?.approval, approval);
  });

  it('holds the newest first, and not without end', async () => {
    const memory = new SignInMemory(memoryStorage());
    for (let at = 0; at < 20; at += 1) await memory.remember(targetOf({ clientId: `client-${at}` }), 'c@x');
    const all = await memory.all({ address: 'CLAIRE@example.com', side: 'source' });
    assert.deepEqual([all[0]?.clientId, all.length], ['client-19', 8]);
  });

  it('takes what it cannot read for nothing', async () => {
    const storage = memoryStorage(new Map([['sign-in source claire@example.com', '{ "broken']]));
    assert.deepEqual(await new SignInMemory(storage).all(targetOf()), []);
    storage.kept.set('sign-in source claire@example.com', '[{"key":"x"},null,7]');
    assert.deepEqual(await new SignInMemory(storage).all(targetOf()), []);
  });

  it('forgets', async () => {
    const storage = memoryStorage();
    const memory = new SignInMemory(storage);
    await memory.remember(targetOf(), 'claire@example.com');
    await memory.forget(targetOf());
    assert.equal(storage.kept.size, 0);
  });
});

describe('tokenKeyPrefix', () => {
  it('begins every key of that side of a mailbox, and of no other', () => {
    const key = tokenKeyOf(targetOf());
    assert.ok(key.startsWith(tokenKeyPrefix(targetOf())));
    assert.ok(!key.startsWith(tokenKeyPrefix({ address: 'claire@example.com', side: 'target' })));
    assert.ok(!key.startsWith(tokenKeyPrefix({ address: 'claire@example.co', side: 'source' })));
  });
});

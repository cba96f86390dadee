import assert from 'node:assert/strict';
import type { StoredPassword } from '../../../../src/editor/secrets/password-store.ts';
import { renamedPasswords } from '../../../../src/editor/yaml/renamed-passwords.ts';
import { entryOf, fileOf } from '../entry.ts';

const old: StoredPassword = { value: 'old', approval: { bindings: [], written: {} } };
const other: StoredPassword = { value: 'other', approval: { bindings: [], written: {} } };

interface Circumstances {
  readonly stored: Readonly<Record<string, StoredPassword>>;
  readonly isTrusted?: boolean;
  /** The address that stands in the file. */
  readonly address?: string;
  readonly storageFails?: boolean;
}

/** What is stored after a rename of a@a.org to b@a.org, and what was written down as a bug. */
async function renamed({
  stored,
  isTrusted = true,
  address = 'b@a.org',
  storageFails = false,
}: Circumstances): Promise<{ passwords: Record<string, string>; bugs: string[] }> {
  const storage = new Map(Object.entries(stored));
  const bugs: string[] = [];
  await renamedPasswords({
    files: { settled: () => Promise.resolve(), get: () => ({ content: fileOf([entryOf(address)]) }) },
    passwords: {
      get: (name) =>
        storageFails ? Promise.reject(new Error('no keyring')) : Promise.resolve(storage.get(name)),
      set: (name, password) => Promise.resolve(void storage.set(name, password)),
    },
    isTrusted: () => isTrusted,
    output: { bug: (about, bug) => void bugs.push(`${about}: ${String(bug)}`) },
  })({ uri: 'w/mailboxes.yaml', from: 'a@a.org', to: 'b@a.org' });
  const passwords = Object.fromEntries([...storage].map(([name, { value }]) => [name, value]));
  return { passwords, bugs };
}

describe('renamedPasswords', () => {
  const stored = { 'password source a@a.org': old, 'password target a@a.org smtp': old };

  it('copies each password to the new address and keeps it under the old one', async () =>
    assert.deepEqual((await renamed({ stored })).passwords, {
      'password source a@a.org': 'old',
      'password target a@a.org smtp': 'old',
      'password source b@a.org': 'old',
      'password target b@a.org smtp': 'old',
    }));

  const untouched = { 'password source a@a.org': 'old', 'password target a@a.org smtp': 'old' };
  it('copies nothing in a workspace that is not trusted', async () =>
    assert.deepEqual((await renamed({ stored, isTrusted: false })).passwords, untouched));

  it('copies nothing where the new address does not stand in the file', async () =>
    assert.deepEqual((await renamed({ stored, address: 'c@a.org' })).passwords, untouched));

  it('overwrites nothing', async () => {
    const { passwords } = await renamed({ stored: { ...stored, 'password source b@a.org': other } });
    assert.equal(passwords['password source b@a.org'], 'other');
  });

  it('writes down that the secret storage failed, and no secret', async () =>
    assert.deepEqual((await renamed({ stored, storageFails: true })).bugs, ['b@a.org: Error: no keyring']));
});

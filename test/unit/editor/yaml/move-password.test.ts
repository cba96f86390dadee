import assert from 'node:assert/strict';
import { readLanguageFile } from '../../../../src/core/language/language-file.ts';
import type { StoredPassword } from '../../../../src/editor/secrets/password-store.ts';
import {
  movablePasswords,
  placesFor,
  savesAfter,
  storeAt,
} from '../../../../src/editor/yaml/move-password.ts';

const text = `version: 1
mailboxes:
  - address: a@example.com
    password: hunter2
    imap: { host: i.example.com }
    smtp: { host: s.example.com, username: claire }
  - address: b@example.com
    oauth: { client_secret: x }
    credential: hunter3
`;

function memory(): { stored: Map<string, StoredPassword>; store: Parameters<typeof storeAt>[2] } {
  const stored = new Map<string, StoredPassword>();
  return {
    stored,
    store: {
      get: (name) => Promise.resolve(stored.get(name)),
      set: (name, password) => Promise.resolve(void stored.set(name, password)),
      delete: (name) => Promise.resolve(void stored.delete(name)),
    },
  };
}

describe('a password on its way into the secret storage', () => {
  it('is found where it stands, and only what can be moved', async () => {
    const file = readLanguageFile(text);
    const all = await movablePasswords(file);
    assert.deepEqual(
      all.map(({ problem }) => problem.rule),
      ['password-in-file', 'bad-credential'],
    );
    assert.equal((await movablePasswords(file, text.indexOf('hunter3') + 2)).length, 1);
    assert.equal((await movablePasswords(file, 0)).length, 0);
  });

  it('belongs under every name by which a diagnosis asks for it', async () => {
    const [password] = await movablePasswords(readLanguageFile(text));
    assert.ok(password);
    const places = await placesFor(password);
    assert.deepEqual(
      places.map(({ name, address, written, isRead }) => [name, address, Object.keys(written), isRead]),
      [
        ['password source a@example.com', 'a@example.com', ['source imap a@example.com'], true],
        ['password source a@example.com smtp', 'a@example.com', ['source smtp a@example.com'], true],
      ],
    );
  });

  it('is bound to what the file says, and taken out again', async () => {
    const { stored, store } = memory();
    const old = { value: 'old', approval: { bindings: [], written: {} } };
    stored.set('one', old);
    const place = {
      address: 'a@example.com',
      written: { 'source imap a@example.com': 'said' },
      isRead: true,
    };
    const undo = await storeAt(
      [
        { ...place, name: 'one' },
        { ...place, name: 'two' },
      ],
      'hunter2',
      store,
    );
    const expected = {
      value: 'hunter2',
      approval: { bindings: [], written: { 'source imap a@example.com': 'said' } },
    };
    assert.deepEqual(
      [...stored],
      [
        ['one', expected],
        ['two', expected],
      ],
    );
    await undo();
    assert.deepEqual([...stored], [['one', old]]);
  });

  it('leaves the storage as it was where it fails half way', async () => {
    const { stored, store } = memory();
    const place = { address: 'a@example.com', written: {}, isRead: true };
    const failing: typeof store = {
      ...store,
      set: (name, password) =>
        name === 'two' ? Promise.reject(new Error('locked')) : store.set(name, password),
    };
    const places = [
      { ...place, name: 'one' },
      { ...place, name: 'two' },
    ];
    await assert.rejects(storeAt(places, 'hunter2', failing), /locked/);
    assert.deepEqual([...stored], []);
  });

  it('saves the file only where nothing else waits to be saved', () => {
    assert.equal(savesAfter({ isDirty: false, isUntitled: false }), true);
    assert.equal(savesAfter({ isDirty: true, isUntitled: false }), false);
    assert.equal(savesAfter({ isDirty: false, isUntitled: true }), false);
  });
});

import assert from 'node:assert/strict';
import type { Mailbox } from '../../../../src/core/mailboxes/model.ts';
import { firstUses } from '../../../../src/editor/secrets/first-uses.ts';
import { usesOf, writtenOf } from '../../../../src/editor/secrets/written-places.ts';
import { entryOf } from '../entry.ts';

const withVariable = (name: string, more: Partial<Mailbox> = {}): Mailbox =>
  entryOf(`${name.toLowerCase()}@example.com`, { credential: { kind: 'env', name }, ...more }).mailbox;

const imap = { host: 'imap.a.org', port: 993 };
const used = withVariable('USED', { imap });

/** A workspace that has used the variable USED for its mailbox, and where UNSET is not set. */
const uses = (mailboxes: readonly Mailbox[], before?: string): unknown =>
  firstUses(mailboxes, 'source', {
    approval: (credential) =>
      credential === 'env:USED' ? { bindings: [], written: writtenOf(usesOf(used, 'source')) } : undefined,
    before: () => before,
    exists: ({ credential }) => credential.kind !== 'env' || credential.name !== 'UNSET',
  });
const none = { credentials: [], addresses: [], places: [], toProviders: false };

describe('firstUses', () => {
  it('counts each credential, mailbox and server once', () => {
    const smtp = { host: 'smtp.b.org' };
    const a = withVariable('A', { imap, smtp: { host: 'imap.a.org', port: 993 } });
    assert.deepEqual(uses([a, a, withVariable('B', { imap, smtp })]), {
      credentials: ['env:A', 'env:B'],
      addresses: ['a@example.com', 'b@example.com'],
      places: [{ host: 'imap.a.org', port: 993 }, { host: 'smtp.b.org' }],
      toProviders: false,
    });
  });

  it('says so where the file names no server', () => {
    assert.deepEqual(uses([withVariable('C')]), {
      credentials: ['env:C'],
      addresses: ['c@example.com'],
      places: [],
      toProviders: true,
    });
  });

  it('names items of vaults, and the user names that are not the address', () => {
    const credential = { kind: 'pass', path: 'mail/a' } as const;
    const { mailbox } = entryOf('a@a.org', { credential, imap: { ...imap, username: 'root' }, smtp: false });
    assert.deepEqual(uses([mailbox]), {
      credentials: ['pass:mail/a'],
      addresses: ['a@a.org'],
      places: [{ ...imap, username: 'root' }],
      toProviders: false,
    });
  });

  it('leaves out what was agreed to, what is not set, and passwords of the editor', () => {
    assert.deepEqual(uses([used, withVariable('UNSET'), entryOf('a@example.com').mailbox]), none);
  });

  for (const [title, changed] of [
    ['another server', { imap: { host: 'imap.evil.example' } }],
    ['another port', { imap: { ...imap, port: 1993 } }],
    ['another user name', { username: 'root' }],
    ['another provider', { provider: 'ovh' }],
  ] as const)
    it(`names a known variable that comes to be used with ${title}`, () => {
      const mailbox = withVariable('USED', { imap, smtp: false, ...changed });
      assert.deepEqual((uses([mailbox]) as { credentials: unknown }).credentials, ['env:USED']);
    });

  it('leaves out a mailbox that logged in with another credential, which is a question of its own', () => {
    assert.deepEqual(uses([withVariable('A', { imap })], 'editor'), none);
  });
});

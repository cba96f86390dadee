import assert from 'node:assert/strict';
import type { Mailbox } from '../../../../src/core/mailboxes/model.ts';
import { firstUses } from '../../../../src/editor/secrets/first-uses.ts';
import { entryOf } from '../entry.ts';

const withVariable = (name: string, more: Partial<Mailbox> = {}): Mailbox =>
  entryOf(`${name}@example.com`, { credential: { kind: 'env', name }, ...more }).mailbox;
const hosts: Readonly<Record<string, readonly string[]>> = {
  A: ['imap.a.org'],
  B: ['imap.a.org', 'smtp.b.org'],
};

describe('firstUses', () => {
  const uses = (mailboxes: readonly Mailbox[]): unknown =>
    firstUses(
      mailboxes,
      'source',
      (variable) => variable !== 'USED',
      (variable) => hosts[variable] ?? [],
    );

  it('counts each variable and each host once', () => {
    const imap = { host: 'imap.a.org' };
    assert.deepEqual(
      uses([withVariable('A', { imap }), withVariable('A', { imap }), withVariable('B', { imap })]),
      {
        variables: ['A', 'B'],
        hosts: ['imap.a.org', 'smtp.b.org'],
        toProviders: false,
      },
    );
  });

  it('says so where the file names no server', () => {
    assert.deepEqual(uses([withVariable('C')]), { variables: ['C'], hosts: [], toProviders: true });
  });

  it('leaves out variables in use and passwords of the editor', () => {
    const none = { variables: [], hosts: [], toProviders: false };
    assert.deepEqual(uses([withVariable('USED'), entryOf('a@example.com').mailbox]), none);
  });

  it('takes the credential of a leg', () => {
    const imap = { host: 'imap.a.org', credential: { kind: 'env', name: 'A' } } as const;
    assert.deepEqual(uses([withVariable('USED', { imap })]), {
      variables: ['A'],
      hosts: ['imap.a.org'],
      toProviders: false,
    });
  });
});

import assert from 'node:assert/strict';
import { namedHosts, secretName } from '../../../../src/editor/secrets/secret-name.ts';
import { variableHosts } from '../../../../src/editor/secrets/variable-hosts.ts';
import { entryOf, fileOf } from '../entry.ts';

describe('secretName', () => {
  it('is shared by the legs, and not by the sides of a migration', () => {
    const { mailbox } = entryOf('Claire@example.com');
    assert.equal(secretName(mailbox, 'source', 'imap'), secretName(mailbox, 'source', 'smtp'));
    assert.notEqual(secretName(mailbox, 'source', 'imap'), secretName(mailbox, 'target', 'imap'));
    assert.equal(
      secretName(mailbox, 'source', 'imap'),
      secretName(entryOf('claire@example.com').mailbox, 'source', 'imap'),
    );
  });
});

describe('namedHosts', () => {
  it('takes the hosts of one side', () => {
    const { mailbox } = entryOf('a@a.org', {
      imap: { host: 'imap.a.org' },
      smtp: false,
      migration: { target: { imap: { host: 'new.a.org' } } },
    });
    assert.deepEqual(namedHosts(mailbox, 'source'), ['imap.a.org']);
    assert.deepEqual(namedHosts(mailbox, 'target'), ['new.a.org']);
  });
});

describe('variableHosts', () => {
  it('gathers the hosts beside each variable over all files', () => {
    const credential = { kind: 'env', name: 'SHARED' } as const;
    const hosts = variableHosts([
      fileOf([entryOf('a@a.org', { credential, imap: { host: 'imap.a.org' } })]),
      fileOf([entryOf('b@b.org', { imap: { host: 'imap.b.org', credential } }), entryOf('c@c.org')]),
    ]);
    assert.deepEqual([...hosts], [['SHARED', ['imap.a.org', 'imap.b.org']]]);
  });
});

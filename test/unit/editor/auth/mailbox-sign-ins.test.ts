import assert from 'node:assert/strict';
import type { Mailbox } from '../../../../src/core/mailboxes/model.ts';
import { signInsOf, type MailboxSignIns } from '../../../../src/editor/auth/mailbox-sign-ins.ts';
import { entryOf } from '../entry.ts';

const own = { issuer: 'https://login.example.com', clientId: 'c', scopes: ['mail'] };
const hosts = { imap: { host: 'imap.example.com' }, smtp: { host: 'smtp.example.com' } };
const of = (more: Partial<Mailbox>): MailboxSignIns =>
  signInsOf(entryOf('claire@example.com', { ...hosts, ...more }), {}, {});

describe('signInsOf', () => {
  it('makes one of both legs', () => {
    const { signIns, faults } = of({ auth: 'oauth2', oauth: own });
    assert.deepEqual(
      signIns.map(({ target }) => [target.account, target.issuer]),
      [['claire@example.com', 'https://login.example.com']],
    );
    assert.deepEqual(faults, []);
  });

  it('has the delegate sign in for a shared mailbox', () => {
    const { signIns } = of({ auth: 'oauth2', oauth: { ...own, signInAs: 'paul@example.com' } });
    assert.deepEqual(
      signIns.map(({ target }) => target.account),
      ['paul@example.com'],
    );
  });

  it('makes one for each user name of a leg, and for the target of a migration', () => {
    const { signIns } = of({
      auth: 'oauth2',
      oauth: own,
      imap: { host: 'imap.example.com', username: 'paul@example.com' },
      migration: { target: { auth: 'oauth2', oauth: { ...own, clientId: 'd' }, ...hosts } },
    });
    assert.deepEqual(
      signIns.map(({ target }) => [target.side, target.account, target.clientId]),
      [
        ['source', 'paul@example.com', 'c'],
        ['source', 'claire@example.com', 'c'],
        ['target', 'claire@example.com', 'd'],
      ],
    );
  });

  it('says why there is none', () => {
    assert.deepEqual(
      of({ auth: 'oauth2', oauth: { issuer: own.issuer, scopes: ['mail'] } }).faults.map(
        ({ args }) => args['reason'],
      ),
      ['no-client-id', 'no-client-id'],
    );
    const variable = of({ auth: 'oauth2', oauth: own, credential: { kind: 'env', name: 'TOKEN' } });
    assert.deepEqual([variable.signIns.length, variable.elsewhere], [0, true]);
    assert.deepEqual([of({ auth: 'password' }).unknown, of({}).unknown], [false, true]);
  });
});

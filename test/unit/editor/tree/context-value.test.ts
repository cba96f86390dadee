import assert from 'node:assert/strict';
import type { Mailbox } from '../../../../src/core/mailboxes/model.ts';
import { mailboxContext } from '../../../../src/editor/tree/context-value.ts';
import { entryOf } from '../entry.ts';

describe('mailboxContext', () => {
  const rows: readonly (readonly [more: Partial<Mailbox>, context: string])[] = [
    [{}, 'mailbox auth'],
    [{ auth: 'oauth2' }, 'mailbox auth'],
    [{ auth: 'password' }, 'mailbox'],
    [{ auth: 'app-password', imap: false }, 'mailbox'],
    [{ auth: 'password', smtp: { auth: 'oauth2' } }, 'mailbox auth'],
    [{ auth: 'password', migration: { target: { auth: 'oauth2' } } }, 'mailbox auth target'],
    [{ auth: 'password', migration: { target: { auth: 'password' } } }, 'mailbox target'],
    [{ auth: 'password', migration: { start: '2026-11-23' } }, 'mailbox'],
  ];
  for (const [more, context] of rows)
    it(`is “${context}” for ${JSON.stringify(more)}`, () => {
      const { mailbox } = entryOf('claire@example.com', more);
      assert.equal(mailboxContext(mailbox, false), context);
      assert.equal(mailboxContext(mailbox, true), context.replace('mailbox', 'mailbox running'));
    });
});

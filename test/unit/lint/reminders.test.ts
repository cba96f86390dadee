import assert from 'node:assert/strict';
import { remindersOf } from '../../../src/core/lint/reminders.ts';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';
import { today } from './linted.ts';

describe('reminders', () => {
  const text = `version: 1
domains:
  example.com: { administrators: [a@example.com] }
defaults: { mfa: [phone], provider: workmail }
mailboxes:
  - { address: a@example.com, history: [{ date: 2024-01-01, what: password-changed }] }
  - { address: b@EXAMPLE.com, mfa: [], provider: microsoft365 }
  - { address: c@example.org, provider: google, mfa: [phone, key], imap: { port: 99 } }
`;
  const file = parseMailboxes(text);
  const rulesOf = (index: number): unknown => {
    const entry = file.entries[index];
    assert.ok(entry);
    return remindersOf(entry, file, { today }).map(({ rule }) => rule);
  };

  it('are those of each mailbox, also where a problem stands in the defaults, and of its domain', () => {
    assert.deepEqual(rulesOf(0), [
      'provider-ends',
      'rotation-overdue',
      'single-recovery',
      'few-administrators',
    ]);
    assert.deepEqual(rulesOf(1), ['no-recovery', 'few-administrators', 'smtp-unneeded']);
    assert.deepEqual(rulesOf(2), []);
  });
});

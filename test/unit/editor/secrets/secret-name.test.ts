import assert from 'node:assert/strict';
import { secretName } from '../../../../src/editor/secrets/secret-name.ts';
import { entryOf } from '../entry.ts';

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

import { entriesOf, findingsOf, testCases } from '../linted.ts';
import assert from 'node:assert/strict';

describe('no-recovery', () => {
  testCases('no-recovery', [
    {
      title: 'a mailbox without a recovery method',
      keys: '',
      at: '',
      args: { address: 'claire@example.com' },
    },
    { title: 'an empty list', keys: 'mfa: []', at: '' },
    { title: 'a recovery method', keys: 'mfa: [phone]' },
    { title: 'a list that cannot be read', keys: 'mfa: phone' },
    { title: 'an entry that cannot be read', keys: 'mfa: [12]' },
  ]);
});

describe('no-owner', () => {
  testCases('no-owner', [
    { title: 'a mailbox without an owner', keys: '', at: '', args: { address: 'claire@example.com' } },
    { title: 'an empty name', keys: 'owner: " "', at: '' },
    { title: 'an owner', keys: 'owner: Claire' },
    { title: 'an owner that cannot be read', keys: 'owner: 12' },
    { title: 'no owner where another key is broken', keys: 'name: 12', at: '' },
  ]);

  it('takes the owner of defaults, unless the mailbox clears it', () => {
    const counts = entriesOf(
      'version: 1\ndefaults: { owner: IT }\nmailboxes:\n  - address: a@example.com\n  - { address: b@example.com, owner: ~ }\n',
    ).map((entry) => findingsOf('no-owner', entry).length);
    assert.deepEqual(counts, [0, 1]);
  });
});

import assert from 'node:assert/strict';
import type { Fault } from '../../../../src/core/language/marks/fault.ts';
import { faultyMailboxes, type FaultLookup } from '../../../../src/editor/yaml/mailbox-faults.ts';
import { entryOf, fileOf } from '../entry.ts';

const fault: Fault = {
  step: 'imap.login',
  code: 'auth.bad-credentials',
  args: {},
  used: [],
  startedAt: '2026-01-01T00:00:00Z',
};
const lookup =
  (...known: string[]): FaultLookup =>
  (side, address) =>
    known.includes(`${side} ${address}`) ? [fault] : [];

describe('faultyMailboxes', () => {
  it('finds the mailboxes with faults, in the order of the file', () => {
    const file = fileOf(['c@a.org', 'a@a.org', 'b@a.org'].map((address) => entryOf(address)));
    const found = faultyMailboxes(file, lookup('source b@a.org', 'source c@a.org', 'source gone@a.org'));
    assert.deepEqual(
      found.map(({ entry, side }) => [side, entry.mailbox.address]),
      [
        ['source', 'c@a.org'],
        ['source', 'b@a.org'],
      ],
    );
  });

  it('looks for each side of a migration under the address that is diagnosed there', () => {
    const migration = { source: { address: 'old@a.org' }, target: { address: 'new@b.org' } };
    const file = fileOf([entryOf('a@a.org', { migration })]);
    const found = faultyMailboxes(file, lookup('source old@a.org', 'target new@b.org', 'source a@a.org'));
    assert.deepEqual(
      found.map(({ side, address }) => [side, address]),
      [
        ['source', 'old@a.org'],
        ['target', 'new@b.org'],
      ],
    );
  });

  it('asks for no target where there is none', () => {
    const file = fileOf([entryOf('a@a.org', { migration: { start: '2026-01-01' } })]);
    assert.deepEqual(faultyMailboxes(file, lookup('target a@a.org')), []);
  });
});

import assert from 'node:assert/strict';
import { subjectOf } from '../../../../src/editor/guide/panel-subject.ts';
import type { KnownFile } from '../../../../src/editor/files/known-file.ts';
import type { Problem } from '../../../../src/core/mailboxes/model.ts';
import { entryOf, fileOf } from '../entry.ts';

const error: Problem = { rule: 'syntax', severity: 'error', range: { start: 0, end: 0 }, args: {} };
const known = (
  addresses: readonly string[],
  problems: readonly Problem[] = [],
): Pick<KnownFile, 'content'> => ({
  content: fileOf(
    addresses.map((address) => entryOf(address, { name: `Name of ${address}` })),
    problems,
  ),
});

describe('the mailbox of a panel', () => {
  it('is what its file says now', () => {
    const subject = subjectOf(known(['a@b.example', 'c@b.example']), 'C@B.example', undefined);
    assert.equal(subject.entry.mailbox.address, 'c@b.example');
    assert.equal(subject.missing, undefined);
  });

  for (const [what, file, missing] of [
    ['its file is gone', undefined, 'file'],
    ['it was taken out of its file', known(['a@b.example']), 'mailbox'],
    ['its file cannot be read', known([], [error]), 'unreadable'],
  ] as const) {
    it(`stays as it was where ${what}`, () => {
      const before = subjectOf(known(['c@b.example']), 'c@b.example', undefined);
      const subject = subjectOf(file, 'c@b.example', before);
      assert.equal(subject.entry.mailbox.name, 'Name of c@b.example');
      assert.equal(subject.missing, missing);
    });

    it(`is its address alone where ${what} and it was never seen`, () => {
      const subject = subjectOf(file, 'c@b.example', undefined);
      assert.equal(subject.entry.mailbox.address, 'c@b.example');
      assert.equal(subject.entry.mailbox.name, undefined);
      assert.equal(subject.missing, missing);
    });
  }

  it('is there again once its file is', () => {
    const gone = subjectOf(undefined, 'c@b.example', undefined);
    assert.equal(subjectOf(known(['c@b.example']), 'c@b.example', gone).missing, undefined);
  });

  it('needs no address that can be used', () => {
    const subject = subjectOf(undefined, 'no address "at all"\n', undefined);
    assert.equal(subject.missing, 'file');
    assert.equal(subject.entry.mailbox.address, 'nobody@invalid.invalid');
  });
});

import assert from 'node:assert/strict';
import { checklistNameOf, isMailboxesFile, mailboxesNameOf } from '../../../src/core/mailboxes/file-names.ts';

const pairs = [
  ['mailboxes.yaml', 'mailboxes.checklist.yaml'],
  ['/a.b/team.mailboxes.yml', '/a.b/team.mailboxes.checklist.yml'],
  ['C:\\x\\mailboxes.yml', 'C:\\x\\mailboxes.checklist.yml'],
] as const;

describe('names of mailboxes files and their checklists', () => {
  for (const [mailboxes, checklist] of pairs)
    it(`lead from one to the other: ${checklist}`, () => {
      assert.equal(checklistNameOf(mailboxes), checklist);
      assert.equal(mailboxesNameOf(checklist), mailboxes);
      assert.deepEqual([isMailboxesFile(mailboxes), isMailboxesFile(checklist)], [true, false]);
    });

  it('know every other file as none', () => {
    for (const name of [
      'mailboxes.yaml',
      'notes.checklist.yaml',
      'mailboxes.checklist.json',
      'x.checklist.mailboxes.yaml',
    ])
      assert.equal(mailboxesNameOf(name), undefined);
  });
});

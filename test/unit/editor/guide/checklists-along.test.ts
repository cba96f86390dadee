import assert from 'node:assert/strict';
import { checklistsAlong } from '../../../../src/editor/guide/checklists-along.ts';

describe('a mailboxes file that is renamed', () => {
  const mailboxes = { from: '/w/mailboxes.yaml', to: '/w/old.mailboxes.yml' };
  const checklist = { from: '/w/mailboxes.checklist.yaml', to: '/w/old.mailboxes.checklist.yml' };
  for (const [what, renames, along] of [
    ['takes its checklist along', [mailboxes], [checklist]],
    ['leaves a checklist that is renamed anyway', [mailboxes, { ...checklist, to: '/w/other.yaml' }], []],
    [
      'leaves its checklist where it is no mailboxes file any more',
      [{ ...mailboxes, to: '/w/old.yaml' }],
      [],
    ],
    ['has no checklist where it was none', [{ ...mailboxes, from: '/w/new.yaml' }], []],
    ['moves with its folder by itself', [{ from: '/w', to: '/v' }], []],
  ] as const)
    it(what, () => assert.deepEqual(checklistsAlong(renames), along));
});

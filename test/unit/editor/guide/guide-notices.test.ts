import assert from 'node:assert/strict';
import { makeWords } from '../../../../src/core/words/words.ts';
import { guideNotices, type NoticeParts } from '../../../../src/editor/guide/guide-notices.ts';
import { noticeChoices } from '../../../../src/editor/guide/notice-choices.ts';

const words = makeWords('en', {});
const fine: NoticeParts = {
  address: 'a@b.example',
  path: 'w/mailboxes.yaml',
  missing: undefined,
  isTrusted: true,
  answerConflicts: [],
  ofChecklist: [],
};

describe('the notices of a guide', () => {
  it('are none where all is well', () => assert.deepEqual(guideNotices(fine, words), []));

  for (const [what, change, id, text, offered] of [
    ['a file that is gone', { missing: 'file' }, 'missing-file', /mailboxes\.yaml does not exist/, ['close']],
    [
      'a mailbox that is gone',
      { missing: 'mailbox' },
      'missing-mailbox',
      /has no mailbox a@b\.example/,
      ['open-file', 'close'],
    ],
    ['a broken file', { missing: 'unreadable' }, 'missing-unreadable', /has errors/, ['open-file']],
    ['Restricted Mode', { isTrusted: false }, 'restricted', /Restricted Mode/, ['manage-trust']],
    [
      'an answer that came too late',
      { answerConflicts: [{ node: 'mfa-blocks', question: 'Is it?', theirs: 'Yes', mine: 'No' }] },
      'answer-conflict:mfa-blocks',
      /“Is it\?”.*says: Yes\. You said: No\./,
      ['theirs', 'mine'],
    ],
  ] as const)
    it(`tell of ${what}`, () => {
      const [notice, ...others] = guideNotices({ ...fine, ...change }, words);
      assert.ok(notice);
      assert.equal(notice.id, id);
      assert.match(notice.text, text);
      assert.deepEqual(
        notice.choices.map((choice) => choice.id),
        offered,
      );
      assert.deepEqual(others, []);
    });

  it('offer only what is done about them', () => {
    const all = guideNotices({ ...fine, missing: 'mailbox', isTrusted: false }, words);
    const known: readonly string[] = noticeChoices;
    assert.ok(
      all.flatMap(({ choices }) => choices).every(({ id, label }) => known.includes(id) && label !== ''),
    );
  });

  it('have those of the checklist file among them', () => {
    const notice = { id: 'checklist-broken', kind: 'error', text: 'Broken.', choices: [] } as const;
    assert.deepEqual(guideNotices({ ...fine, ofChecklist: [notice] }, words), [notice]);
  });
});

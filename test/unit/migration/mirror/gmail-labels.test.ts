import assert from 'node:assert/strict';
import { heldElsewhere, labelsIn } from '../../../../src/core/migration/mirror/gmail-labels.ts';

const responses: readonly (readonly [string, number, readonly string[]])[] = [
  ['* 1 FETCH (X-GM-LABELS ("\\\\Inbox" work) UID 7)', 7, ['\\Inbox', 'work']],
  ['* 1 FETCH (UID 8 X-GM-LABELS ())', 8, []],
  ['* 1 FETCH (X-GM-LABELS ("a (UID 3) \\"b\\"" \\Sent) UID 9)', 9, ['a (UID 3) "b"', '\\Sent']],
  ['* 3 EXISTS', 0, []],
];

describe('labels of Gmail', () => {
  for (const [text, uid, labels] of responses)
    it(text, () => {
      assert.deepEqual(labelsIn(text), { uid, labels });
    });

  it('tell which messages of “All Mail” other folders hold', async () => {
    const held = await heldElsewhere(
      {
        ask: (_command, heard) => {
          for (const [at, labels] of ['"\\\\Inbox"', 'work', '"\\\\Starred"', '', 'hidden'].entries())
            heard?.(`* ${at + 1} FETCH (X-GM-LABELS (${labels}) UID ${at + 1})`, undefined);
          return Promise.resolve({ status: 'OK', words: '', untagged: [] });
        },
      },
      [
        { name: 'INBOX', specialUse: 'inbox' },
        { name: 'work', specialUse: undefined },
        { name: '[Gmail]/All Mail', specialUse: 'all' },
        { name: '[Gmail]/Starred', specialUse: 'flagged', isView: true },
      ],
    );
    assert.deepEqual(held, new Set([1, 2]));
  });
});

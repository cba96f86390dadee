import assert from 'node:assert/strict';
import { addHistory } from '../../../../src/core/language/edits/add-history.ts';
import { applyChanges } from '../../../../src/core/language/edits/text-change.ts';
import { readLanguageFile } from '../../../../src/core/language/language-file.ts';

const added = { date: '2026-11-22', what: 'password-changed', by: 'IT' };
const item = '{ date: 2026-11-22, what: password-changed, by: IT }';
const head = 'version: 1 # v\nmailboxes:\n';

function withHistory(text: string, entry = added): string | undefined {
  const file = readLanguageFile(text);
  const [mailbox] = file.content.entries;
  assert.ok(mailbox);
  const changes = addHistory(file, mailbox, entry);
  return changes && applyChanges(text, changes);
}

const cases: readonly (readonly [title: string, before: string, after: string])[] = [
  [
    'a mailbox without one',
    `${head}  - address: a@example.com # a\n    owner: IT # o\n\n  - address: b@example.com\n`,
    `${head}  - address: a@example.com # a\n    owner: IT # o\n    history: [${item}]\n\n  - address: b@example.com\n`,
  ],
  [
    'before what comes later in the format',
    `${head}  - address: a@example.com\n    migration: { start: 2026-12-01 } # m\n`,
    `${head}  - address: a@example.com\n    history: [${item}]\n    migration: { start: 2026-12-01 } # m\n`,
  ],
  [
    'a list in brackets',
    `${head}  - address: a@example.com\n    history: [{ date: 2025-01-02, what: created }] # h\n`,
    `${head}  - address: a@example.com\n    history: [{ date: 2025-01-02, what: created }, ${item}] # h\n`,
  ],
  [
    'a list of blocks, with Windows line ends',
    `${head}  - address: a@example.com\r\n    history:\r\n      - date: 2025-01-02 # d\r\n        what: created\r\n    # end\r\n`,
    `${head}  - address: a@example.com\r\n    history:\r\n      - date: 2025-01-02 # d\r\n        what: created\r\n      - date: 2026-11-22\r\n        what: password-changed\r\n        by: IT\r\n    # end\r\n`,
  ],
  [
    'an empty value',
    `${head}  - address: a@example.com\n    history: # h\n`,
    `${head}  - address: a@example.com\n    history: [${item}] # h\n`,
  ],
  [
    'a mailbox in braces',
    `version: 1\nmailboxes: [{ address: a@example.com }]\n`,
    `version: 1\nmailboxes: [{ address: a@example.com, history: [${item}] }]\n`,
  ],
  [
    'a list of the defaults, which stays what it is',
    `version: 1\ndefaults:\n  history: [{ date: 2025-01-02, what: created, by: "a: b" }]\nmailboxes:\n  - address: a@example.com\n`,
    `version: 1\ndefaults:\n  history: [{ date: 2025-01-02, what: created, by: "a: b" }]\nmailboxes:\n  - address: a@example.com\n    history: [{ date: 2025-01-02, what: created, by: "a: b" }, ${item}]\n`,
  ],
];

describe('adding to a history', () => {
  for (const [title, before, after] of cases)
    it(`keeps all else: ${title}`, () => {
      assert.equal(withHistory(before), after);
      const [mailbox] = readLanguageFile(after).content.entries;
      assert.deepEqual(mailbox?.mailbox.history.at(-1), added);
    });

  it('leaves out a name that is not known, and quotes one that is no plain word', () => {
    const before = `${head}  - address: a@example.com\n`;
    assert.doesNotMatch(withHistory(before, { ...added, by: ' ' }) ?? '', /by:/);
    assert.match(withHistory(before, { ...added, by: 'x }] # y' }) ?? '', /by: "x \}\] # y" \}\]\n$/);
  });

  for (const [title, text] of [
    [
      'a list that others repeat',
      `${head}  - address: a@example.com\n    history: &h [{ date: 2025-01-02, what: x }]\n  - address: b@example.com\n    history: *h\n`,
    ],
    [
      'a list that stands elsewhere',
      `x-h: &h [{ date: 2025-01-02, what: x }]\n${head}  - address: a@example.com\n    history: *h\n`,
    ],
    ['no list', `${head}  - address: a@example.com\n    history: yes\n`],
    [
      'an entry that cannot be read',
      `${head}  - address: a@example.com\n    history: [{ date: soon, what: x }]\n`,
    ],
  ] as const)
    it(`does not touch ${title}`, () => {
      assert.equal(withHistory(text), undefined);
    });
});

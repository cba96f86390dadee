import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/language/names/apply-edits.ts';
import { nameAt } from '../../../../src/core/language/names/name-at.ts';
import { renameOf } from '../../../../src/core/language/names/rename.ts';
import { makeWords } from '../../../../src/core/words/words.ts';
import { refusalText } from '../../../../src/editor/yaml/rename-text.ts';
import { patient, withCursor } from './marked-text.ts';

type Outcome = NonNullable<Awaited<ReturnType<typeof renameOf>>>;

async function rename(marked: string, to: string): Promise<{ outcome: Outcome; text: string }> {
  const { text, file, cursor } = withCursor(marked);
  const name = nameAt(file, cursor);
  assert.ok(name);
  const outcome = await renameOf(file, name, to, patient);
  assert.ok(outcome);
  return { outcome, text: outcome.kind === 'edits' ? applyEdits(text, outcome.edits) : text };
}

const head = 'version: 1\nmailboxes:\n';

describe('renameOf', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    [
      'an address, keeping quotation, comments and placeholders',
      'new@d.example',
      `version: 1\ndefaults: { username: "\${address}", credential: env:M_\${local} }\nmailboxes:\n  - address: 'a‸@b.example' # a@b.example\n    username: a@b.example\n    delegates: [ "A@b.example" ]\n`,
      `version: 1\ndefaults: { username: "\${address}", credential: env:M_\${local} }\nmailboxes:\n  - address: 'new@d.example' # a@b.example\n    username: new@d.example\n    delegates: [ "new@d.example" ]\n`,
    ],
    [
      'quoting what YAML would read otherwise',
      '{x}@b.example',
      `${head}  - address: ‸a@b.example\n  - address: c@b.example\n    delegates: ['a@b.example']\n`,
      `${head}  - address: "{x}@b.example"\n  - address: c@b.example\n    delegates: ['{x}@b.example']\n`,
    ],
    [
      'doubling an apostrophe',
      "o'neil@b.example",
      `${head}  - address: '‸a@b.example'\n    username: a@b.example\n`,
      `${head}  - address: 'o''neil@b.example'\n    username: o'neil@b.example\n`,
    ],
    [
      'to another case',
      'A@b.example',
      `${head}  - address: ‸a@b.example\n    username: a@b.example\n`,
      `${head}  - address: A@b.example\n    username: A@b.example\n`,
    ],
    [
      'an anchored address',
      'x@b.example',
      `${head}  - address: &me ‸a@b.example\n    username: *me\n`,
      `${head}  - address: &me x@b.example\n    username: *me\n`,
    ],
    [
      'a text block',
      'x@b.example',
      `${head}  - address: ‸a@b.example\n    owner: >-\n      a@b.example\n`,
      `${head}  - address: x@b.example\n    owner: >-\n      x@b.example\n`,
    ],
    [
      'an anchor',
      'common',
      `version: 1\nx-a: &ba‸se { owner: IT }\nmailboxes:\n  - address: a@b.example\n    <<: *base\n  - { address: c@b.example, <<: *base }\n`,
      `version: 1\nx-a: &common { owner: IT }\nmailboxes:\n  - address: a@b.example\n    <<: *common\n  - { address: c@b.example, <<: *common }\n`,
    ],
    [
      'an owner',
      'Help desk',
      `version: 1\ndefaults: { owner: IT }\nmailboxes:\n  - address: a@b.example\n    owner: "I‸T"\n  - address: c@b.example\n    owner: IT # IT\n`,
      `version: 1\ndefaults: { owner: Help desk }\nmailboxes:\n  - address: a@b.example\n    owner: "Help desk"\n  - address: c@b.example\n    owner: Help desk # IT\n`,
    ],
    [
      'an owner, but not who did what is on record',
      'Paul',
      `${head}  - address: a@b.example\n    owner: Cla‸ire\n    history: [{ date: 2026-03-01, what: password-changed, by: Claire }]\n`,
      `${head}  - address: a@b.example\n    owner: Paul\n    history: [{ date: 2026-03-01, what: password-changed, by: Claire }]\n`,
    ],
    [
      'an address, also of who did what is on record',
      'x@b.example',
      `${head}  - address: a@‸b.example\n    history: [{ date: 2026-03-01, what: password-changed, by: a@b.example }]\n`,
      `${head}  - address: x@b.example\n    history: [{ date: 2026-03-01, what: password-changed, by: x@b.example }]\n`,
    ],
    [
      'an owner to what would be a number',
      '42',
      `${head}  - address: a@b.example\n    owner: I‸T\n`,
      `${head}  - address: a@b.example\n    owner: "42"\n`,
    ],
    [
      'an owner to what would be a comment',
      'IT # 2',
      `${head}  - address: a@b.example\n    owner: I‸T\n`,
      `${head}  - address: a@b.example\n    owner: "IT # 2"\n`,
    ],
    [
      'an address to an alias of its own mailbox',
      'x@b.example',
      `${head}  - address: ‸a@b.example\n    aliases: [x@b.example]\n`,
      `${head}  - address: x@b.example\n    aliases: [x@b.example]\n`,
    ],
    [
      'with CRLF and emoji',
      'x@b.example',
      `version: 1\r\nmailboxes:\r\n  - name: 😀\r\n    address: ‸a@b.example\r\n`,
      `version: 1\r\nmailboxes:\r\n  - name: 😀\r\n    address: x@b.example\r\n`,
    ],
  ];
  for (const [name, to, marked, expected] of cases)
    it(name, async () => {
      assert.equal((await rename(marked, to)).text, expected);
    });

  const refusals: readonly (readonly [string, string, string, string])[] = [
    [
      'what is no address',
      'nobody',
      `${head}  - address: ‸a@b.example\n`,
      '“nobody” is not an address: the “@” and the domain are missing. Write it whole, such as claire@example.com.',
    ],
    [
      'the address of another mailbox',
      'C@b.example',
      `${head}  - address: ‸a@b.example\n  - address: c@b.example\n`,
      'C@b.example already belongs to the mailbox in line 4.',
    ],
    [
      'an alias of another mailbox',
      'c@b.example',
      `${head}  - address: ‸a@b.example\n  - address: d@b.example\n    aliases: [c@b.example]\n`,
      'c@b.example already belongs to the mailbox in line 5.',
    ],
    [
      'the address of an item that cannot be used',
      'c@b.example',
      `${head}  - address: ‸a@b.example\n  - address: c@b.example\n    imap: { host: \n`,
      'c@b.example already belongs to the mailbox in line 4.',
    ],
    [
      'no name for an anchor',
      'a b',
      `version: 1\nx-a: &ba‸se IT\nmailboxes: []\n`,
      'An anchor is named with letters, digits, “_”, “-” and “.”.',
    ],
    [
      'an anchor that there is',
      'other',
      `version: 1\nx-a: &ba‸se IT\nx-b: &other IT\nmailboxes: []\n`,
      'There is already an anchor “other” in this file.',
    ],
    [
      'an owner without a name',
      '  ',
      `${head}  - address: a@b.example\n    owner: I‸T\n`,
      'An owner needs a name of one line.',
    ],
  ];
  for (const [name, to, marked, message] of refusals)
    it(`refuses ${name}`, async () => {
      const { outcome } = await rename(marked, to);
      assert.equal(outcome.kind, 'refused');
      assert.equal(refusalText(outcome.refusal, makeWords('en', {})), message);
    });

  it('says which mailbox has another address, so that what is kept under it can follow', async () => {
    const marked = `${head}  - address: a@b.example\n  - address: c@b.example\n    forwards: [a@‸b.example, z@b.example]\n`;
    const { outcome } = await rename(marked, 'x@b.example');
    assert.deepEqual(outcome.kind === 'edits' && outcome.mailbox, { from: 'a@b.example', to: 'x@b.example' });
    const other = await rename(marked.replace('‸', '').replace('z@', 'z‸@'), 'y@b.example');
    assert.equal(other.outcome.kind === 'edits' && other.outcome.mailbox, undefined);
  });
});

import assert from 'node:assert/strict';
import { nameAt } from '../../../../src/core/language/names/name-at.ts';
import { usesOf } from '../../../../src/core/language/names/uses.ts';
import { readLanguageFile } from '../../../../src/core/language/language-file.ts';
import { marking, patient, withCursor } from './marked-text.ts';

/** The text with every use of the name at its cursor marked; `·` where there is no name. */
async function usesIn(marked: string): Promise<string> {
  const { text, file, cursor } = withCursor(marked);
  const name = nameAt(file, cursor);
  const uses = name && (await usesOf(file, name, patient));
  return uses
    ? marking(
        text,
        uses.map(({ word }) => word),
      )
    : '·';
}

const head = 'version: 1\nmailboxes:\n';

describe('usesOf', () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      'an address everywhere it is used',
      `version: 1\ndomains:\n  b.example: { administrators: [⟦a@b.example⟧] }\ndefaults:\n  owner: ⟦a@b.example⟧\nmailboxes:\n  - address: ‸⟦a@b.example⟧\n    username: ⟦a@b.example⟧\n    imap: { username: ⟦a@b.example⟧ }\n  - address: c@b.example\n    delegates: [d@b.example, "⟦A@B.example⟧"]\n    forwards:\n      - '⟦a@b.example⟧'\n    oauth: { signInAs: ⟦a@b.example⟧ }\n    history: [{ date: 2026-01-01, what: x, by: ⟦a@b.example⟧ }]\n    migration: { target: { address: ⟦a@b.example⟧ } }\n`,
    ],
    [
      'not in comments, other texts and longer addresses',
      `${head}  # a@b.example\n  - address: ⟦‸a@b.example⟧ # a@b.example\n    name: a@b.example\n    aliases: [xa@b.example, a@b.example.org, x.a@b.example]\n    smtpNeeded: |\n      a@b.example\n`,
    ],
    [
      'from an alias address',
      `${head}  - address: x@b.example\n    aliases: [⟦a@‸b.example⟧]\n  - address: c@b.example\n    forwards: [⟦a@b.example⟧]\n`,
    ],
    [
      'an address in both spellings of its domain',
      `${head}  - address: ⟦a@‸bücher.example⟧\n  - address: c@b.example\n    delegates: [⟦a@xn--bcher-kva.example⟧]\n`,
    ],
    [
      'where aliases take it from',
      `version: 1\nx-it: &it ⟦a@b.example⟧\nmailboxes:\n  - address: ⟦‸a@b.example⟧\n  - address: c@b.example\n    delegates: [*it]\n`,
    ],
    [
      'an address in a text block',
      `${head}  - address: ⟦‸a@b.example⟧\n  - address: c@b.example\n    owner: |-\n      ⟦a@b.example⟧\n`,
    ],
    [
      'in flow style',
      `{ version: 1, mailboxes: [{ address: ⟦‸a@b.example⟧ }, { address: c@b.example, delegates: [⟦a@b.example⟧] }] }`,
    ],
    [
      'an anchor with its aliases',
      `version: 1\nx-a: &⟦base⟧\n  owner: IT\nmailboxes:\n  - address: a@b.example\n    <<: *⟦ba‸se⟧\n  - { address: c@b.example, <<: [*⟦base⟧] }\n  - address: d@b.example # *base\n    name: "*base"\n    <<: *⟦base⟧ # this one\n`,
    ],
    [
      'only up to the next anchor of the name',
      `version: 1\nx-a: &⟦o⟧ IT\nmailboxes:\n  - address: a@b.example\n    owner: *‸⟦o⟧\n  - address: c@b.example\n    owner: &o Ann\n  - address: d@b.example\n    owner: *o\n`,
    ],
    [
      'and those of the next one',
      `version: 1\nx-a: &o IT\nmailboxes:\n  - address: a@b.example\n    owner: *o\n  - address: c@b.example\n    owner: ‸&⟦o⟧ Ann\n  - address: d@b.example\n    owner: *⟦o⟧\n`,
    ],
    [
      'anchors whose names begin alike apart',
      `version: 1\nx-a: &⟦b⟧ IT\nx-b: &ba Ann\nmailboxes:\n  - address: a@b.example\n    owner: *⟦b‸⟧\n  - address: c@b.example\n    owner: *ba\n`,
    ],
    [
      'an anchor before its map',
      `version: 1\ndefaults: &⟦base‸⟧ # &base\n  owner: IT\nmailboxes:\n  - address: a@b.example\n    migration: { source: *⟦base⟧ }\n`,
    ],
    [
      'an anchor in a text over several lines',
      `version: 1\nx-a: &⟦o‸⟧ IT\nmailboxes:\n  - address: a@b.example\n    name: "x\n      owner: *o\n      y"\n    owner: *⟦o⟧\n`,
    ],
    [
      'an owner of exactly that text',
      `version: 1\ndefaults:\n  owner: ⟦IT⟧\nmailboxes:\n  - address: a@b.example\n    owner: ⟦‸IT⟧\n  - address: c@b.example\n    owner: "⟦IT⟧"\n    history: [{ date: 2026-01-01, what: x, by: IT }]\n  - address: d@b.example\n    owner: IT desk\n  - name: no mailbox\n    owner: ⟦IT⟧\n`,
    ],
    [
      'an owner that defaults alone have',
      `version: 1\ndefaults: { owner: ⟦‸IT⟧ }\nmailboxes:\n  - address: a@b.example\n`,
    ],
    ['no name on a key', `${head}  - addr‸ess: a@b.example\n`],
    ['no name on another value', `${head}  - address: a@b.example\n    provider: o‸vh\n`],
    ['no name in a comment', `${head}  - address: a@b.example # a@b.ex‸ample\n`],
    [
      'CRLF, a byte order mark and emoji',
      `\uFEFFversion: 1\r\nmailboxes:\r\n  - address: ⟦a@b‸.example⟧\r\n    name: 😀\r\n  - address: c@b.example\r\n    delegates: [ ⟦a@b.example⟧ ]\r\n`,
    ],
  ];
  for (const [name, expected] of cases)
    it(name, async () => {
      const hasName = expected.includes('⟦');
      const shown = await usesIn(expected.replaceAll(/[⟦⟧]/g, ''));
      assert.equal(shown, hasName ? expected.replace('‸', '') : '·');
    });

  it('ends when aborted', async () => {
    const text = `${head}${'  - address: a@b.example\n    delegates: [x@b.example]\n'.repeat(50)}`;
    const file = readLanguageFile(text);
    const name = { kind: 'address', text: 'x@b.example', range: { start: 0, end: 0 } } as const;
    assert.equal(await usesOf(file, name, AbortSignal.abort()), undefined);
  });
});

import assert from 'node:assert/strict';
import { setSettings } from '../../../../src/core/language/edits/set-setting.ts';
import { applyChanges } from '../../../../src/core/language/edits/text-change.ts';
import { readLanguageFile } from '../../../../src/core/language/language-file.ts';
import type { Mailbox, YamlPath } from '../../../../src/core/mailboxes/model.ts';
import { parseMailboxes } from '../../../../src/core/mailboxes/parse.ts';
import { allLayouts, commentsOf } from './layouts.ts';

type Value = string | number;

const settings: readonly (readonly [map: YamlPath, key: string, value: Value])[] = [
  [[], 'name', 'Someone: else # here'],
  [[], 'name', 'Élodie 👩‍🚀 “x”'],
  [[], 'owner', 'yes'],
  [[], 'username', "d'Arc"],
  [[], 'smtpNeeded', '1234'],
  [['imap'], 'port', 2993],
  [['imap'], 'host', 'mail.example.net'],
  [['imap'], 'security', 'none'],
  [['smtp'], 'port', 2465],
  [['smtp'], 'security', 'starttls'],
  [['oauth'], 'tenant', '@tenant'],
  [['migration', 'target'], 'provider', 'ovh'],
];

/** The mailbox with one setting more. */
function withSetting(mailbox: Mailbox, map: YamlPath, key: string, value: Value): unknown {
  const copy: Record<string, unknown> = structuredClone({ ...mailbox });
  let at = copy;
  for (const step of map) {
    const inner = at[step];
    const next: Record<string, unknown> = typeof inner === 'object' && inner !== null ? { ...inner } : {};
    at[step] = next;
    at = next;
  }
  at[key] = value;
  return copy;
}

describe('writing a setting of a mailbox', () => {
  for (const [title, text] of allLayouts)
    it(`changes that setting alone and keeps every comment: ${title}`, () => {
      const file = readLanguageFile(text);
      assert.ok(file.content.entries.length > 1);
      let written = 0;
      for (const entry of file.content.entries)
        for (const [map, key, value] of settings) {
          const where = `${entry.mailbox.address} ${[...map, key].join('.')} = ${value}`;
          const edit = setSettings(file, entry, map, { [key]: value });
          if (edit.kind === 'refused') continue;
          written += 1;
          const after = applyChanges(text, edit.changes);
          const parsed = parseMailboxes(after);
          assert.deepEqual(commentsOf(after.replace(' # here', '')), commentsOf(text), where);
          assert.deepEqual(
            parsed.problems.map(({ rule }) => rule),
            file.content.problems.map(({ rule }) => rule),
            `${where}\n${after}`,
          );
          for (const [index, other] of file.content.entries.entries()) {
            const now = parsed.entries[index]?.mailbox;
            if (edit.alsoChanges.includes(other.mailbox.address)) continue;
            assert.deepEqual(
              now,
              other === entry ? withSetting(entry.mailbox, map, key, value) : other.mailbox,
              `${where}\n${after}`,
            );
          }
        }
      assert.ok(written >= settings.length);
    }).timeout(20_000);

  const cases: readonly (readonly [
    title: string,
    before: string,
    map: YamlPath,
    key: string,
    value: Value,
    after: string,
  ])[] = [
    ['keeps single quotes', "    name: 'A' # x\n", [], 'name', "d'Arc", "    name: 'd''Arc' # x\n"],
    ['keeps double quotes', '    name: "A"\n', [], 'name', 'B', '    name: "B"\n'],
    ['quotes what would be a number', '    name: A\n', [], 'name', '007', '    name: "007"\n'],
    [
      'takes the quotes of its neighbours',
      "    owner: 'A'\n    name: B\n",
      [],
      'name',
      'on',
      "    owner: 'A'\n    name: 'on'\n",
    ],
    ['writes behind an anchor', '    name: &n A # x\n', [], 'name', 'B', '    name: &n B # x\n'],
    ['fills a missing value', '    name: # x\n', [], 'name', 'B', '    name: B # x\n'],
    ['fills a missing block', '    imap: # x\n', ['imap'], 'port', 993, '    imap: { port: 993 } # x\n'],
    ['fills an empty map', '    imap: {}\n', ['imap'], 'port', 993, '    imap: { port: 993 }\n'],
    [
      'inserts in the order of the format',
      '    imap:\n      host: h.example.com # h\n      security: tls\n',
      ['imap'],
      'port',
      993,
      '    imap:\n      host: h.example.com # h\n      port: 993\n      security: tls\n',
    ],
    [
      'inserts between braces',
      '    imap: { host: h.example.com, security: tls }\n',
      ['imap'],
      'port',
      993,
      '    imap: { host: h.example.com, port: 993, security: tls }\n',
    ],
    [
      'inserts behind the comment of the last line',
      '    imap: {\n      host: h.example.com # h\n    }\n',
      ['imap'],
      'port',
      993,
      '    imap: {\n      host: h.example.com, # h\n      port: 993\n    }\n',
    ],
    [
      'replaces a block scalar',
      '    name: |-\n      A\n      B\n    owner: IT\n',
      [],
      'name',
      'C',
      '    name: C\n    owner: IT\n',
    ],
    [
      'never behind a block scalar that keeps line ends',
      '    name: A\n    owner: |+\n      IT\n\n',
      [],
      'smtpNeeded',
      'x',
      '    name: A\n    smtpNeeded: x\n    owner: |+\n      IT\n\n',
    ],
  ];
  const head = 'version: 1\nmailboxes:\n  - address: a@example.com\n';
  for (const [title, before, map, key, value, expected] of cases)
    it(title, () => {
      const file = readLanguageFile(head + before);
      const [entry] = file.content.entries;
      assert.ok(entry);
      const edit = setSettings(file, entry, map, { [key]: value });
      assert.ok(edit.kind === 'edit');
      assert.equal(applyChanges(file.text, edit.changes), head + expected);
    });

  it('names the mailboxes that repeat an anchored value', () => {
    const file = readLanguageFile(
      `${head}    imap: &i { host: h.example.com }\n  - address: b@example.com\n    imap: *i\n`,
    );
    const [first, second] = file.content.entries;
    assert.ok(first && second);
    const edit = setSettings(file, first, ['imap'], { host: 'i.example.com' });
    assert.deepEqual(edit.kind === 'edit' && edit.alsoChanges, ['b@example.com']);
    const other = setSettings(file, second, ['imap'], { host: 'i.example.com' });
    assert.ok(other.kind === 'edit');
    assert.deepEqual(other.alsoChanges, []);
    assert.match(applyChanges(file.text, other.changes), /imap: \{ <<: \*i, host: i\.example\.com \}\n$/);
  });

  it('refuses what an alias would have to be written out for', () => {
    const file = readLanguageFile(
      `version: 1\nx-m: &m { target: { imap: { port: 993 } } }\nmailboxes:\n  - address: a@example.com\n    migration: *m\n`,
    );
    const [entry] = file.content.entries;
    assert.ok(entry);
    assert.deepEqual(setSettings(file, entry, ['migration', 'target'], { provider: 'ovh' }), {
      kind: 'refused',
      reason: 'shared',
    });
  });
});

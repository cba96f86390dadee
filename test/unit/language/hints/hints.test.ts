import assert from 'node:assert/strict';
import { hintsIn } from '../../../../src/core/language/hints/hints-in-range.ts';
import { readLanguageFile } from '../../../../src/core/language/language-file.ts';
import { makeWords } from '../../../../src/core/words/words.ts';
import { hintLabel, hintTooltip } from '../../../../src/editor/yaml/inlay-hints-text.ts';

const words = makeWords('en', {});

/** The text with the labels of its hints in it, between `⟦` and `⟧`. */
function withHints(text: string, longest?: number): string {
  const hints = [...hintsIn(readLanguageFile(text), { start: 0, end: text.length })];
  let shown = text;
  for (const hint of hints.sort((one, other) => other.offset - one.offset)) {
    const label = hintLabel(hint, words, longest).map((piece) => piece.text);
    shown = `${shown.slice(0, hint.offset)}⟦${label.join('')}⟧${shown.slice(hint.offset)}`;
  }
  return shown;
}

const head = 'version: 1\nmailboxes:\n';
const withDefaults = (defaults: string): string => `version: 1\ndefaults: ${defaults}\nmailboxes:\n`;

describe('hintsIn', () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      'what a written provider wants',
      `${head}  - address: a@b.example⟦IMAP ssl0.ovh.net:993 · SMTP …:465 · password⟧\n    provider: ovh\n`,
    ],
    [
      'the provider of the address',
      `${head}  - address: a@gmail.com⟦google · IMAP imap.gmail.com:993 · SMTP smtp.gmail.com:465 · oauth2⟧\n`,
    ],
    [
      'a user name that is not the address',
      `${head}  - address: a@icloud.com⟦icloud · IMAP imap.mail.me.com:993 · app-password · username a⟧\n    smtp: false\n`,
    ],
    ['that only DNS tells', `${head}  - address: a@b.example⟦IMAP, SMTP from DNS⟧\n`],
    [
      'usual ports as what they are',
      `${head}  - address: a@b.example\n    imap: { host: x.example }⟦port 993, tls (usual)⟧\n    smtp: { host: x.example, port: 587 }⟦starttls (usual)⟧\n`,
    ],
    [
      'a leg in block style',
      `${head}  - address: a@b.example\n    imap:⟦port 993, tls (usual)⟧ # his\n      host: x.example\n    smtp: false\n`,
    ],
    [
      'a leg behind its anchor',
      `${head}  - address: a@b.example\n    imap: &imap⟦port 993, tls (usual)⟧\n      host: x.example\n    smtp: *imap⟦port 465, tls (usual)⟧\n`,
    ],
    [
      'a leg with only a port',
      `${head}  - address: a@icloud.com⟦icloud · IMAP imap.mail.me.com:993 · app-password⟧\n    smtp: { port: 587 }⟦smtp.mail.me.com starttls⟧\n`,
    ],
    [
      'nothing where all is written',
      `${head}  - address: a@b.example\n    auth: password\n    imap: { host: x.example, port: 993, security: tls }\n    smtp: { host: x.example, port: 465, security: tls }\n`,
    ],
    [
      'nothing for services that there are not',
      `${head}  - address: a@b.example\n    imap: false\n    smtp: false\n`,
    ],
    [
      'what defaults say',
      `${withDefaults('{ owner: IT, credential: "env:M_${local}", mfa: [phone] }')}  - address: a@b.example⟦env:M_a · owner IT · + mfa⟧\n    imap: false\n    smtp: false\n`,
    ],
    [
      'not what hides a default',
      `${withDefaults('{ owner: IT }')}  - address: a@b.example\n    owner: Ann\n    imap: false\n    smtp: false\n  - address: c@b.example\n    owner:\n    imap: false\n    smtp: false\n`,
    ],
    [
      'flow style behind the mailbox',
      `${head}  - { address: a@b.example, provider: ovh, smtp: false }⟦IMAP ssl0.ovh.net:993 · password⟧ # note\n`,
    ],
    [
      'both sides of a migration',
      `${head}  - address: a@b.example\n    migration:\n      source: { provider: ovh, smtp: false }⟦IMAP ssl0.ovh.net:993 · password⟧\n      target:⟦IMAP imap.gmail.com:993 · SMTP smtp.gmail.com:465 · oauth2⟧\n        provider: google\n`,
    ],
    [
      'nothing about a leg with a setting that cannot be used',
      `${head}  - address: a@b.example\n    imap: { host: x.example, port: many }\n    smtp: false\n`,
    ],
    [
      'CRLF and emoji',
      `version: 1\r\nmailboxes:\r\n  - name: 😀\r\n    address: a@b.example⟦IMAP ssl0.ovh.net:993 · password⟧\r\n    provider: ovh\r\n    smtp: false\r\n`,
    ],
    [
      'a file in one piece',
      '{ version: 1, mailboxes: [{ address: a@b.example, provider: ovh, smtp: false }⟦IMAP ssl0.ovh.net:993 · password⟧] }',
    ],
  ];
  for (const [name, expected] of cases)
    it(name, () => {
      assert.equal(withHints(expected.replaceAll(/⟦[^⟧]*⟧/g, '')), expected);
    });

  it('gives only the mailboxes of the range', () => {
    const text = `${head}  - address: a@b.example\n  - address: c@b.example\n  - address: e@b.example\n`;
    const at = text.indexOf('c@b');
    const hints = [...hintsIn(readLanguageFile(text), { start: at, end: at + 1 })];
    assert.deepEqual(
      hints.map(({ offset }) => offset),
      [at + 'c@b.example'.length],
    );
  });

  it('says where in defaults a value comes from', () => {
    const text = `${withDefaults('{ imap: { host: x.example }, owner: IT }')}  - address: a@b.example\n    smtp: false\n`;
    const [hint] = [...hintsIn(readLanguageFile(text), { start: 0, end: text.length })];
    assert.ok(hint);
    const sources = hintLabel(hint, words).flatMap(({ source }) =>
      source ? text.slice(source.start, source.end) : [],
    );
    assert.deepEqual(sources, ['x.example', 'IT']);
  });
});

describe('hintLabel', () => {
  it('keeps whole parts within what the editor shows', () => {
    const text = `${head}  - address: a@gmail.com\n`;
    assert.match(withHints(text, 43), /a@gmail\.com⟦google · IMAP imap\.gmail\.com:993 …⟧/);
    assert.match(withHints(text, 10), /a@gmail\.com⟦google …⟧/);
  });

  it('cuts long names', () => {
    const text = `${withDefaults(`{ owner: ${'Ann '.repeat(20)}}`)}  - address: a@b.example\n    imap: false\n    smtp: false\n`;
    assert.match(withHints(text), /⟦owner (?:Ann ){7}Ann…⟧/);
  });
});

describe('hintTooltip', () => {
  it('lists everything with its origin, and is plain to Markdown', () => {
    const text = `${withDefaults('{ owner: "*IT*" }')}  - address: a@b.example\n    provider: ovh\n    smtp: false\n`;
    const [hint] = [...hintsIn(readLanguageFile(text), { start: 0, end: text.length })];
    assert.ok(hint);
    assert.deepEqual(hintTooltip(hint, words).split('\n').slice(2), [
      '- IMAP: host **ssl0\\.ovh\\.net**, port **993**, security **tls**, username **a\\@b\\.example**, auth **password** · known of the provider',
      '- owner **\\*IT\\*** · from the defaults of the file',
    ]);
  });
});

import assert from 'node:assert/strict';
import type { MailboxEntry, YamlPath } from '../../../src/core/mailboxes/model.ts';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';
import { sample } from './sample.ts';

const variants: readonly (readonly [string, (text: string) => string])[] = [
  ['LF', (text) => text],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text) => `\uFEFF${text}`],
  ['an emoji before', (text) => text.replace('# the', '# 👩‍💻 the')],
  ['right-to-left text before', (text) => text.replace('Exemple SARL', '"שלום مرحبا"')],
  ['a document start', (text) => `%YAML 1.2\n---\n${text}`],
  ['a document end', (text) => `${text}...\n`],
  ['a list without indentation', (text) => text.replaceAll(/^ {2}(?=[ -].*$)/gm, '')],
];

/** Where each value of the sample stands, by mailbox: the text its range must hold. */
const places: readonly (readonly [number, YamlPath, string])[] = [
  [0, ['address'], 'claire@example.com'],
  [0, ['imap', 'host'], 'imap.example.com'],
  [0, ['imap', 'port'], '993'],
  [0, ['aliases', 1], 'office@example.com'],
  [0, ['owner'], 'IT'],
  [0, ['credential'], 'env:MAIL_${local}'],
  [0, ['smtp', 'port'], '465'],
  [0, ['history', 0, 'date'], '2026-03-01'],
  [1, ['address'], '"paul@example.com"'],
  [1, ['imap'], '{ host: imap.example.com, port: 993, security: tls }'],
  [1, ['credential', 'keepassxc', 'entry'], '/Mail/paul'],
  [2, ['imap'], 'false'],
  [2, ['clients'], '[ios, outlook]'],
  [3, ['address'], 'élodie@exämple.fr'],
  [3, ['migration', 'target', 'provider'], 'google'],
];

describe('source ranges', () => {
  for (const [title, change] of variants) {
    const text = change(sample);
    const { entries, problems } = parseMailboxes(text);
    const slice = (range: { start: number; end: number } | undefined): string =>
      range ? text.slice(range.start, range.end) : '(none)';

    it(`are exact with ${title}`, () => {
      assert.deepEqual(problems, []);
      for (const [index, path, expected] of places) {
        assert.equal(slice(entries[index]?.rangeOf(path)), expected, path.join('.'));
      }
    });

    it(`hold whole items with ${title}`, () => {
      const starts = ['- address: claire', '- &paul', '- { address: ann', '- address: élodie'];
      const ends = ['by: IT }]', 'entry: /Mail/paul } }', 'outlook] }', 'provider: google } }'];
      assert.deepEqual(
        entries.map(({ range }, index) => slice(range).slice(0, starts[index]?.length)),
        starts,
      );
      assert.deepEqual(
        entries.map(({ range }, index) => slice(range).slice(-(ends[index]?.length ?? 0))),
        ends,
      );
    });

    it(`hold whole lines with ${title}`, () => {
      for (const { lines, range } of entries) {
        assert.ok(lines.start === 0 || text[lines.start - 1] === '\n');
        assert.ok(text[lines.end - 1] === '\n');
        assert.ok(lines.start <= range.start && range.end <= lines.end);
      }
    });
  }

  it('end a block scalar before its line break', () => {
    const entry: MailboxEntry | undefined = parseMailboxes(sample).entries[0];
    const range = entry?.rangeOf(['smtpNeeded']);
    assert.ok(range);
    assert.equal(sample.slice(range.start, range.end), '|\n      scanner\n      of floor 2');
  });

  it('of an item end before a comment on its last line', () => {
    const text =
      'version: 1\nmailboxes:\n  - address: a@example.com # the boss\n    # his note\n  # of the list\n';
    const [entry] = parseMailboxes(text).entries;
    assert.ok(entry);
    assert.equal(text.slice(entry.range.start, entry.range.end), '- address: a@example.com');
    assert.equal(
      text.slice(entry.lines.start, entry.lines.end),
      '  - address: a@example.com # the boss\n    # his note\n',
    );
  });

  it('count UTF-16 units, the second half of an emoji too', () => {
    const text = 'version: 1\nmailboxes:\n  - { name: "😀", address: a@example.com }\n';
    assert.deepEqual(parseMailboxes(text).entries[0]?.addressRange, { start: 49, end: 62 });
    assert.equal(text.slice(49, 62), 'a@example.com');
  });
});

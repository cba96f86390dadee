import assert from 'node:assert/strict';
import { checklistNameOf, isMailboxesFile } from '../../../src/core/mailboxes/file-names.ts';
import { mailboxesLimits } from '../../../src/core/mailboxes/limits.ts';
import { entryAtOffset } from '../../../src/core/mailboxes/mailbox-at.ts';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';
import { LineIndex } from '../../../src/core/mailboxes/positions.ts';
import { readMailboxesText } from '../../../src/core/mailboxes/decode-text.ts';

describe('readMailboxesText', () => {
  const text = 'version: 1 # é 😀\n';
  const utf8 = Buffer.from(text, 'utf8');
  const utf16 = Buffer.from(text, 'utf16le');
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['UTF-8', utf8, text],
    ['UTF-8 with a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]), text],
    ['nothing', Buffer.alloc(0), ''],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 'unreadable utf-16'],
    ['UTF-16 without a mark', utf16, 'unreadable utf-16'],
    ['big-endian UTF-16', Buffer.from(utf16).swap16(), 'unreadable utf-16'],
    ['Latin-1', Buffer.from('name: é\n', 'latin1'), 'unreadable not-utf-8'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
      'unreadable binary',
    ],
    ['50 MB', Buffer.alloc(50_000_000, 0x23), 'too-large undefined'],
    ['the limit and one', Buffer.alloc(mailboxesLimits.fileSize + 1, 0x23), 'too-large undefined'],
  ];
  for (const [title, bytes, expected] of cases) {
    it(`reads ${title}`, () => {
      const { text: read, problem } = readMailboxesText(bytes);
      assert.equal(read ?? `${problem.rule} ${problem.args['reason']}`, expected);
    });
  }
});

describe('LineIndex', () => {
  const lines = new LineIndex('a\nb😀c\r\nd\re');
  const positions: readonly (readonly [number, number, number])[] = [
    [-1, 1, 1],
    [0, 1, 1],
    [1, 1, 2],
    [2, 2, 1],
    [5, 2, 4],
    [6, 2, 5],
    [8, 3, 1],
    [9, 3, 2],
    [10, 4, 1],
    [99, 4, 2],
  ];
  for (const [offset, line, column] of positions) {
    it(`finds offset ${offset} at ${line}:${column}`, () =>
      assert.deepEqual(lines.positionAt(offset), { line, column }));
  }

  it('knows the empty text', () => assert.deepEqual(new LineIndex('').positionAt(0), { line: 1, column: 1 }));
});

describe('entryAtOffset', () => {
  const text = [
    'version: 1',
    'mailboxes:',
    '  # about a',
    '  - address: a@example.com',
    '    name: A',
    '',
    '  # about the next',
    '  - address: not an address',
    '  - address: b@example.com',
    '    name: B',
    'organization: X',
  ].join('\n');
  const file = parseMailboxes(text);
  const places: readonly (readonly [string, number, string | undefined])[] = [
    ['the first line', 0, undefined],
    ['the comment before the first', text.indexOf('# about a'), undefined],
    ['the spaces before the dash', text.indexOf('  - address: a'), 'a@example.com'],
    ['the address', text.indexOf('a@example'), 'a@example.com'],
    ['the end of its last line', text.indexOf('name: A') + 7, 'a@example.com'],
    ['the empty line after it', text.indexOf('\n\n') + 1, 'a@example.com'],
    ['the comment of the next', text.indexOf('# about the'), undefined],
    ['a mailbox that cannot be used', text.indexOf('not an'), undefined],
    ['the last', text.indexOf('name: B'), 'b@example.com'],
    ['what follows the list', text.indexOf('organization'), undefined],
    ['the end', text.length, undefined],
  ];
  for (const [title, offset, expected] of places) {
    it(`finds ${expected ?? 'none'} at ${title}`, () =>
      assert.equal(entryAtOffset(file, offset)?.mailbox.address, expected));
  }

  it('finds the last mailbox at the very end of the file', () => {
    const open = 'version: 1\nmailboxes:\n  - address: a@example.com';
    assert.equal(entryAtOffset(parseMailboxes(open), open.length)?.mailbox.address, 'a@example.com');
  });

  it('tells mailboxes on one line apart', () => {
    const flow = '{ version: 1, mailboxes: [{ address: a@example.com }, { address: b@example.com }] }';
    const entries = parseMailboxes(flow);
    assert.equal(entryAtOffset(entries, flow.indexOf('a@'))?.mailbox.address, 'a@example.com');
    assert.equal(entryAtOffset(entries, flow.indexOf('b@'))?.mailbox.address, 'b@example.com');
    assert.equal(entryAtOffset(entries, flow.length - 1), undefined);
  });
});

describe('file names', () => {
  const names: readonly (readonly [string, boolean])[] = [
    ['mailboxes.yaml', true],
    ['mailboxes.yml', true],
    ['clients/acme.mailboxes.yaml', true],
    ['C:\\mail\\acme.mailboxes.yml', true],
    ['mailboxes.checklist.yaml', false],
    ['acme.mailboxes.checklist.yaml', false],
    ['my-mailboxes.yaml', false],
    ['mailboxes.yaml.bak', false],
    ['mailboxes.json', false],
    ['mailboxes.yaml/readme', false],
  ];
  for (const [name, expected] of names)
    it(`${name}: ${expected}`, () => assert.equal(isMailboxesFile(name), expected));

  it('put the checklist beside the file', () => {
    assert.equal(checklistNameOf('a.b/mailboxes.yaml'), 'a.b/mailboxes.checklist.yaml');
    assert.equal(checklistNameOf('acme.mailboxes.yml'), 'acme.mailboxes.checklist.yml');
    assert.equal(isMailboxesFile(checklistNameOf('mailboxes.yaml')), false);
  });
});

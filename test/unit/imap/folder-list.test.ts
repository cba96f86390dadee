import assert from 'node:assert/strict';
import { decodeFolderName } from '../../../src/core/imap/folder-name.ts';
import type { Folder } from '../../../src/core/imap/folder-list.ts';
import { foldersFor } from '../../../src/core/imap/special-folders.ts';
import { fetchedHeaderIn, valuesOf } from '../../../src/core/imap/fetched-header.ts';
import { parseImapResponse } from '../../../src/core/imap/imap-response.ts';

const folder = (name: string, attributes: readonly string[] = [], delimiter = '/'): Folder => ({
  name,
  title: decodeFolderName(name),
  attributes,
  delimiter,
});
const junkOf = (...folders: readonly Folder[]): string[] =>
  foldersFor('junk', folders).map(({ title }) => title);

describe('decodeFolderName', () => {
  for (const [wire, title] of [
    ['INBOX', 'INBOX'],
    ['Courrier ind&AOk-sirable', 'Courrier indésirable'],
    ['A&-B', 'A&B'],
    ['&2D3eAA-', '😀'],
    ['R&D', 'R&D'],
    ['Envoyés', 'Envoyés'],
  ] as const)
    it(`${wire} → ${title}`, () => assert.equal(decodeFolderName(wire), title));
});

describe('foldersFor', () => {
  it('believes the server’s special use before any name', () =>
    assert.deepEqual(junkOf(folder('Spam'), folder('Quarantine', ['junk'])), ['Quarantine']));
  it('knows the usual names, under INBOX too, in several languages', () =>
    assert.deepEqual(
      junkOf(folder('INBOX.Spam', [], '.'), folder('Courrier ind&AOk-sirable'), folder('Junk food')),
      ['INBOX.Spam', 'Courrier indésirable'],
    ));
  it('takes none that cannot be opened', () => assert.deepEqual(junkOf(folder('Junk', ['noselect'])), []));
});

describe('fetchedHeaderIn', () => {
  const read = (text: string): ReturnType<typeof fetchedHeaderIn> => {
    const response = parseImapResponse(text);
    return response && fetchedHeaderIn(response);
  };
  const header = 'Subject: a\r\n b\r\nX-Note: UID 9\r\n\r\n';

  it('reads UID and header, whichever comes first', () => {
    const literal = `BODY[HEADER] {${header.length}}\r\n${header}`;
    for (const items of [`UID 7 ${literal}`, `${literal} UID 7`]) {
      const fetched = read(`* 3 FETCH (${items})`);
      assert.ok(fetched, items);
      assert.equal(fetched.uid, 7, items);
      assert.deepEqual(valuesOf(fetched, 'Subject'), ['a b']);
    }
  });
  it('reads INTERNALDATE as a moment', () => {
    const fetched = read(
      `* 3 FETCH (UID 7 INTERNALDATE "17-Jul-2026 02:44:25 -0700" BODY[HEADER] {${header.length}}\r\n${header})`,
    );
    assert.equal(fetched?.arrivedAt, '2026-07-17T09:44:25.000Z');
  });
  it('takes no UID out of a header', () =>
    assert.equal(read(`* 3 FETCH (BODY[HEADER] {${header.length}}\r\n${header})`), undefined));
  it('passes over what is no header', () =>
    assert.equal(read('* 3 FETCH (UID 7 FLAGS (\\Seen))'), undefined));
});

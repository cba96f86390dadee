import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MboxScanner, type MboxMessage } from '../../../../src/core/migration/restore/mbox/mbox-scanner.ts';
import { readMbox, type MboxContent } from '../../../../src/core/migration/restore/mbox/read-mbox.ts';
import { bodyOf } from '../../../../src/core/migration/restore/stored-body.ts';

const never = new AbortController().signal;
const fromLine = 'From a@b.test Sat Jan  3 01:05:34 1996';

describe('an mbox file', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mailops-mbox-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  async function read(text: string): Promise<MboxContent & { readonly texts: readonly string[] }> {
    const path = join(directory, 'box');
    await writeFile(path, Buffer.from(text, 'latin1'));
    const content = await readMbox(path, 'box', never);
    const texts: string[] = [];
    for (const message of content.messages) {
      const body = await bodyOf(message);
      assert.ok(body, 'its size is the one that was counted');
      const pieces: Buffer[] = [];
      for await (const piece of body.pieces()) pieces.push(piece);
      texts.push(Buffer.concat(pieces).toString('latin1'));
    }
    return { ...content, texts };
  }

  const cases: readonly {
    readonly name: string;
    readonly mbox: string;
    readonly texts: readonly string[];
    readonly isTorn?: true;
  }[] = [
    {
      name: 'gives messages with CRLF, without the empty line between them',
      mbox: `${fromLine}\nSubject: 1\n\none\n\n${fromLine}\nSubject: 2\n\ntwo\n\n`,
      texts: ['Subject: 1\r\n\r\none\r\n', 'Subject: 2\r\n\r\ntwo\r\n'],
    },
    {
      name: 'keeps line ends that are CRLF, and the bare ones among them',
      mbox: `${fromLine}\r\nSubject: 1\r\n\r\no\nne\r\n\r\n${fromLine}\r\nSubject: 2\r\n\r\ntwo\r\n\r\n`,
      texts: ['Subject: 1\r\n\r\no\nne\r\n', 'Subject: 2\r\n\r\ntwo\r\n'],
    },
    {
      name: 'takes one quote away (mboxrd)',
      mbox: `${fromLine}\nSubject: 1\n\n>From me\n>>From you\n> From them\n\n`,
      texts: ['Subject: 1\r\n\r\nFrom me\r\n>From you\r\n> From them\r\n'],
    },
    {
      name: 'takes no prose for a From_ line',
      mbox: `${fromLine}\nSubject: 1\n\nHello\n\nFrom what I hear it is fine.\nBye\n\n`,
      texts: ['Subject: 1\r\n\r\nHello\r\n\r\nFrom what I hear it is fine.\r\nBye\r\n'],
    },
    {
      name: 'takes From_ lines as Thunderbird writes them',
      mbox: `From \r\nX-Mozilla-Status: 0001\r\nSubject: 1\r\n\r\none\r\n\r\nFrom - Sat Jan 03 01:05:34 1996\r\nSubject: 2\r\n\r\ntwo\r\n\r\n`,
      texts: ['X-Mozilla-Status: 0001\r\nSubject: 1\r\n\r\none\r\n', 'Subject: 2\r\n\r\ntwo\r\n'],
    },
    {
      name: 'heeds a Content-Length that holds, and unquotes nothing where nobody quoted (mboxcl2)',
      mbox: `${fromLine}\nContent-Length: ${12 + fromLine.length}\n\nx\n\n${fromLine}\n>From x\n\n${fromLine}\nSubject: 2\n\n>From y\n\n`,
      texts: [
        `Content-Length: ${12 + fromLine.length}\r\n\r\nx\r\n\r\n${fromLine}\r\n>From x\r\n`,
        'Subject: 2\r\n\r\nFrom y\r\n',
      ],
    },
    {
      name: 'does not heed a Content-Length that lies',
      mbox: `${fromLine}\nContent-Length: 3\nSubject: 1\n\nmore than that\n\n${fromLine}\nSubject: 2\n\ntwo\n\n`,
      texts: ['Content-Length: 3\r\nSubject: 1\r\n\r\nmore than that\r\n', 'Subject: 2\r\n\r\ntwo\r\n'],
    },
    {
      name: 'has messages without body, and without header',
      mbox: `${fromLine}\nSubject: 1\n\n${fromLine}\n\nonly body\n\n${fromLine}\n\n`,
      texts: ['Subject: 1\r\n\r\n', '\r\nonly body\r\n', '\r\n'],
    },
    {
      name: 'keeps a last message that is cut off, and says so',
      mbox: `${fromLine}\nSubject: 1\n\none\n\n${fromLine}\nSubject: 2\n\ntw`,
      texts: ['Subject: 1\r\n\r\none\r\n', 'Subject: 2\r\n\r\ntw'],
      isTorn: true,
    },
    {
      name: 'leaves out what Thunderbird only has not yet removed, and what UW-IMAP keeps for itself',
      mbox: `${fromLine}\nSubject: DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA\nX-IMAP: 1 2\n\ndata\n\n${fromLine}\nX-Mozilla-Status: 0009\n\ngone\n\n${fromLine}\nSubject: 1\n\none\n\n`,
      texts: ['Subject: 1\r\n\r\none\r\n'],
    },
  ];
  for (const { name, mbox, texts, isTorn = false } of cases)
    it(name, async () => {
      const content = await read(mbox);
      assert.deepEqual([...content.texts], texts);
      assert.equal(content.isTorn, isTorn);
    });

  it('tells flags, keywords and dates', async () => {
    const { messages } = await read(
      [
        `${fromLine} +0200\nStatus: RO\nX-Status: AF\nX-Keywords:  work $label1   \n\n1\n\n`,
        'From - Sat Jan 03 01:05:34 1996\nX-Mozilla-Status: 1007\nX-Mozilla-Keys: $label2\nReceived: by x; Tue, 1 Jul 2003 10:52:37 +0200 (CEST)\n\n2\n\n',
        'From - Sat Jan 03 01:05:34 1996\nDate: Tue, 1 Jul 2003 10:52:37 +0200\n\n3\n\n',
      ].join(''),
    );
    assert.deepEqual(
      messages.map(({ message: { flags, keywords, internalDate, file } }) => ({
        flags,
        keywords,
        internalDate,
        file,
      })),
      [
        {
          flags: ['\\Answered', '\\Flagged', '\\Seen'],
          keywords: ['$label1', 'work'],
          internalDate: '02-Jan-1996 23:05:34 +0000',
          file: 'box#1',
        },
        {
          flags: ['\\Answered', '\\Flagged', '\\Seen'],
          keywords: ['$Forwarded', '$label2'],
          internalDate: '01-Jul-2003 08:52:37 +0000',
          file: 'box#2',
        },
        { flags: [], keywords: [], internalDate: '01-Jul-2003 08:52:37 +0000', file: 'box#3' },
      ],
    );
  });

  it('is read alike in whatever pieces it comes', async () => {
    const octets = Buffer.from(
      `${fromLine}\r\nSubject: 1\r\nContent-Length: 4\r\n\r\n>From\r\n\r\n${fromLine}\nSubject: 2\n\n${'x'.repeat(3_000)}\n>From y\n\n`,
    );
    const scan = async (length: number): Promise<MboxMessage[]> => {
      const found: MboxMessage[] = [];
      const scanner = new MboxScanner(
        (offset) => Promise.resolve(octets.toString('latin1', offset, offset + 16)),
        (message) => found.push(message),
      );
      for (let at = 0; at < octets.length; at += length) await scanner.push(octets.subarray(at, at + length));
      await scanner.end();
      return found;
    };
    const whole = await scan(octets.length);
    assert.equal(whole.length, 2);
    for (const length of [1, 2, 7, 1_000]) assert.deepEqual(await scan(length), whole, String(length));
  });
});

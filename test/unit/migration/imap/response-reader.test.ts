import assert from 'node:assert/strict';
import type { MessageSink } from '../../../../src/core/migration/imap/message-sink.ts';
import { ResponseReader } from '../../../../src/core/migration/imap/response-reader.ts';

class Gathered implements MessageSink {
  readonly pieces: Buffer[] = [];
  discarded = false;
  write(piece: Buffer): void {
    this.pieces.push(Buffer.from(piece));
  }
  discard(): void {
    this.discarded = true;
  }
}

interface Read {
  readonly texts: string[];
  readonly messages: Buffer[];
  readonly broken: string[];
  readonly sinks: Gathered[];
}

function read(octets: Buffer, pieceLength: number): Read {
  const found: Read = { texts: [], messages: [], broken: [], sinks: [] };
  const reader = new ResponseReader<Gathered>({
    open: () => {
      const sink = new Gathered();
      found.sinks.push(sink);
      return sink;
    },
    response: ({ text, message }) => {
      found.texts.push(text);
      if (message) found.messages.push(Buffer.concat(message.sink.pieces));
    },
    broken: (words) => found.broken.push(words),
  });
  for (let at = 0; at < octets.length; at += pieceLength) reader.push(octets.subarray(at, at + pieceLength));
  reader.stop();
  return found;
}

const everyOctet = Buffer.from(Array.from({ length: 256 }, (_, at) => at));
const nasty: readonly (readonly [string, Buffer])[] = [
  ['every octet, NUL too', everyOctet],
  ['nothing', Buffer.alloc(0)],
  ['what looks like a response', Buffer.from('\r\n* 2 FETCH (UID 9 BODY[] {3}\r\nx)\r\nm1 OK done\r\n')],
  ['bare CR and LF', Buffer.from('a\rb\nc\r\r\n\n')],
  ['a line of a megabyte', Buffer.alloc(1_048_576, 'x')],
];

describe('reading responses with messages in them', () => {
  for (const [what, body] of nasty)
    for (const pieceLength of [1, 7, 1_000_000])
      if (body.length * 7 < 2_000 || pieceLength > 7)
        it(`gives ${what} octet for octet, in pieces of ${pieceLength}`, () => {
          const found = read(
            Buffer.concat([
              Buffer.from(`* 1 FETCH (UID 5 BODY[] {${body.length}}\r\n`),
              body,
              Buffer.from(' FLAGS (\\Seen))\r\nm1 OK done\r\n'),
            ]),
            pieceLength,
          );
          assert.deepEqual(found.messages, [body]);
          assert.deepEqual(found.texts, [
            `* 1 FETCH (UID 5 BODY[] {${body.length}} FLAGS (\\Seen))`,
            'm1 OK done',
          ]);
          assert.deepEqual(found.broken, []);
        });

  it('keeps a literal that is no message in the text', () => {
    const found = read(Buffer.from('* LIST () "/" {5}\r\nA"\\/é\r\n'.replace('é', '\u00e9'), 'latin1'), 3);
    assert.deepEqual(found.texts, ['* LIST () "/" {5}\r\nA"\\/\u00e9']);
  });

  for (const [what, text] of [
    ['a literal longer than any name', '* LIST () "/" {999999999}\r\n'],
    ['a second message in one response', '* 1 FETCH (BODY[] {1}\r\nx BODY[] {1}\r\n'],
    ['a size that no number can hold', '* 1 FETCH (BODY[] {9999999999999999999}\r\n'],
  ] as const)
    it(`stops at ${what}`, () => {
      const found = read(Buffer.from(text), 100);
      assert.equal(found.broken.length, 1);
      assert.deepEqual(found.messages, []);
      assert.ok(found.sinks.every(({ discarded }) => discarded));
    });

  it('throws away a message that was cut off', () => {
    const found = read(Buffer.from('* 1 FETCH (UID 5 BODY[] {10}\r\nabc'), 100);
    assert.deepEqual(found.messages, []);
    assert.equal(found.sinks[0]?.discarded, true);
  });
});

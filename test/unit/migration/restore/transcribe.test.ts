import assert from 'node:assert/strict';
import { Transcriber } from '../../../../src/core/migration/restore/transcribe.ts';

describe('octets of a file that become those of a message', () => {
  const run = (text: string, length: number, how: ConstructorParameters<typeof Transcriber>[0]): string => {
    const transcriber = new Transcriber(how);
    const octets = Buffer.from(text, 'latin1');
    const out: Buffer[] = [];
    for (let at = 0; at < octets.length; at += length)
      out.push(transcriber.take(octets.subarray(at, at + length), false));
    out.push(transcriber.take(Buffer.alloc(0), true));
    return Buffer.concat(out).toString('latin1');
  };
  const text = '>From a\n>>From b\r\nc\n\n>Fro\n>\n>>>From d\r\r\n>From ';
  for (const length of [1, 2, 3, 5, 8, 100])
    it(`are the same in pieces of ${length}`, () => {
      assert.equal(run(text, length, { endsLines: false, unquotes: false }), text);
      assert.equal(
        run(text, length, { endsLines: true, unquotes: false }),
        '>From a\r\n>>From b\r\nc\r\n\r\n>Fro\r\n>\r\n>>>From d\r\r\n>From ',
      );
      assert.equal(
        run(text, length, { endsLines: false, unquotes: true }),
        'From a\n>From b\r\nc\n\n>Fro\n>\n>>From d\r\r\nFrom ',
      );
    });
});

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { limits } from '../../limits.ts';
import type { MessageBody } from '../transfer/origin.ts';
import type { StoredMessage } from './stored-message.ts';
import { Transcriber } from './transcribe.ts';

const readOctets = 262_144;

/**
 * The octets of a stored message: whole in memory where it is short, else read piece by piece each time. Undefined where they are not
 * those that were written down. Rejects with the file system's error.
 */
export async function bodyOf(stored: StoredMessage): Promise<MessageBody | undefined> {
  const { size } = stored.message;
  const isLong = size > limits.migration.wholeOctets;
  const hash = stored.sha256 === undefined ? undefined : createHash('sha256');
  const pieces: Buffer[] = [];
  let octets = 0;
  if (!isLong || hash)
    for await (const piece of piecesOf(stored)) {
      octets += piece.length;
      hash?.update(piece);
      if (octets > size) return undefined;
      if (!isLong) pieces.push(piece);
    }
  if ((!isLong && octets !== size) || (hash && hash.digest('hex') !== stored.sha256)) return undefined;
  return {
    octets: size,
    pieces: () => (isLong ? piecesOf(stored) : pieces),
    release: () => void pieces.splice(0),
  };
}

async function* piecesOf({ path, start, end, transcription }: StoredMessage): AsyncGenerator<Buffer, void> {
  if (end <= start) return;
  const transcriber = new Transcriber(transcription);
  const stream: AsyncIterable<Buffer> = createReadStream(path, {
    start,
    end: end - 1,
    highWaterMark: readOctets,
  });
  for await (const piece of stream) {
    const written = transcriber.take(piece, false);
    if (written.length > 0) yield written;
  }
  const last = transcriber.take(Buffer.alloc(0), true);
  if (last.length > 0) yield last;
}

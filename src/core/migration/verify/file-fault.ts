import { createHash } from 'node:crypto';
import { close, fstat, open, read } from 'node:fs';
import { promisify } from 'node:util';
import { errnoOf } from '../../dialogue/network-fault.ts';
import type { MessageRecord } from '../store/manifest-record.ts';
import type { VerifyFault } from './verify-result.ts';

// Streams and promises of node:fs itself cost several times what a short file does.
const [openFile, statFile, readFrom, closeFile] = [
  promisify(open),
  promisify(fstat),
  promisify(read),
  promisify(close),
];

/** Read at once, octets: all of most messages. */
const pieceOctets = 262_144;

/** What is wrong with the file of a message, held octet for octet against its record; undefined where nothing is. Rejects with the file system's error where it cannot be read. */
export async function faultOfFile(
  path: string,
  { size, sha256 }: MessageRecord,
  signal: AbortSignal,
): Promise<VerifyFault['fault'] | undefined> {
  let file: number;
  try {
    file = await openFile(path, 'r');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return 'missing';
    throw error;
  }
  try {
    const found = await statFile(file);
    if (!found.isFile() || found.size !== size) return 'different';
    const hash = createHash('sha256');
    const piece = Buffer.allocUnsafe(Math.min(pieceOctets, size));
    for (let left = size; left > 0 && !signal.aborted;) {
      const { bytesRead } = await readFrom(file, piece, 0, Math.min(piece.length, left), null);
      if (bytesRead === 0) return 'different';
      hash.update(piece.subarray(0, bytesRead));
      left -= bytesRead;
    }
    signal.throwIfAborted();
    return hash.digest('hex') === sha256 ? undefined : 'different';
  } finally {
    await closeFile(file);
  }
}

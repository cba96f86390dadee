import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { limits } from '../../limits.ts';
import { ContentHasher, type ContentHash } from '../identity/content-hash.ts';

/** Octets that are read at first: most headers are shorter. */
const firstOctets = 16_384;

/** A message's header from its file, at most `limits.headerOctets`; `octets` is the file's size. Rejects with the file system's error. */
export async function headerInFile(
  path: string,
): Promise<{ readonly header: Buffer; readonly octets: number }> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const most = Math.min(size, limits.headerOctets);
    for (let octets = Math.min(most, firstOctets); ; octets = Math.min(most, octets * 8)) {
      const piece = Buffer.allocUnsafe(octets);
      const { bytesRead } = await handle.read(piece, 0, octets, 0);
      const header = piece.subarray(0, bytesRead);
      if (octets === most || hasEnd(header)) return { header, octets: size };
    }
  } finally {
    await handle.close();
  }
}

/** The hash of a message's content from its file, whatever its size. Rejects with the file system's error. */
export async function hashOfFile(path: string): Promise<ContentHash> {
  const hasher = new ContentHasher();
  for await (const piece of createReadStream(path, { highWaterMark: 262_144 }))
    if (piece instanceof Buffer) hasher.update(piece);
  return hasher.digest();
}

function hasEnd(header: Buffer): boolean {
  return header.includes('\r\n\r\n') || header.includes('\n\n');
}

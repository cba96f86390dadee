import type { FileHandle } from 'node:fs/promises';
import { limits } from '../../limits.ts';

/** Most headers are shorter. */
const firstOctets = 8_192;

/** A message's header with the empty line behind it, from `start` on; at most `limits.headerOctets` of it. */
export async function readHeader(handle: FileHandle, start = 0): Promise<Buffer> {
  for (let room = firstOctets; ; room *= 8) {
    const most = Math.min(room, limits.headerOctets);
    const octets = Buffer.alloc(most);
    const { bytesRead } = await handle.read(octets, 0, most, start);
    const read = octets.subarray(0, bytesRead);
    const end = endOfHeader(read);
    if (end !== undefined || bytesRead < most || most === limits.headerOctets)
      return read.subarray(0, end ?? bytesRead);
  }
}

/** Where the body begins; undefined where the header has not ended. A message may begin with its empty line. */
export function endOfHeader(octets: Buffer): number | undefined {
  if (octets[0] === 10) return 1;
  if (octets[0] === 13 && octets[1] === 10) return 2;
  const ends = ['\n\n', '\n\r\n'].map((end) => ({
    at: octets.indexOf(end, 0, 'latin1'),
    length: end.length,
  }));
  const found = ends.filter(({ at }) => at !== -1).sort((one, other) => one.at - other.at)[0];
  return found && found.at + found.length;
}

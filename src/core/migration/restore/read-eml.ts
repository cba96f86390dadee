import { open } from 'node:fs/promises';
import { fieldsOf } from '../../imap/fetched-header.ts';
import { quickIdentity } from '../identity/quick-identity.ts';
import { endOfHeader, readHeader } from './read-header.ts';
import { internalDateOf, momentOfHeader } from './stored-date.ts';
import { storedFlags } from './stored-flags.ts';
import type { StoredMessage } from './stored-message.ts';

const readOctets = 262_144;

/**
 * A file that is one message. Undefined where its header says that it is deleted. Rejects with the file system's error.
 * @param file as results name it
 * @param part the message inside the file; without it the file is the message
 */
export async function readEml(
  path: string,
  file: string,
  part?: { readonly start: number; readonly end: number; readonly flags: readonly string[] },
): Promise<StoredMessage | undefined> {
  const handle = await open(path, 'r');
  try {
    const { size: length, mtimeMs } = await handle.stat();
    const { start, end } = part ?? { start: 0, end: length };
    const header = (await readHeader(handle, start)).subarray(0, end - start);
    const fields = { fields: fieldsOf(header.toString('latin1', 0, endOfHeader(header))) };
    const { flags, keywords, isExpunged } = storedFlags(fields);
    if (isExpunged) return undefined;
    const hasCrlf = header[header.indexOf(10) - 1] === 13;
    let bareEnds = 0;
    if (!hasCrlf) {
      const stream: AsyncIterable<Buffer> = handle.createReadStream({
        start,
        end: Math.max(start, end - 1),
        autoClose: false,
        highWaterMark: readOctets,
      });
      let last = 0;
      if (end > start)
        for await (const piece of stream) {
          bareEnds += bareEndsIn(piece, last);
          last = piece.at(-1) ?? last;
        }
    }
    const moments = [momentOfHeader(fields), mtimeMs];
    return {
      message: {
        uidValidity: 0,
        uid: 0,
        file,
        size: end - start + bareEnds,
        flags: [...new Set([...flags, ...(part?.flags ?? [])])].sort(),
        keywords,
        internalDate: moments.map(internalDateOf).find((date) => date !== undefined),
        identity: quickIdentity(header),
      },
      path,
      start,
      end,
      transcription: { endsLines: bareEnds > 0, unquotes: false },
    };
  } finally {
    await handle.close();
  }
}

function bareEndsIn(piece: Buffer, before: number): number {
  let count = 0;
  for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1))
    if ((at === 0 ? before : piece[at - 1]) !== 13) count += 1;
  return count;
}

import { createReadStream } from 'node:fs';
import { open, stat, truncate } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { errnoOf } from '../../dialogue/network-fault.ts';
import { readRecord, type ClosedRecord, type ManifestRecord } from './manifest-record.ts';

/** All lines in order; `undefined` for one that cannot be read. Memory is flat in their number. */
export async function* readManifest(file: string): AsyncGenerator<ManifestRecord | undefined, void> {
  const input = createReadStream(file, { encoding: 'utf8', highWaterMark: 1_048_576 });
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line !== '') yield readRecord(line);
  }
}

/** How much of the end is read at first: the closing line of some hundred folders. */
const tailOctets = 65_536;

/** The last line where it closes a run that ended in order; undefined where the last run did not, and where there is none. */
export async function closingRecord(file: string): Promise<ClosedRecord | undefined> {
  const line = await lastLine(file);
  const record = line === undefined ? undefined : readRecord(line);
  return record?.type === 'closed' ? record : undefined;
}

/** The last line of a file; undefined where it is torn, and where there is none. */
export async function lastLine(file: string): Promise<string | undefined> {
  let length: number;
  try {
    length = (await stat(file)).size;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const handle = await open(file, 'r');
  try {
    for (let octets = Math.min(tailOctets, length); ; octets = Math.min(octets * 8, length)) {
      const tail = Buffer.alloc(octets);
      await handle.read(tail, 0, octets, length - octets);
      if (tail.at(-1) !== 10) return undefined;
      const before = tail.lastIndexOf(10, octets - 2);
      if (before === -1 && octets < length) continue;
      return tail.toString('utf8', before + 1, octets - 1);
    }
  } finally {
    await handle.close();
  }
}

/** Cuts off a last line that was not written to its end: what it would have named is fetched again. */
export async function repairManifest(file: string): Promise<void> {
  const handle = await open(file, 'r');
  let keep: number;
  try {
    const { size } = await handle.stat();
    keep = size;
    const piece = Buffer.alloc(tailOctets);
    for (let end = size; end > 0; end -= tailOctets) {
      const start = Math.max(0, end - tailOctets);
      const { bytesRead } = await handle.read(piece, 0, end - start, start);
      const at = piece.lastIndexOf(10, bytesRead - 1);
      keep = start + at + 1;
      if (at !== -1) break;
    }
    if (keep === size) return;
  } finally {
    await handle.close();
  }
  await truncate(file, keep);
}

import { open } from 'node:fs/promises';
import { readEml } from './read-eml.ts';
import type { StoredMessage } from './stored-message.ts';

/** The property list behind the message is some hundred octets; a longer one is not read. */
const listOctets = 65_536;

/** Bits of `flags` in Apple Mail's property list. */
const bits = [
  [0, '\\Seen'],
  [2, '\\Answered'],
  [4, '\\Flagged'],
  [6, '\\Draft'],
] as const;
const deletedBit = 1;

/**
 * A message as Apple Mail keeps it: a line with the number of its octets, the message, a property list with its flags. Undefined where that
 * says that it is deleted, and for a file that is none. Rejects with the file system's error.
 */
export async function readEmlx(path: string, file: string): Promise<StoredMessage | undefined> {
  const handle = await open(path, 'r');
  let start: number;
  let end: number;
  let list: string;
  try {
    const { size } = await handle.stat();
    const first = Buffer.alloc(32);
    const { bytesRead } = await handle.read(first, 0, first.length, 0);
    const [line, digits] = /^(\d{1,12})[ \t]*\r?\n/.exec(first.toString('latin1', 0, bytesRead)) ?? [];
    if (line === undefined) return undefined;
    start = line.length;
    end = Math.min(size, start + Number(digits));
    const behind = Buffer.alloc(Math.min(listOctets, size - end));
    await handle.read(behind, 0, behind.length, end);
    list = behind.toString('utf8');
  } finally {
    await handle.close();
  }
  const value = BigInt(/<key>flags<\/key>\s*<integer>(\d{1,19})<\/integer>/.exec(list)?.[1] ?? 0);
  const isSet = (bit: number): boolean => ((value >> BigInt(bit)) & 1n) === 1n;
  if (isSet(deletedBit)) return undefined;
  const flags = bits.filter(([bit]) => isSet(bit)).map(([, flag]) => flag);
  return readEml(path, file, { start, end, flags });
}

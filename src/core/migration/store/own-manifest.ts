import { open } from 'node:fs/promises';
import { errnoOf } from '../../dialogue/network-fault.ts';
import { readRecord } from './manifest-record.ts';

/** A file of a manifest's name that this backup must not touch. */
export class ForeignManifest extends Error {
  /** The address that it names, or the beginning of its first line. */
  readonly found: string;
  /** Whose backup was expected, where it is that of another mailbox; undefined where it is no manifest of Mailops. */
  readonly expected: string | undefined;

  constructor(found: string, expected?: string) {
    super('The manifest is not of this backup.');
    this.found = found;
    this.expected = expected;
  }
}

/** The longest first line, octets: an address has 254 characters at most (RFC 5321 §4.5.3.1.3). */
const longest = 4_096;
/** Of a line that is not Mailops' own as much is shown. */
const shown = 40;
/** What follows the address: the moment. */
const momentOctets = 64;

/**
 * Whether a manifest was begun: its first line is there, whole. False also for what a crash left of that line, and where there is no file.
 * Rejects with `ForeignManifest` where Mailops did not write the file, or for another address than `address`; else with the file
 * system's error.
 */
export async function isBegun(manifest: string, address?: string): Promise<boolean> {
  const beginning = await beginningOf(manifest);
  const end = beginning?.indexOf(10) ?? -1;
  if (!beginning || (end === -1 && isTorn(beginning, address))) return false;
  const line = beginning.toString('utf8', 0, end === -1 ? beginning.length : end);
  const record = end === -1 ? undefined : readRecord(line);
  if (record?.type !== 'manifest') throw new ForeignManifest(line.slice(0, shown));
  if (address !== undefined && asCompared(record.address) !== asCompared(address))
    throw new ForeignManifest(record.address, address);
  return true;
}

/** As `isBegun`, without a reason: a file that is not of Mailops. */
export async function isForeign(manifest: string): Promise<boolean> {
  try {
    await isBegun(manifest);
    return false;
  } catch (error) {
    if (error instanceof ForeignManifest) return true;
    throw error;
  }
}

async function beginningOf(file: string): Promise<Buffer | undefined> {
  let handle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(longest), 0, longest, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** A crash leaves nothing of the first line, a part of it, or NUL octets for it. */
function isTorn(beginning: Buffer, address: string | undefined): boolean {
  const keys = JSON.stringify({ type: 'manifest', version: 1, address: address ?? '' });
  // Without the brace; and without the quotation mark that would end the address, where any will do.
  const own = Buffer.from(keys.slice(0, address === undefined ? -2 : -1));
  const both = Math.min(own.length, beginning.length);
  const isOwn = beginning.subarray(0, both).equals(own.subarray(0, both));
  const isShort = address === undefined || beginning.length <= own.length + momentOctets;
  return (isOwn && isShort && beginning.length < longest) || beginning.every((octet) => octet === 0);
}

/** Nobody has two mailboxes that differ in capitals alone, and some file systems have one directory for both. */
function asCompared(address: unknown): string {
  return typeof address === 'string' ? address.normalize('NFC').toLowerCase() : '';
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { errnoOf } from '../../dialogue/network-fault.ts';
import { foldersName, layoutIn, manifestName } from '../store/layout.ts';
import type { MessageRecord } from '../store/manifest-record.ts';
import { closingRecord, readManifest } from '../store/read-manifest.ts';
import { WorkSlots } from '../store/work-slots.ts';
import type { VerifyFault, VerifyResult } from './verify-result.ts';

/** Files read at the same time. */
const readers = 4;
/** Files that may wait for a reader, so that a long manifest is not held in memory. */
const lot = 1_000;

/** The backups under a directory: itself, or those of the addresses in it. */
export async function backupsUnder(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  if (entries.some(({ name }) => name === manifestName)) return [directory];
  const inner = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(directory, name));
  const held = await Promise.all(inner.map(async (path) => (await readdir(path)).includes(manifestName)));
  return inner.filter((_, at) => held[at]).sort();
}

/** Holds every file of one backup against the manifest, offline. Rejects with the file system's error where the manifest cannot be read. */
export async function verifyBackup(
  directory: string,
  signal: AbortSignal,
  progress: (messages: number) => void = () => undefined,
): Promise<VerifyResult> {
  const layout = layoutIn(directory);
  const closed = (await closingRecord(layout.manifest)) !== undefined;
  const slots = new WorkSlots(readers);
  const faults: VerifyFault[] = [];
  const named = new Set<string>();
  let address: string | undefined;
  let [messages, octets, unreadable, lastReadable] = [0, 0, 0, true];
  let checks: Promise<void>[] = [];
  for await (const record of readManifest(layout.manifest)) {
    signal.throwIfAborted();
    lastReadable = record !== undefined;
    if (!record) unreadable += 1;
    if (record?.type === 'manifest') address = record.address;
    if (record?.type !== 'message') continue;
    named.add(record.file);
    messages += 1;
    octets += record.size;
    checks.push(
      slots.run(async () => {
        if (signal.aborted) return;
        const fault = await faultOf(join(directory, ...record.file.split('/')), record);
        if (fault) faults.push({ file: record.file, fault });
      }),
    );
    if (checks.length < lot) continue;
    await Promise.all(checks);
    checks = [];
    progress(messages);
  }
  await Promise.all(checks);
  signal.throwIfAborted();
  const present = await messagesIn(directory, foldersName);
  for (const file of present) if (!named.has(file)) faults.push({ file, fault: 'extra' });
  faults.sort((one, other) => (one.file < other.file ? -1 : 1));
  return {
    directory,
    address,
    messages,
    octets,
    faults,
    unreadableLines: lastReadable ? unreadable : unreadable - 1,
    closed,
  };
}

async function faultOf(
  path: string,
  { size, sha256 }: MessageRecord,
): Promise<VerifyFault['fault'] | undefined> {
  try {
    if ((await stat(path)).size !== size) return 'different';
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex') === sha256 ? undefined : 'different';
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return 'missing';
    throw error;
  }
}

/** Every file under the folders of a backup, relative to it. */
async function messagesIn(directory: string, path: string): Promise<string[]> {
  let entries;
  try {
    entries = await readdir(join(directory, ...path.split('/')), { withFileTypes: true });
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
  const files: string[] = [];
  for (const entry of entries) {
    const inner = `${path}/${entry.name}`;
    if (entry.isDirectory()) files.push(...(await messagesIn(directory, inner)));
    else files.push(inner);
  }
  return files;
}

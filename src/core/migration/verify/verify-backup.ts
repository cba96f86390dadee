import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { errnoOf } from '../../dialogue/network-fault.ts';
import { foldersName, layoutIn, manifestName, messageFilePattern } from '../store/layout.ts';
import { isForeign } from '../store/own-manifest.ts';
import { closingRecord, readManifest } from '../store/read-manifest.ts';
import { WorkSlots } from '../store/work-slots.ts';
import type { WorkControl } from '../work/work-control.ts';
import { faultOfFile } from './file-fault.ts';
import type { VerifyFault, VerifyResult } from './verify-result.ts';

/** Files read at the same time: more than the threads that read them, so that none of those waits. */
const readers = 8;
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

/**
 * Holds every file of one backup against the manifest, offline. Rejects with the file system's error where the manifest cannot be read,
 * and with the signal's reason when it is cancelled.
 */
export async function verifyBackup(directory: string, control: WorkControl): Promise<VerifyResult> {
  const { signal, pause, progress } = control;
  const layout = layoutIn(directory);
  const closed = (await closingRecord(layout.manifest)) !== undefined;
  const told = await survey(layout.manifest, signal);
  const { named } = told;
  const total = named.size;
  const slots = new WorkSlots(readers);
  const faults: VerifyFault[] = [];
  let [line, messages, octets] = [0, 0, 0];
  let checks: Promise<void>[] = [];
  const titles = new Map<string, string>();
  for await (const record of readManifest(layout.manifest)) {
    line += 1;
    if (record?.type === 'folder') titles.set(record.folder, record.title);
    // A file that was written anew is as the last of its lines says.
    if (record?.type !== 'message' || named.get(record.file)?.line !== line) continue;
    const check = slots.run(async () => {
      if (pause.isOn) await pause.passed(signal);
      if (signal.aborted) return;
      const fault = await faultOfFile(join(directory, ...record.file.split('/')), record, signal);
      if (fault) faults.push({ file: record.file, fault });
      messages += 1;
      octets += record.size;
      const folder = titles.get(record.folder) ?? record.folder;
      progress({ phase: 'checking', folder, messages, total, octets, totalOctets: told.octets });
    });
    // Waited for below, or the manifest itself breaks off first.
    check.catch(() => undefined);
    checks.push(check);
    if (checks.length < lot) continue;
    await Promise.all(checks);
    checks = [];
    signal.throwIfAborted();
  }
  await Promise.all(checks);
  signal.throwIfAborted();
  for await (const file of messagesIn(directory, foldersName)) {
    // What a run that was cut off had begun is removed by the next.
    const isLeftover = !closed && messageFilePattern.test(basename(file));
    if (!named.has(file) && !isLeftover) faults.push({ file, fault: 'extra' });
  }
  faults.sort((one, other) => (one.file < other.file ? -1 : 1));
  return {
    directory,
    address: told.address,
    messages: total,
    octets: told.octets,
    faults,
    unreadableLines: told.unreadableLines,
    closed,
  };
}

/** What a manifest names, before anything is held against it. */
interface Survey {
  readonly address: string | undefined;
  /** File → the last line that names it, and the size it tells. */
  readonly named: ReadonlyMap<string, { readonly line: number; readonly size: number }>;
  readonly octets: number;
  readonly unreadableLines: number;
}

async function survey(manifest: string, signal: AbortSignal): Promise<Survey> {
  const named = new Map<string, { readonly line: number; readonly size: number }>();
  let address: string | undefined;
  let [line, octets, unreadable, lastReadable] = [0, 0, 0, true];
  for await (const record of readManifest(manifest)) {
    signal.throwIfAborted();
    line += 1;
    lastReadable = record !== undefined;
    if (!record) unreadable += 1;
    if (record?.type === 'manifest') address = record.address;
    if (record?.type !== 'message') continue;
    const { file, size } = record;
    octets += size - (named.get(file)?.size ?? 0);
    named.set(file, { line, size });
  }
  // A last line that was cut off is mended by the next run.
  const unreadableLines = lastReadable ? unreadable : unreadable - 1;
  // What does not begin as a manifest proves nothing, be it a manifest that was spoilt or another's file.
  const least = (await isForeign(manifest)) ? 1 : 0;
  return { address, named, octets, unreadableLines: Math.max(unreadableLines, least) };
}

/** Every file under the folders of a backup, relative to it. */
async function* messagesIn(directory: string, path: string): AsyncGenerator<string, void> {
  let entries;
  try {
    entries = await readdir(join(directory, ...path.split('/')), { withFileTypes: true });
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return;
    throw error;
  }
  for (const entry of entries) {
    const inner = `${path}/${entry.name}`;
    if (entry.isDirectory()) yield* messagesIn(directory, inner);
    else yield inner;
  }
}

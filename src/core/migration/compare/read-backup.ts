import type { ServerFolder } from '../imap/server-folders.ts';
import { BackupIndex } from '../store/backup-index.ts';
import { layoutIn } from '../store/layout.ts';
import type { MessageRecord } from '../store/manifest-record.ts';
import { readManifest } from '../store/read-manifest.ts';
import type { WorkControl } from '../work/work-control.ts';
import { BackupFolder } from './backup-folder.ts';

/** A folder of a backup, and what it was on the server. */
export interface KeptFolder {
  readonly folder: BackupFolder;
  readonly origin: ServerFolder;
}

/** Messages whose files are read before more of the manifest is. */
const lot = 1_000;

/**
 * What a backup holds of a mailbox as it was when it last ran: what had been deleted there is left out. With `identify` every message's
 * header is read. Rejects with the file system's error where the manifest cannot be read, and with the reason of the signal.
 *
 * @param directory the backup itself, `DIR/<address>`
 */
export async function readBackup(
  directory: string,
  identify: boolean,
  { signal, pause }: Pick<WorkControl, 'signal' | 'pause'>,
  expected: (messages: number) => void,
  came: (folder: BackupFolder, messages: number) => void,
): Promise<readonly KeptFolder[]> {
  const { manifest } = layoutIn(directory);
  const index = new BackupIndex();
  const origins = new Map<string, ServerFolder>();
  for await (const record of readManifest(manifest)) {
    signal.throwIfAborted();
    index.take(record);
    if (record?.type !== 'folder') continue;
    const { folder: name, title, delimiter, attributes } = record;
    origins.set(name, {
      name,
      title,
      attributes,
      delimiter: delimiter ?? undefined,
      status: undefined,
    });
  }
  const kept = new Map<string, KeptFolder>();
  for (const [name, { gone, uidValidity, state, live }] of index.folders) {
    const origin = origins.get(name);
    if (gone || !origin) continue;
    expected(live.size);
    const uidNext = state?.uidNext ?? lastOf(live.keys()) + 1;
    kept.set(name, { origin, folder: new BackupFolder(directory, { ...origin, uidValidity, uidNext }) });
  }
  let records: MessageRecord[] = [];
  const add = async (): Promise<void> => {
    await pause.passed(signal);
    signal.throwIfAborted();
    for (const name of new Set(records.map(({ folder }) => folder))) {
      const some = records.filter((record) => record.folder === name);
      const { folder } = kept.get(name) ?? {};
      await folder?.add(some, identify);
      if (folder) came(folder, some.length);
    }
    records = [];
  };
  for await (const record of readManifest(manifest)) {
    if (record?.type !== 'message' || !kept.has(record.folder)) continue;
    const { uidValidity, live } = index.folder(record.folder);
    // A message that was fetched again stands in the manifest twice.
    if (record.uidValidity === uidValidity && live.delete(record.uid)) records.push(record);
    if (records.length >= lot) await add();
  }
  await add();
  return [...kept.values()];
}

function lastOf(uids: Iterable<number>): number {
  let last = 0;
  for (const uid of uids) last = Math.max(last, uid);
  return last;
}

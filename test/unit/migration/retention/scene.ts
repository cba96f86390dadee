import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ManifestRecord } from '../../../../src/core/migration/store/manifest-record.ts';

export const day = 86_400_000;

/** A directory of backups that are made without a server. */
export class BackupsOnDisk {
  readonly directory: string;

  private constructor(directory: string) {
    this.directory = directory;
  }

  static async make(): Promise<BackupsOnDisk> {
    return new BackupsOnDisk(await mkdtemp(join(tmpdir(), 'mailops-retention-')));
  }

  remove(): Promise<void> {
    return rm(this.directory, { recursive: true, force: true });
  }

  /** A backup of two messages; its last run ended so many days ago, or was cut off then. */
  async backup(address: string, daysAgo: number, isCutOff = false): Promise<string> {
    const directory = join(this.directory, address);
    const at = new Date(Date.now() - daysAgo * day);
    await mkdir(join(directory, 'folders', 'INBOX', 'Inner'), { recursive: true });
    const message = (file: string, uid: number): ManifestRecord => ({
      ...{ type: 'message', folder: 'INBOX', uidValidity: 1, uid, file, size: 5, sha256: 'x' },
      ...{ flags: [], keywords: [], internalDate: null },
    });
    const files = ['folders/INBOX/1.1.eml', 'folders/INBOX/Inner/1.2.eml'];
    const records: ManifestRecord[] = [
      { type: 'manifest', version: 1, address, at: new Date(at.getTime() - 40 * day).toISOString() },
      ...files.map((file, uid) => message(file, uid + 1)),
      // Written anew: still one message.
      message(files[0] ?? '', 1),
      ...(isCutOff ? [] : [{ type: 'closed' as const, at: at.toISOString(), folders: [] }]),
    ];
    for (const file of files) await writeFile(join(directory, file), 'hello');
    const manifest = join(directory, 'manifest.ndjson');
    await writeFile(manifest, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    await utimes(manifest, at, at);
    return directory;
  }
}

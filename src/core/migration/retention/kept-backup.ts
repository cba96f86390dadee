import { stat } from 'node:fs/promises';
import { layoutIn } from '../store/layout.ts';
import { heldBy } from '../store/lock.ts';
import { closingRecord, readManifest } from '../store/read-manifest.ts';

/** One backup, as its manifest tells. */
export interface KeptBackup {
  readonly directory: string;
  /** Null where the manifest does not say whose it is. */
  readonly address: string | null;
  readonly messages: number;
  readonly octets: number;
  /** ISO 8601: when the first run began; null where the manifest does not say. */
  readonly begunAt: string | null;
  /** ISO 8601: when the last run ended, also one that found nothing new, or was cut off. */
  readonly lastRunAt: string;
  /** `complete`: the last run ended in order; `cut-off`: it did not; `under-way`: a run is at it now. */
  readonly state: 'complete' | 'cut-off' | 'under-way';
}

/** What a backup is, without looking at its messages. Rejects with the file system's error where the manifest cannot be read. */
export async function keptBackup(directory: string, signal: AbortSignal): Promise<KeptBackup> {
  const { manifest, lock } = layoutIn(directory);
  const holder = await heldBy(lock);
  const { mtime } = await stat(manifest);
  const closing = await closingRecord(manifest);
  const sizes = new Map<string, number>();
  let [address, begunAt, octets]: [string | null, string | null, number] = [null, null, 0];
  for await (const record of readManifest(manifest)) {
    signal.throwIfAborted();
    if (record?.type === 'manifest') {
      address ??= record.address;
      begunAt ??= momentIn(record.at)?.toISOString() ?? null;
    }
    if (record?.type !== 'message') continue;
    octets += record.size - (sizes.get(record.file) ?? 0);
    sizes.set(record.file, record.size);
  }
  const closedAt = closing && momentIn(closing.at);
  return {
    directory,
    address,
    messages: sizes.size,
    octets,
    begunAt,
    // Only the file system knows when a run was cut off, or found nothing new. Of two moments the younger: rather kept too long.
    lastRunAt: (closedAt && closedAt > mtime ? closedAt : mtime).toISOString(),
    state: holder ? 'under-way' : closing ? 'complete' : 'cut-off',
  };
}

/** A manifest is Mailops' own, and yet what it says may be no date. */
function momentIn(text: unknown): Date | undefined {
  const moment = new Date(typeof text === 'string' ? text : Number.NaN);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errnoOf } from '../../../dialogue/network-fault.ts';
import { makeDirectory } from '../../store/make-directory.ts';
import { ManifestWriter } from '../../store/manifest-writer.ts';
import { lastLine, repairManifest } from '../../store/read-manifest.ts';
import { syncDirectory } from '../../store/sync-directory.ts';
import { JournalIndex } from './journal-index.ts';
import {
  readJournalRecord,
  type JournalClosed,
  type JournalRecord,
  type PairState,
} from './journal-record.ts';
import { journalRecords } from './read-journal.ts';

interface Loaded {
  readonly index: JournalIndex;
  readonly writer: ManifestWriter<JournalRecord>;
}

/**
 * What earlier runs from one origin to one target did. It saves work and remembers what may be deleted; that nothing is sent twice does not
 * depend on it: what it does not know is held against the target by content.
 */
export class Journal {
  readonly #file: string;
  /** How the last run ended; undefined where it was cut off, and where there was none. */
  readonly closed: JournalClosed | undefined;
  #loading: Promise<Loaded> | undefined;
  #loaded: Loaded | undefined;

  private constructor(file: string, closed: JournalClosed | undefined) {
    this.#file = file;
    this.closed = closed;
  }

  /** Reads how the last run ended, and no more. */
  static async open(file: string): Promise<Journal> {
    let line: string | undefined;
    try {
      line = await lastLine(file);
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') throw error;
    }
    const record = line === undefined ? undefined : readJournalRecord(line);
    return new Journal(file, record?.type === 'closed' ? record : undefined);
  }

  /** All that is known; in a dry run the file is only read. */
  async load(readOnly: boolean): Promise<JournalIndex> {
    if (readOnly) return indexOf(this.#file);
    this.#loading ??= this.#load();
    this.#loaded = await this.#loading;
    return this.#loaded.index;
  }

  /** Takes note at once; the line is on disk a moment later, and `flush` or `close` says should it not have got there. */
  note(record: JournalRecord): void {
    if (!this.#loaded) throw new Error('The journal is written to before it is read.');
    this.#loaded.index.take(record);
    this.#loaded.writer.append(record).catch(() => undefined);
  }

  /** Ends the run, with a closing line where there is something to say. */
  async close(states: readonly PairState[] | undefined): Promise<void> {
    if (!this.#loaded) return;
    if (states) this.note({ type: 'closed', at: new Date().toISOString(), folders: states });
    await this.#loaded.writer.close();
  }

  async #load(): Promise<Loaded> {
    await makeDirectory(dirname(this.#file), 0o700);
    const begun = await exists(this.#file);
    if (begun) await repairManifest(this.#file);
    const index = begun ? await indexOf(this.#file) : new JournalIndex();
    const writer = await ManifestWriter.open<JournalRecord>(this.#file);
    if (!begun) {
      writer.append({ type: 'journal', version: 1, at: new Date().toISOString() }).catch(() => undefined);
      await syncDirectory(dirname(this.#file));
    }
    return { index, writer };
  }
}

async function indexOf(file: string): Promise<JournalIndex> {
  const index = new JournalIndex();
  if (await exists(file)) for await (const record of journalRecords(file)) index.take(record);
  return index;
}

async function exists(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}

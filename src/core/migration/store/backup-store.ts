import { readdir, rm, utimes } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { errnoOf } from '../../dialogue/network-fault.ts';
import type { FetchedMessage } from '../imap/fetch-response.ts';
import type { MemoryBudget } from '../memory-budget.ts';
import { BackupIndex } from './backup-index.ts';
import { foldersName, messageFileName, messageFilePattern, type BackupLayout } from './layout.ts';
import { RunLock, type LockHolder } from './lock.ts';
import { makeDirectory } from './make-directory.ts';
import type {
  ClosedRecord,
  FolderState,
  ManifestRecord,
  MessageName,
  MessageRecord,
} from './manifest-record.ts';
import { ManifestWriter } from './manifest-writer.ts';
import { MessageFile } from './message-file.ts';
import { isBegun } from './own-manifest.ts';
import { closingRecord, readManifest, repairManifest } from './read-manifest.ts';
import { syncDirectory } from './sync-directory.ts';
import { WorkSlots } from './work-slots.ts';

/** What stands in the store's way. */
export interface Locked {
  readonly lockedBy: LockHolder;
}

/** What a run that changes anything needs. */
interface Loaded {
  readonly index: BackupIndex;
  readonly writer: ManifestWriter;
}

/** Files written at the same time: their syncs share what the disk does anyway. */
const writers = 32;

/** One mailbox's backup on disk, open for one run. Rejections are the file system's own errors, or `ForeignManifest`. */
export class BackupStore {
  /** How the last run ended; undefined where it was cut off, and for a new backup. */
  readonly closed: ClosedRecord | undefined;
  readonly #layout: BackupLayout;
  readonly #lock: RunLock;
  readonly #scene: ConstructorParameters<typeof MessageFile>[1];
  readonly #address: string;
  /** Path of a folder → its directory. */
  readonly #directories = new Map<string, string>();
  #loading: Promise<Loaded> | undefined;
  #loaded: Loaded | undefined;

  private constructor(
    layout: BackupLayout,
    address: string,
    lock: RunLock,
    closed: ClosedRecord | undefined,
    budget: MemoryBudget,
  ) {
    this.#layout = layout;
    this.#address = address;
    this.#lock = lock;
    this.closed = closed;
    let count = 0;
    const partialName = (): string => join(layout.partial, String((count += 1)));
    this.#scene = { budget, slots: new WorkSlots(writers), partialName };
  }

  /** Opens or begins a backup; `lost` is called when another process has taken it over. */
  static async open(
    layout: BackupLayout,
    address: string,
    budget: MemoryBudget,
    lost: () => void,
  ): Promise<BackupStore | Locked> {
    await makeDirectory(layout.directory);
    // Before anything is written or removed there.
    await isBegun(layout.manifest, address);
    const lock = await RunLock.take(layout.lock, lost);
    if (!(lock instanceof RunLock)) return { lockedBy: lock };
    try {
      await rm(layout.partial, { recursive: true, force: true });
      return new BackupStore(layout, address, lock, await closingRecord(layout.manifest), budget);
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /** Reads the manifest and makes ready for writing; what a cut-off run left behind is put in order first. */
  async load(): Promise<BackupIndex> {
    this.#loading ??= this.#load();
    this.#loaded = await this.#loading;
    return this.#loaded.index;
  }

  async #load(): Promise<Loaded> {
    const { manifest, partial, folders, directory } = this.#layout;
    await makeDirectory(partial);
    await makeDirectory(folders);
    const index = new BackupIndex();
    const begun = await isBegun(manifest, this.#address);
    // What a crash left of the first line.
    if (!begun) await rm(manifest, { force: true });
    if (begun) {
      const named = this.closed ? undefined : new Set<string>();
      if (named) await repairManifest(manifest);
      for await (const record of readManifest(manifest)) {
        index.take(record);
        if (record?.type === 'message') named?.add(record.file);
      }
      if (named) await this.#sweep(foldersName, named);
    }
    const writer = await ManifestWriter.open(manifest);
    const at = new Date().toISOString();
    const first = begun
      ? ({ type: 'begun', at } as const)
      : ({ type: 'manifest', version: 1, address: this.#address, at } as const);
    // Before any file is: a manifest that still looks closed would have the next run look for no leftovers.
    if (!begun || this.closed) await Promise.all([writer.append(first), writer.flush()]);
    if (!begun) {
      await syncDirectory(directory);
      await syncDirectory(dirname(directory));
    }
    return { index, writer };
  }

  /** A place for a message that is about to come. */
  readonly sink = (octets: number): MessageFile => new MessageFile(octets, this.#scene);

  /** Makes a folder's directory, and writes down what it is called where that is new. Gives its path. */
  async enter(folder: {
    readonly name: string;
    readonly title: string;
    readonly delimiter: string | undefined;
    readonly attributes: readonly string[];
  }): Promise<string> {
    const index = await this.load();
    const { name, title, delimiter, attributes } = folder;
    const isNew = index.paths.known(name) === undefined || index.folder(name).gone;
    const path = index.paths.pathOf(name, title, delimiter);
    let directory = this.#directoryOf(path);
    await makeDirectory(directory);
    if (!isNew) return path;
    const above: string[] = [];
    for (; directory !== this.#layout.folders; directory = dirname(directory)) above.push(dirname(directory));
    this.note({ type: 'folder', folder: name, title, delimiter: delimiter ?? null, attributes, path }, above);
    return path;
  }

  /** Keeps a message; settles when it and its line are on disk. Gives its octets. */
  async add(name: MessageName, path: string, fetched: FetchedMessage, sink: MessageFile): Promise<number> {
    const directory = this.#directoryOf(path);
    const { file, size, sha256 } = await this.#put(sink, directory, name);
    const { flags, keywords, internalDate } = fetched;
    const record: MessageRecord = {
      type: 'message',
      ...name,
      file: `${foldersName}/${path}/${file}`,
      size,
      sha256,
      flags,
      keywords,
      internalDate: internalDate ?? null,
      ...(fetched.size !== undefined && fetched.size !== size && { announced: fetched.size }),
    };
    await this.#open().writer.append(record, [directory]);
    return size;
  }

  /** What lies there is left as it is: a server may go back to numbers that it has given to other messages before. */
  async #put(
    sink: MessageFile,
    directory: string,
    { uidValidity, uid }: MessageName,
  ): Promise<{ readonly file: string; readonly size: number; readonly sha256: string }> {
    for (let count = 1; ; count += 1) {
      const file = messageFileName(uidValidity, uid, count);
      try {
        return { file, ...(await sink.keep(`${directory}${sep}${file}`)) };
      } catch (error) {
        if (errnoOf(error) !== 'EEXIST') throw error;
      }
    }
  }

  #directoryOf(path: string): string {
    const known = this.#directories.get(path);
    if (known !== undefined) return known;
    const directory = join(this.#layout.folders, ...path.split('/'));
    this.#directories.set(path, directory);
    return directory;
  }

  /** Appends a line about something else than a message, after the names in `directories` are on disk: the index knows it at once, and `close` says should it not have got there. */
  note(
    record: Exclude<ManifestRecord, { readonly type: 'message' }>,
    directories: readonly string[] = [],
  ): void {
    const { index, writer } = this.#open();
    index.take(record);
    writer.append(record, directories).catch(() => undefined);
  }

  /** Puts on disk at once what was appended. */
  async flush(): Promise<void> {
    await this.#loaded?.writer.flush();
  }

  /** Ends the run: with a closing line where anything was written or the last run had none. */
  async close(states: readonly FolderState[] | undefined): Promise<void> {
    try {
      if (!this.#loaded) {
        if (states) await this.#touch();
        return;
      }
      if (states) this.note({ type: 'closed', at: new Date().toISOString(), folders: states });
      await this.#loaded.writer.close();
      await rm(this.#layout.partial, { recursive: true, force: true });
    } finally {
      await this.#lock.release();
    }
  }

  /** A run that found nothing new writes no line, and still was a run: how old a backup is goes by the last one. */
  async #touch(): Promise<void> {
    const now = new Date();
    await utimes(this.#layout.manifest, now, now);
  }

  #open(): Loaded {
    if (!this.#loaded) throw new Error('The backup is written to before it is read.');
    return this.#loaded;
  }

  /** Removes messages that were begun and never written down: they are fetched again, or are gone from the server. */
  async #sweep(path: string, named: ReadonlySet<string>): Promise<void> {
    const entries = await readdir(join(this.#layout.directory, ...path.split('/')), { withFileTypes: true });
    for (const entry of entries) {
      const inner = `${path}/${entry.name}`;
      if (entry.isDirectory()) await this.#sweep(inner, named);
      else if (messageFilePattern.test(entry.name) && !named.has(inner))
        await rm(join(this.#layout.directory, ...inner.split('/')), { force: true });
    }
  }
}

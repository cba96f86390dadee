import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FetchedMessage } from '../imap/fetch-response.ts';
import type { MemoryBudget } from '../memory-budget.ts';
import { BackupIndex } from './backup-index.ts';
import { foldersName, manifestName, type BackupLayout } from './layout.ts';
import { BackupLock, type LockHolder } from './lock.ts';
import type {
  ClosedRecord,
  FolderState,
  ManifestRecord,
  MessageName,
  MessageRecord,
} from './manifest-record.ts';
import { ManifestWriter } from './manifest-writer.ts';
import { MessageFile } from './message-file.ts';
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

/** One mailbox's backup on disk, open for one run. Rejections are the file system's own errors. */
export class BackupStore {
  /** How the last run ended; undefined where it was cut off, and for a new backup. */
  readonly closed: ClosedRecord | undefined;
  readonly #layout: BackupLayout;
  readonly #lock: BackupLock;
  readonly #scene: ConstructorParameters<typeof MessageFile>[1];
  readonly #address: string;
  #loading: Promise<Loaded> | undefined;
  #loaded: Loaded | undefined;

  private constructor(
    layout: BackupLayout,
    address: string,
    lock: BackupLock,
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
    await mkdir(layout.directory, { recursive: true });
    const lock = await BackupLock.take(layout.lock, lost);
    if (!(lock instanceof BackupLock)) return { lockedBy: lock };
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
    await mkdir(partial, { recursive: true });
    await mkdir(folders, { recursive: true });
    const index = new BackupIndex();
    const begun = (await readdir(directory)).includes(manifestName);
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
    if (!begun) {
      const at = new Date().toISOString();
      writer.append({ type: 'manifest', version: 1, address: this.#address, at }).catch(() => undefined);
      await writer.flush();
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
    if (isNew) {
      let directory = join(this.#layout.folders, ...path.split('/'));
      await mkdir(directory, { recursive: true });
      for (; directory !== this.#layout.folders; directory = dirname(directory))
        await syncDirectory(dirname(directory));
      this.note({ type: 'folder', folder: name, title, delimiter: delimiter ?? null, attributes, path });
    }
    return path;
  }

  /** Keeps a message; settles when it and its line are on disk. Gives its octets. */
  async add(name: MessageName, path: string, fetched: FetchedMessage, sink: MessageFile): Promise<number> {
    const directory = join(this.#layout.folders, ...path.split('/'));
    const fileName = `${name.uidValidity}.${name.uid}.eml`;
    const { size, sha256 } = await sink.keep(join(directory, fileName));
    const { flags, keywords, internalDate } = fetched;
    const record: MessageRecord = {
      type: 'message',
      ...name,
      file: `${foldersName}/${path}/${fileName}`,
      size,
      sha256,
      flags,
      keywords,
      internalDate: internalDate ?? null,
      ...(fetched.size !== undefined && fetched.size !== size && { announced: fetched.size }),
    };
    await this.#open().writer.append(record, directory);
    return size;
  }

  /** Appends a line about something else than a message: the index knows it at once, and `close` says should it not have reached the disk. */
  note(record: Exclude<ManifestRecord, { readonly type: 'message' }>): void {
    const { index, writer } = this.#open();
    index.take(record);
    writer.append(record).catch(() => undefined);
  }

  /** Puts on disk at once what was appended. */
  async flush(): Promise<void> {
    await this.#loaded?.writer.flush();
  }

  /** Ends the run: with a closing line where anything was written or the last run had none. */
  async close(states: readonly FolderState[] | undefined): Promise<void> {
    try {
      if (!this.#loaded) return;
      if (states) this.note({ type: 'closed', at: new Date().toISOString(), folders: states });
      await this.#loaded.writer.close();
      await rm(this.#layout.partial, { recursive: true, force: true });
    } finally {
      await this.#lock.release();
    }
  }

  #open(): Loaded {
    if (!this.#loaded) throw new Error('The backup is written to before it is read.');
    return this.#loaded;
  }

  /** Removes messages that were renamed and never written down: they are fetched again, or are gone from the server. */
  async #sweep(path: string, named: ReadonlySet<string>): Promise<void> {
    const entries = await readdir(join(this.#layout.directory, ...path.split('/')), { withFileTypes: true });
    for (const entry of entries) {
      const inner = `${path}/${entry.name}`;
      if (entry.isDirectory()) await this.#sweep(inner, named);
      else if (/^\d{1,10}\.\d{1,10}\.eml$/.test(entry.name) && !named.has(inner))
        await rm(join(this.#layout.directory, ...inner.split('/')), { force: true });
    }
  }
}

import { open, type FileHandle } from 'node:fs/promises';
import type { ManifestRecord } from './manifest-record.ts';
import { syncDirectory } from './sync-directory.ts';

interface Waiting<Line> {
  readonly record: Line;
  /** Whose names have to be on disk before the line is. */
  readonly directories: readonly string[];
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** How long lines gather, milliseconds: each sync of a directory has the file system write its journal, which the messages wait for. */
const gatherMs = 250;

/**
 * Appends lines to a manifest, many with one sync: while one lot is on its way to the disk the next gathers. A line is written only when
 * the directory that holds its file is on disk, so it never names a file that a power cut could take away.
 */
export class ManifestWriter<Line extends object = ManifestRecord> {
  readonly #handle: FileHandle;
  #waiting: Waiting<Line>[] = [];
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #broken: Error | undefined;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  static async open<Line extends object = ManifestRecord>(file: string): Promise<ManifestWriter<Line>> {
    // Addresses of people may stand in it.
    return new ManifestWriter<Line>(await open(file, 'a', 0o600));
  }

  /** Settles when the line is on disk. Order is that of the calls. */
  append(record: Line, directories: readonly string[] = []): Promise<void> {
    return new Promise((done, failed) => {
      if (this.#broken) {
        failed(this.#broken);
        return;
      }
      this.#waiting.push({ record, directories, done, failed });
      if (!this.#running) this.#timer ??= setTimeout(() => void this.flush(), gatherMs);
    });
  }

  /** Writes what has gathered now; settles when it is on disk, or could not be written. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#running;
    if (this.#waiting.length === 0) return;
    this.#running ??= this.#run();
    await this.#running;
  }

  /** Rejects when any line did not reach the disk. */
  async close(): Promise<void> {
    await this.flush();
    await this.#handle.close();
    if (this.#broken) throw this.#broken;
  }

  async #run(): Promise<void> {
    // Not before the caller has taken note of this run.
    await Promise.resolve();
    const lot = this.#waiting;
    this.#waiting = [];
    try {
      // A line half written would spoil the next one.
      if (this.#broken) throw this.#broken;
      await this.#write(lot);
      for (const { done } of lot) done();
    } catch (error) {
      this.#broken ??= error instanceof Error ? error : new Error(String(error));
      for (const { failed } of lot) failed(error);
    }
    this.#running = undefined;
    if (this.#waiting.length > 0) this.#timer ??= setTimeout(() => void this.flush(), gatherMs);
  }

  async #write(lot: readonly Waiting<Line>[]): Promise<void> {
    const directories = new Set(lot.flatMap((waiting) => waiting.directories));
    await Promise.all([...directories].map(syncDirectory));
    await this.#handle.appendFile(lot.map(({ record }) => `${JSON.stringify(record)}\n`).join(''));
    await this.#handle.datasync();
  }
}

import { close, fsync, open, rename, unlink } from 'node:fs';
import { promisify } from 'node:util';
import { writeWhole } from './write-synced.ts';

const [openFile, syncFile, closeFile] = [promisify(open), promisify(fsync), promisify(close)];
const [renameFile, unlinkFile, writePieces] = [promisify(rename), promisify(unlink), promisify(writeWhole)];

/** A file that is written while its content still comes, under another name. Errors show when it is finished. */
export class SpilledFile {
  readonly #path: string;
  readonly #written: (octets: number) => void;
  #pieces: Buffer[] = [];
  #writing: Promise<void> | undefined;
  #fd: number | undefined;
  #error: { readonly error: unknown } | undefined;

  /** @param path nobody else's; `written` is told of octets that need no longer be held */
  constructor(path: string, written: (octets: number) => void) {
    this.#path = path;
    this.#written = written;
  }

  write(pieces: readonly Buffer[]): void {
    this.#pieces.push(...pieces);
    this.#writing ??= this.#writeOn();
  }

  /**
   * Puts the file where it belongs, its octets on disk first. What exists there is left alone: rejects with EEXIST then, and may be
   * called again for another place.
   */
  async finish(path: string): Promise<void> {
    await this.#writing;
    if (this.#error) throw this.#error.error;
    if (this.#fd !== undefined) {
      await syncFile(this.#fd);
      await this.#close();
    }
    // The name is taken first: a rename asks nobody.
    await closeFile(await openFile(path, 'wx', 0o600));
    await renameFile(this.#path, path);
  }

  async discard(): Promise<void> {
    this.#pieces = [];
    await this.#writing;
    await this.#close().catch(() => undefined);
    // What cannot be removed now is removed when the next run begins.
    await unlinkFile(this.#path).catch(() => undefined);
  }

  async #writeOn(): Promise<void> {
    try {
      // Nothing of an earlier run is there: the directory was emptied, and the lock is held.
      this.#fd ??= await openFile(this.#path, 'wx', 0o600);
      while (this.#pieces.length > 0) {
        const pieces = this.#pieces;
        this.#pieces = [];
        await writePieces(this.#fd, pieces);
        this.#written(pieces.reduce((sum, { length }) => sum + length, 0));
      }
    } catch (error) {
      this.#error ??= { error };
      this.#pieces = [];
    }
    this.#writing = undefined;
  }

  async #close(): Promise<void> {
    const fd = this.#fd;
    this.#fd = undefined;
    if (fd !== undefined) await closeFile(fd);
  }
}

import { createHash } from 'node:crypto';
import { close, fsync, open, rename, unlink, writev } from 'node:fs';
import { promisify } from 'node:util';
import { limits } from '../../limits.ts';
import type { MessageSink } from '../imap/message-sink.ts';
import type { MemoryBudget } from '../memory-budget.ts';
import type { WorkSlots } from './work-slots.ts';

// Promises of node:fs itself wrap each handle in an object that is collected later: dear, ten thousands of times.
const [openFile, writeFile, syncFile, closeFile] = [
  promisify(open),
  promisify(writev),
  promisify(fsync),
  promisify(close),
];
const [renameFile, unlinkFile] = [promisify(rename), promisify(unlink)];

/** What a message costs in memory beside its octets. */
const overhead = 2_048;

/** What all messages of a run share. */
export interface MessageFileScene {
  readonly budget: MemoryBudget;
  readonly slots: WorkSlots;
  /** A name in the directory of partial files that no other message has. */
  readonly partialName: () => string;
}

/** A message on its way to its file: hashed as it comes, held in memory while it is short, written piece by piece where it is long. */
export class MessageFile implements MessageSink {
  readonly #scene: MessageFileScene;
  readonly #hash = createHash('sha256');
  readonly #isLong: boolean;
  readonly #partial: string;
  #pieces: Buffer[] = [];
  #size = 0;
  #held = overhead;
  #writing: Promise<void> | undefined;
  #fd: number | undefined;
  #error: { readonly error: unknown } | undefined;

  constructor(octets: number, scene: MessageFileScene) {
    this.#scene = scene;
    this.#isLong = octets > limits.migration.wholeOctets;
    this.#partial = scene.partialName();
    scene.budget.take(overhead);
  }

  write(piece: Buffer): void {
    this.#hash.update(piece);
    this.#pieces.push(piece);
    this.#size += piece.length;
    this.#held += piece.length;
    this.#scene.budget.take(piece.length);
    if (this.#isLong) this.#writing ??= this.#writeOn();
  }

  discard(): void {
    this.#pieces = [];
    void this.#abandon();
  }

  /**
   * Puts the message where it belongs: its octets on disk under another name, then renamed, so that no file of that name was ever torn.
   * Settles before the name itself is on disk. Rejects with the file system's error; nothing stays then.
   */
  async keep(path: string): Promise<{ readonly size: number; readonly sha256: string }> {
    try {
      await this.#writing;
      await this.#scene.slots.run(async () => {
        await this.#flush();
        if (this.#error) throw this.#error.error;
        if (this.#fd === undefined) throw new Error('A message was kept twice.');
        await syncFile(this.#fd);
        await this.#close();
        await renameFile(this.#partial, path);
      });
    } catch (error) {
      await this.#abandon();
      throw error;
    }
    this.#give();
    return { size: this.#size, sha256: this.#hash.digest('hex') };
  }

  /** Writes while there are pieces; an error shows when the message is kept. */
  async #writeOn(): Promise<void> {
    try {
      while (this.#pieces.length > 0) await this.#flush();
    } catch (error) {
      this.#error ??= { error };
      this.#pieces = [];
    }
    this.#writing = undefined;
  }

  async #flush(): Promise<void> {
    // Nothing of an earlier run is there: the directory was emptied, and the lock is held.
    this.#fd ??= await openFile(this.#partial, 'wx', 0o600);
    let pieces = this.#pieces;
    this.#pieces = [];
    while (pieces.length > 0) {
      const { bytesWritten } = await writeFile(this.#fd, pieces);
      pieces = without(pieces, bytesWritten);
      if (this.#isLong) {
        this.#held -= bytesWritten;
        this.#scene.budget.give(bytesWritten);
      }
    }
  }

  async #close(): Promise<void> {
    const fd = this.#fd;
    this.#fd = undefined;
    if (fd !== undefined) await closeFile(fd);
  }

  async #abandon(): Promise<void> {
    await this.#writing;
    this.#give();
    const begun = this.#fd !== undefined;
    await this.#close();
    // What cannot be removed now is removed when the next run begins.
    if (begun) await unlinkFile(this.#partial).catch(() => undefined);
  }

  #give(): void {
    this.#scene.budget.give(this.#held);
    this.#held = 0;
  }
}

/** What is left of pieces after their first octets were written. */
function without(pieces: readonly Buffer[], octets: number): Buffer[] {
  let left = octets;
  return pieces.flatMap((piece) => {
    const taken = Math.min(left, piece.length);
    left -= taken;
    return taken === piece.length ? [] : [taken === 0 ? piece : piece.subarray(taken)];
  });
}

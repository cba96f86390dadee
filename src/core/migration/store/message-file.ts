import { createHash } from 'node:crypto';
import { errnoOf } from '../../dialogue/network-fault.ts';
import { limits } from '../../limits.ts';
import type { MessageSink } from '../imap/message-sink.ts';
import type { MemoryBudget } from '../memory-budget.ts';
import { SpilledFile } from './spilled-file.ts';
import type { WorkSlots } from './work-slots.ts';
import { writeSynced } from './write-synced.ts';

/** What a message costs in memory beside its octets. */
const overhead = 2_048;

/** What all messages of a run share. */
export interface MessageFileScene {
  readonly budget: MemoryBudget;
  readonly slots: WorkSlots;
  /** A name in the directory of partial files that no other message has. */
  readonly partialName: () => string;
}

/**
 * A message on its way to its file: hashed as it comes; held in memory while it is short and there is room, else written piece by piece.
 */
export class MessageFile implements MessageSink {
  readonly #scene: MessageFileScene;
  readonly #hash = createHash('sha256');
  readonly #isLong: boolean;
  #spilled: SpilledFile | undefined;
  #pieces: Buffer[] = [];
  #size = 0;
  #held = overhead;

  constructor(octets: number, scene: MessageFileScene) {
    this.#scene = scene;
    this.#isLong = octets > limits.migration.wholeOctets;
    scene.budget.take(overhead);
  }

  write(piece: Buffer): void {
    this.#hash.update(piece);
    this.#pieces.push(piece);
    this.#size += piece.length;
    this.#held += piece.length;
    this.#scene.budget.take(piece.length);
    if (this.#isLong || this.#spilled) this.#spill();
  }

  /** Where memory is full of messages that have come in part, none would ever come whole. */
  makeRoom(): void {
    if (this.#pieces.length > 0) this.#spill();
  }

  discard(): void {
    void this.#abandon();
  }

  /**
   * Puts the message on disk as a new file. A file of that name is torn until this settles, which is why nothing may name it before; its
   * name itself is on disk only once the directory is synced. Rejects with the file system's error, and nothing stays then. A message
   * that meets a file of that name (EEXIST) may be kept under another one; any other error ends it.
   */
  async keep(path: string): Promise<{ readonly size: number; readonly sha256: string }> {
    try {
      await this.#put(path);
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') await this.#abandon();
      throw error;
    }
    this.#give();
    return { size: this.#size, sha256: this.#hash.digest('hex') };
  }

  #put(path: string): Promise<void> {
    const { slots } = this.#scene;
    const spilled = this.#spilled;
    if (spilled) return slots.run(() => spilled.finish(path));
    return new Promise((resolve, reject) =>
      slots.enter(() =>
        writeSynced(path, this.#pieces, (error) => {
          slots.leave();
          if (error) reject(error);
          else resolve();
        }),
      ),
    );
  }

  #spill(): void {
    const { partialName, budget } = this.#scene;
    this.#spilled ??= new SpilledFile(partialName(), (octets) => {
      this.#held -= octets;
      budget.give(octets);
    });
    this.#spilled.write(this.#pieces);
    this.#pieces = [];
  }

  async #abandon(): Promise<void> {
    this.#pieces = [];
    await this.#spilled?.discard();
    this.#give();
  }

  #give(): void {
    this.#pieces = [];
    this.#scene.budget.give(this.#held);
    this.#held = 0;
  }
}

import { createReadStream } from 'node:fs';
import { open, rm, type FileHandle } from 'node:fs/promises';
import type { MessageSink } from '../../imap/message-sink.ts';
import type { MemoryBudget } from '../../memory-budget.ts';
import type { MessageBody } from '../origin.ts';

/** Where the octets of one message are kept. */
type Place =
  | { readonly octets: number; readonly held: MemoryBudget }
  | {
      readonly octets: number;
      readonly file: string;
      readonly prepare: () => Promise<void>;
      readonly writing: MemoryBudget;
    };

const readOctets = 262_144;

/** A message on its way from one server to another. */
export class SpooledBody implements MessageSink, MessageBody {
  readonly #place: Place;
  #pieces: Buffer[] = [];
  #octets = 0;
  #handle: FileHandle | undefined;
  #writing: Promise<void> | undefined;
  #error: { readonly error: unknown } | undefined;

  constructor(place: Place) {
    this.#place = place;
    if ('held' in place) place.held.take(place.octets);
  }

  /** That have come. */
  get octets(): number {
    return this.#octets;
  }

  write(piece: Buffer): void {
    this.#octets += piece.length;
    this.#pieces.push(piece);
    if ('held' in this.#place) return;
    this.#place.writing.take(piece.length);
    this.#writing ??= this.#writeOn(this.#place);
  }

  /** Settles when the message can be read. Rejects with the file system's error. */
  async ready(): Promise<void> {
    await this.#writing;
    if (this.#error) throw this.#error.error;
  }

  pieces(): AsyncIterable<Buffer> | Iterable<Buffer> {
    if ('held' in this.#place) return this.#pieces;
    return this.#octets === 0 ? [] : readPieces(this.#place.file);
  }

  discard(): void {
    this.release();
  }

  release(): void {
    const place = this.#place;
    if ('held' in place) {
      place.held.give(place.octets);
      this.#pieces = [];
      return;
    }
    // What cannot be removed now is removed when the run ends, or the next begins.
    void this.#remove(place.file).catch(() => undefined);
  }

  async #remove(file: string): Promise<void> {
    await this.#writing;
    await this.#handle?.close();
    await rm(file, { force: true });
  }

  async #writeOn({ file, prepare, writing }: Extract<Place, { file: string }>): Promise<void> {
    try {
      if (!this.#handle) await prepare();
      this.#handle ??= await open(file, 'wx', 0o600);
      while (this.#pieces.length > 0) {
        const pieces = this.#pieces;
        this.#pieces = [];
        const octets = pieces.reduce((sum, { length }) => sum + length, 0);
        try {
          await this.#handle.appendFile(Buffer.concat(pieces));
        } finally {
          writing.give(octets);
        }
      }
      if (this.#octets >= this.#place.octets) {
        await this.#handle.close();
        this.#handle = undefined;
      }
    } catch (error) {
      this.#error ??= { error };
      for (const { length } of this.#pieces.splice(0)) writing.give(length);
    }
    this.#writing = undefined;
  }
}

async function* readPieces(file: string): AsyncGenerator<Buffer, void> {
  const stream: AsyncIterable<Buffer> = createReadStream(file, { highWaterMark: readOctets });
  for await (const piece of stream) yield piece;
}

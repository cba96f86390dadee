import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/** Enough to hold a TLS record header with an alert, or a plain-text greeting to quote. */
const kept = 512;

/**
 * A connection that remembers the first octets the server sends. TLS libraries name the same failure differently
 * (OpenSSL, BoringSSL); what the server really sent does not depend on them.
 */
export class TappedStream extends Duplex {
  readonly #socket: Socket;
  #first = Buffer.alloc(0);

  constructor(socket: Socket) {
    super({ allowHalfOpen: true });
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => {
      if (this.#first.length < kept)
        this.#first = Buffer.concat([this.#first, chunk.subarray(0, kept - this.#first.length)]);
      if (!this.push(chunk)) socket.pause();
    });
    socket.on('end', () => this.push(null));
    socket.on('error', (error) => this.destroy(error));
    socket.on('close', () => this.destroy());
  }

  /** The first octets received, at most 512. */
  get first(): Buffer {
    return this.#first;
  }

  override _read(): void {
    this.#socket.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#socket.write(chunk, done);
  }

  override _final(done: () => void): void {
    this.#socket.end(done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#socket.destroy();
    done(error);
  }
}

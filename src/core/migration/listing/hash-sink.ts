import { ContentHasher, type ContentHash } from '../identity/content-hash.ts';
import type { MessageSink } from '../imap/message-sink.ts';

/** Takes a message for its hash alone. */
export class HashSink implements MessageSink {
  readonly #hasher = new ContentHasher();

  write(piece: Buffer): void {
    this.#hasher.update(piece);
  }

  discard(): void {
    // Nothing is held.
  }

  /** Once, when the message has come whole. */
  digest(): ContentHash {
    return this.#hasher.digest();
  }
}

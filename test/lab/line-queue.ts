/** Lines as they come from a client, taken one at a time. An IMAP literal is part of its line (RFC 3501 §4.3, RFC 7888). */
export class LineQueue {
  readonly #literals: boolean;
  readonly #acceptLiteral: () => void;
  #bytes = Buffer.alloc(0);
  #accepted = 0;
  #ended = false;
  #waiting: (() => void) | undefined;

  /** `acceptLiteral` is called when the client waits for leave to send a literal. */
  constructor(literals: boolean, acceptLiteral: () => void) {
    this.#literals = literals;
    this.#acceptLiteral = acceptLiteral;
  }

  push(chunk: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    this.#waiting?.();
  }

  end(): void {
    this.#ended = true;
    this.#waiting?.();
  }

  /** Whether bytes wait that no line was made of yet. */
  clear(): void {
    this.#bytes = Buffer.alloc(0);
  }

  /** The next line without its end, or null when the client has gone. */
  async next(): Promise<string | null> {
    for (;;) {
      const line = this.#take();
      if (line !== null) return line;
      if (this.#ended) return null;
      await new Promise<void>((resolve) => (this.#waiting = resolve));
    }
  }

  #take(): string | null {
    let from = 0;
    for (;;) {
      const end = this.#bytes.indexOf('\n', from);
      if (end < 0) return null;
      const literal = this.#literals
        ? /\{(\d+)(\+?)\}\r?$/u.exec(this.#bytes.subarray(from, end).toString('latin1'))
        : null;
      if (!literal) {
        const line = this.#bytes.subarray(0, end).toString('utf8').replace(/\r$/u, '');
        this.#bytes = this.#bytes.subarray(end + 1);
        this.#accepted = 0;
        return line;
      }
      from = end + 1 + Number(literal[1]);
      if (literal[2] === '' && end >= this.#accepted) {
        this.#accepted = end + 1;
        this.#acceptLiteral();
      }
      if (this.#bytes.length < from) return null;
    }
  }
}

import type { Duplex } from 'node:stream';
import type { Deadline } from './deadline.ts';
import { Fault } from './fault.ts';
import { limits } from '../limits.ts';
import { networkFault } from './network-fault.ts';
import { shorten } from './shorten.ts';

const carriageReturn = 13;
const lineFeed = 10;

/** Enough that a secret which straddles the end of a quotation is still known for what it is. */
const quotableOctets = 4 * limits.quotedOctets;

/** How long a last line may take to leave this machine, milliseconds. */
const flushMs = 200;

/** Who said a line, as the transcript shows it. */
export type Speaker = 'client' | 'server';

export interface DialogueOptions {
  readonly deadline: Deadline;
  /** The code for what breaks the bounds or the grammar of the protocol. */
  readonly protocolError: 'imap.protocol-error' | 'smtp.protocol-error';
  /** Takes secrets out of what the server sent, before anybody sees it. */
  readonly redact: (text: string) => string;
  readonly transcript: (from: Speaker, line: string) => void;
  /** All that the server may send, where it is not what a probe takes. */
  readonly octets?: number;
}

/**
 * A bounded conversation by lines over one connection. Nothing is thrown for what a server does: a read gives what
 * was read or a Fault, and after a Fault every further read gives the same one.
 */
export class Dialogue {
  readonly #options: DialogueOptions;
  readonly #stream: Duplex;
  #received: Buffer = Buffer.alloc(0);
  #octets = 0;
  /** Why nothing more will come; what came before can still be read. */
  #ended: Fault | undefined;
  /** What a read has given, and every later one gives. */
  #failed: Fault | undefined;
  #wake: (() => void) | undefined;

  constructor(stream: Duplex, options: DialogueOptions) {
    this.#stream = stream;
    this.#options = options;
    stream
      .on('data', this.#onData)
      .on('end', this.#onEnd)
      .on('close', this.#onEnd)
      .on('error', this.#onError);
    const { signal } = options.deadline;
    // A connection that broke before anybody listened does not say so again.
    if (stream.destroyed) this.#end(stream.errored ? networkFault(stream.errored) : new Fault('net.closed'));
    else if (signal.aborted) this.#onAbort();
    else signal.addEventListener('abort', this.#onAbort, { once: true });
  }

  /** Octets received and not yet read. */
  get pending(): number {
    return this.#received.length;
  }

  /** What was received and not yet read, shortened for quoting. */
  get pendingText(): string {
    return this.quote(this.#received.toString('utf8', 0, quotableOctets));
  }

  /** Sends text as it is; `shown` stands for it in the transcript where it holds a secret. */
  write(text: string, shown = text): void {
    for (const line of shown.split('\r\n')) if (line !== '') this.#options.transcript('client', line);
    if (this.#ended === undefined) this.#stream.write(text, 'utf8');
  }

  /** The next line without its line end, as bytes. */
  async readLine(): Promise<Buffer | Fault> {
    for (let from = 0; ;) {
      if (this.#failed) return this.#failed;
      const end = this.#received.indexOf(lineFeed, from);
      if (end > limits.lineOctets) return this.#tooLong();
      if (end >= 0) {
        const taken = this.#take(end + 1);
        const line = taken.subarray(0, taken[end - 1] === carriageReturn ? end - 1 : end);
        this.#options.transcript('server', this.#options.redact(line.toString('utf8')));
        return line;
      }
      from = this.#received.length;
      if (from > limits.lineOctets) return this.#tooLong();
      await this.#more();
    }
  }

  /** Exactly `count` octets. */
  async readOctets(count: number): Promise<Buffer | Fault> {
    while (!this.#failed && this.#received.length < count) await this.#more();
    return this.#failed ?? this.#take(count);
  }

  /** Waits until the server says something or hangs up, at most `ms`. */
  async pause(ms: number): Promise<void> {
    if (this.pending > 0 || this.#ended) return;
    const { promise, stop } = pausing(ms);
    const more = this.#more();
    await Promise.race([promise, more]);
    this.#wake = undefined;
    stop();
  }

  /** Lets go of the connection, so that TLS can be started on it. */
  detach(): void {
    this.#stream.off('data', this.#onData).off('end', this.#onEnd).off('close', this.#onEnd);
    this.#stream.off('error', this.#onError);
    this.#options.deadline.signal.removeEventListener('abort', this.#onAbort);
    this.#stream.pause();
  }

  /** Hands reading over to somebody else, with what was received and not yet read; this dialogue only writes from here on. */
  release(): { readonly stream: Duplex; readonly received: Buffer } {
    this.detach();
    const received = this.#received;
    this.#received = Buffer.alloc(0);
    return { stream: this.#stream, received };
  }

  /** Ends the conversation: what was written is still sent, then the connection is given up without waiting for the server's farewell. */
  close(): void {
    this.#ended ??= new Fault('net.closed');
    this.detach();
    const stream = this.#stream;
    const giveUp = setTimeout(() => stream.destroy(), flushMs);
    stream.on('error', () => undefined).once('close', () => clearTimeout(giveUp));
    stream.resume().end(() => stream.destroy());
  }

  /** A Fault of this protocol's grammar, with the words that broke it; `limit` where they were only more than that. */
  protocolFault(line: string, limit?: number): Fault {
    return new Fault(this.#options.protocolError, limit === undefined ? {} : { limit }, this.quote(line));
  }

  /** The server's words as a Report may hold them: without the secret, and of bounded length. */
  quote(text: string): string {
    return shorten(this.#options.redact(text.trim()));
  }

  #take(count: number): Buffer {
    const taken = this.#received.subarray(0, count);
    this.#received = this.#received.subarray(count);
    return taken;
  }

  #tooLong(): Fault {
    this.#failed = new Fault(this.#options.protocolError, { limit: limits.lineOctets }, this.pendingText);
    this.#ended ??= this.#failed;
    this.#stream.destroy();
    return this.#failed;
  }

  /** Waits for more octets; when none will come, reading has failed. */
  #more(): Promise<void> {
    this.#failed = this.#ended;
    if (this.#failed) return Promise.resolve();
    return new Promise((resolve) => {
      this.#wake = () => {
        this.#wake = undefined;
        resolve();
      };
    });
  }

  #end(fault: Fault): void {
    this.#ended ??= fault;
    this.#wake?.();
  }

  readonly #onData = (chunk: Buffer): void => {
    this.#octets += chunk.length;
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const limit = this.#options.octets ?? limits.conversationOctets;
    if (this.#octets > limit) {
      this.#stream.destroy();
      this.#end(new Fault(this.#options.protocolError, { limit }, this.pendingText));
    }
    this.#wake?.();
  };

  readonly #onEnd = (): void => this.#end(new Fault('net.closed', {}, this.pendingText || undefined));

  readonly #onError = (error: Error): void => this.#end(networkFault(error));

  readonly #onAbort = (): void => {
    this.#end(this.#options.deadline.fault('net.timeout'));
    this.#stream.destroy();
  };
}

function pausing(ms: number): { readonly promise: Promise<void>; readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return { promise, stop: () => clearTimeout(timer) };
}

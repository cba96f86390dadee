import type { Duplex } from 'node:stream';
import type { Deadline } from '../../dialogue/deadline.ts';
import { Fault } from '../../dialogue/fault.ts';
import { networkFault } from '../../dialogue/network-fault.ts';
import type { ImapConversation } from '../../imap/imap-conversation.ts';
import { limits } from '../../limits.ts';
import type { MemoryBudget } from '../memory-budget.ts';
import { fetchedMessageIn, type FetchedMessage } from './fetch-response.ts';
import type { MessageSink } from './message-sink.ts';
import { ResponseReader, type BulkResponse } from './response-reader.ts';
import { asUtf8 } from './wire-text.ts';

/** How a command ended: its tagged response, and the untagged ones that came while it was the oldest under way. */
export interface BulkCompletion {
  readonly status: 'OK' | 'NO' | 'BAD';
  /** The words after the status, as Latin-1. */
  readonly words: string;
  /** As Latin-1; FETCH responses that brought a message are left out. */
  readonly untagged: readonly string[];
}

export interface BulkConnectionOptions<Sink extends MessageSink> {
  readonly conversation: ImapConversation;
  readonly deadline: Deadline;
  /** Shared by the connections of a run. */
  readonly budget: MemoryBudget;
  readonly open: (octets: number) => Sink;
  /** A message has come whole. What is not kept has to be discarded. */
  readonly message: (fetched: FetchedMessage, sink: Sink, octets: number) => void;
}

interface UnderWay {
  readonly tag: string;
  readonly untagged: string[];
  readonly settle: (completion: BulkCompletion | Fault) => void;
}

/** How often the clock of silence is set anew at most, milliseconds. */
const renewalMs = 1_000;

/**
 * A logged-in IMAP session for moving much: commands go out without waiting for each other, messages go straight to their sinks, and
 * reading stops while memory is full. After a Fault every command gives the same one.
 */
export class BulkConnection<Sink extends MessageSink> {
  readonly #options: BulkConnectionOptions<Sink>;
  readonly #stream: Duplex;
  readonly #reader: ResponseReader<Sink>;
  readonly #underWay: UnderWay[] = [];
  #renewedAt = 0;
  #bye: string | undefined;
  #fault: Fault | undefined;

  constructor(options: BulkConnectionOptions<Sink>) {
    this.#options = options;
    this.#reader = new ResponseReader({
      open: options.open,
      response: (response) => this.#heard(response),
      broken: (words) => this.#end(new Fault('imap.protocol-error', {}, this.quote(words))),
    });
    const { stream, received } = options.conversation.release();
    this.#stream = stream;
    stream
      .on('data', this.#onData)
      .on('end', this.#onEnd)
      .on('close', this.#onEnd)
      .on('error', this.#onError);
    const { signal } = options.deadline;
    if (stream.destroyed) this.#end(new Fault('net.closed'));
    else if (signal.aborted) this.#onAbort();
    else signal.addEventListener('abort', this.#onAbort, { once: true });
    this.#renew();
    if (received.length > 0) this.#onData(received);
    stream.resume();
  }

  /** Why nothing more can be asked here. */
  get fault(): Fault | undefined {
    return this.#fault;
  }

  /** What the server said it can do, upper case. */
  can(capability: string): boolean {
    return this.#options.conversation.knownCapabilities()?.includes(capability) === true;
  }

  /** Sends a command; several may be under way (RFC 9051 §5.5). */
  ask(command: string): Promise<BulkCompletion | Fault> {
    if (this.#fault) return Promise.resolve(this.#fault);
    return new Promise((settle) => {
      const [tag = ''] = this.#options.conversation.send(command);
      this.#underWay.push({ tag, untagged: [], settle });
    });
  }

  /** Waits, with the session kept open, until `ms` are over or the run is cancelled. */
  async pause(ms: number): Promise<void> {
    const { deadline } = this.#options;
    deadline.renew(ms + limits.migration.silenceMs);
    await new Promise<void>((resolve) => {
      const over = (): void => {
        clearTimeout(timer);
        deadline.signal.removeEventListener('abort', over);
        resolve();
      };
      const timer = setTimeout(over, ms);
      deadline.signal.addEventListener('abort', over, { once: true });
      if (deadline.signal.aborted) over();
    });
    this.#renew();
  }

  /** The server's words as a person may see them. */
  quote(latin1: string): string {
    return this.#options.conversation.quote(asUtf8(latin1));
  }

  /** Lets go of the session; who opened it closes it. */
  leave(): void {
    this.#detach();
    this.#reader.stop();
  }

  readonly #onData = (chunk: Buffer): void => {
    if (performance.now() - this.#renewedAt > renewalMs) this.#renew();
    this.#reader.push(chunk);
    const { budget } = this.#options;
    if (!budget.isFull || this.#fault) return;
    this.#stream.pause();
    // This machine's disk is slow then, not the server silent.
    void this.#options.deadline
      .outside(() => budget.room())
      .then(() => {
        if (!this.#fault) this.#stream.resume();
      });
  };

  readonly #onEnd = (): void =>
    this.#end(
      this.#bye === undefined ? new Fault('net.closed') : new Fault('imap.bye', {}, this.quote(this.#bye)),
    );

  readonly #onError = (error: Error): void => this.#end(networkFault(error));

  readonly #onAbort = (): void => {
    this.#end(this.#options.deadline.fault('net.timeout'));
    this.#stream.destroy();
  };

  #renew(): void {
    this.#renewedAt = performance.now();
    this.#options.deadline.renew(limits.migration.silenceMs);
  }

  #heard(response: BulkResponse<Sink>): void {
    const { text, message } = response;
    if (message) {
      this.#messageCame(text, message);
      return;
    }
    if (text.startsWith('* ')) {
      if (/^\* BYE\b/i.test(text)) this.#bye = text.slice(2);
      const quoted = / BODY\[\] "/i.test(text) ? fetchedMessageIn(text) : undefined;
      if (quoted?.quotedBody) this.#quotedCame(quoted, quoted.quotedBody);
      else this.#underWay[0]?.untagged.push(text);
      return;
    }
    const [, tag = '', status = '', words = ''] = /^(\S+) (OK|NO|BAD)\b ?(.*)$/is.exec(text) ?? [];
    const at = this.#underWay.findIndex((command) => command.tag === tag);
    const command = this.#underWay[at];
    if (!command) {
      this.#broken(text);
      return;
    }
    this.#underWay.splice(at, 1);
    const known = status.toUpperCase();
    command.settle({
      status: known === 'OK' || known === 'NO' ? known : 'BAD',
      words,
      untagged: command.untagged,
    });
  }

  /** A message counts once the response that brought it is closed: a literal that lies leaves no such response behind it. */
  #messageCame(text: string, { sink, octets }: NonNullable<BulkResponse<Sink>['message']>): void {
    const fetched = fetchedMessageIn(text);
    if (fetched) this.#options.message(fetched, sink, octets);
    else {
      sink.discard();
      this.#broken(text);
    }
  }

  #quotedCame(fetched: FetchedMessage, body: Buffer): void {
    const sink = this.#options.open(body.length);
    if (body.length > 0) sink.write(body);
    this.#options.message(fetched, sink, body.length);
  }

  #broken(text: string): void {
    this.#end(new Fault('imap.protocol-error', {}, this.quote(text)));
    this.#stream.destroy();
  }

  #end(fault: Fault): void {
    if (this.#fault) return;
    this.#fault = fault;
    this.#detach();
    this.#reader.stop();
    for (const { settle } of this.#underWay.splice(0)) settle(fault);
  }

  #detach(): void {
    this.#stream.off('data', this.#onData).off('end', this.#onEnd).off('close', this.#onEnd);
    this.#stream.off('error', this.#onError);
    // What was under way may still break; nobody needs to know any more.
    this.#stream.on('error', () => undefined).pause();
    this.#options.deadline.signal.removeEventListener('abort', this.#onAbort);
  }
}

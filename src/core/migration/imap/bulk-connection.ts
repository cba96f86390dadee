import type { Duplex } from 'node:stream';
import type { Deadline } from '../../dialogue/deadline.ts';
import { Fault } from '../../dialogue/fault.ts';
import { networkFault } from '../../dialogue/network-fault.ts';
import type { ImapConversation } from '../../imap/imap-conversation.ts';
import { limits } from '../../limits.ts';
import type { MemoryBudget } from '../memory-budget.ts';
import { fetchedMessageIn, type FetchedMessage } from './fetch-response.ts';
import { LiteralOutput } from './literal-output.ts';
import type { MessageSink } from './message-sink.ts';
import { ResponseReader, type BulkResponse } from './response-reader.ts';
import { asUtf8 } from './wire-text.ts';

/** How a command ended: its tagged response, and the untagged ones that came while it was the oldest under way that has such answers. */
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
  /** A message has come whole; `heard` is that of the command which it answers. What is not kept has to be discarded. */
  readonly message: (
    fetched: FetchedMessage,
    sink: Sink,
    octets: number,
    heard: HeardFetch | undefined,
  ) => void;
}

/** Takes a FETCH response that brought no message, while its command is the oldest under way; the header where one came along as a literal. */
export type HeardFetch = (text: string, header: Buffer | undefined) => void;

interface UnderWay {
  readonly tag: string;
  /** Its answer is its tagged response alone. */
  readonly appends: boolean;
  readonly heard: HeardFetch | undefined;
  readonly untagged: string[];
  /** Octets of `untagged`. */
  gathered: number;
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
  /** Commands that wait for one whose literals are still on their way. */
  #turn: Promise<void> | undefined;
  /** The command whose synchronising literal was announced, and who waits for the server's `+`. */
  #announced: { readonly tag: string; readonly settle: (wanted: boolean) => void } | undefined;
  readonly #onceEnded = new Set<() => void>();
  #bye: string | undefined;
  #fault: Fault | undefined;
  #left = false;

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

  /** Whether no command is under way. */
  get isIdle(): boolean {
    return this.#underWay.length === 0;
  }

  /** What the server said it can do, upper case. */
  can(capability: string): boolean {
    return this.#options.conversation.knownCapabilities()?.includes(capability) === true;
  }

  /** The value of a capability that has one, upper case: `APPENDLIMIT=35000` has `35000`. */
  capabilityValue(name: string): string | undefined {
    const start = `${name}=`;
    const found = this.#options.conversation.knownCapabilities()?.find((one) => one.startsWith(start));
    return found?.slice(start.length);
  }

  /** Sends a command; several may be under way (RFC 9051 §5.5). What `heard` takes is not in the completion. */
  ask(command: string, heard?: HeardFetch): Promise<BulkCompletion | Fault> {
    if (this.#fault) return Promise.resolve(this.#fault);
    return new Promise((settle) => {
      this.#inTurn(() => void this.#begin(command, heard, settle));
    });
  }

  /**
   * Sends a command that goes on after its first line: `begin` announces a literal, and `rest` writes it and what follows, with the last
   * line end. What is asked meanwhile waits until `rest` has ended. Should `rest` reject, the session is given up, for nobody could tell
   * where the command ends.
   */
  askWithLiterals(
    begin: string,
    rest: (output: LiteralOutput) => Promise<void>,
  ): Promise<BulkCompletion | Fault> {
    if (this.#fault) return Promise.resolve(this.#fault);
    return new Promise((settle) => {
      this.#inTurn(async () => {
        const tag = this.#begin(begin, undefined, settle);
        if (tag === '') return;
        const output = this.#outputOf(tag);
        try {
          await rest(output);
          await output.flush();
        } catch {
          this.#end(new Fault('net.closed'));
          this.#stream.destroy();
        }
      });
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
    this.#left = true;
    this.#detach();
    this.#reader.stop();
  }

  /** Nothing may stand inside a command that is still on its way. */
  #inTurn(send: () => void | Promise<void>): void {
    const sent = this.#turn ? this.#turn.then(send) : send();
    if (!sent) return;
    const turn = sent.finally(() => {
      if (this.#turn === turn) this.#turn = undefined;
    });
    this.#turn = turn;
  }

  #begin(command: string, heard: HeardFetch | undefined, settle: UnderWay['settle']): string {
    if (this.#fault) {
      settle(this.#fault);
      return '';
    }
    const [tag = ''] = this.#options.conversation.send(command);
    this.#underWay.push({
      tag,
      appends: /^APPEND /i.test(command),
      heard,
      untagged: [],
      gathered: 0,
      settle,
    });
    return tag;
  }

  #outputOf(tag: string): LiteralOutput {
    const isAnswered = (): boolean => !this.#underWay.some((command) => command.tag === tag);
    return new LiteralOutput({
      stream: this.#stream,
      isOver: () => this.#fault !== undefined,
      moved: () => this.#renew(),
      goAhead: () =>
        new Promise((settle) => {
          if (isAnswered()) settle(false);
          else this.#announced = { tag, settle };
        }),
      onEnd: (callback) => {
        this.#onceEnded.add(callback);
        return () => void this.#onceEnded.delete(callback);
      },
    });
  }

  /** The server has answered an announced literal: by `+`, or by completing the command without it. */
  #wanted(wanted: boolean): void {
    const announced = this.#announced;
    this.#announced = undefined;
    announced?.settle(wanted);
  }

  readonly #onData = (chunk: Buffer): void => {
    if (performance.now() - this.#renewedAt > renewalMs) this.#renew();
    this.#reader.push(chunk);
    const { budget } = this.#options;
    if (!budget.isFull || this.#fault || this.#left) return;
    this.#stream.pause();
    this.#reader.makeRoom();
    // This machine's disk is slow then, not the server silent.
    void this.#options.deadline
      .outside(() => budget.room())
      .then(() => {
        if (!this.#fault && !this.#left) this.#stream.resume();
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
    const { text, message, header } = response;
    if (message) {
      this.#messageCame(text, message);
      return;
    }
    if (text.startsWith('* ')) {
      if (/^\* BYE\b/i.test(text)) this.#bye = text.slice(2);
      const quoted = / BODY\[\] "/i.test(text) ? fetchedMessageIn(text) : undefined;
      if (quoted?.quotedBody) this.#quotedCame(quoted, quoted.quotedBody);
      else this.#untaggedCame(text, header);
      return;
    }
    if (/^\+(?: |$)/.test(text) && this.#announced) {
      this.#wanted(true);
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
    if (this.#announced?.tag === tag) this.#wanted(false);
    const known = status.toUpperCase();
    command.settle({
      status: known === 'OK' || known === 'NO' ? known : 'BAD',
      words,
      untagged: command.untagged,
    });
  }

  #untaggedCame(text: string, header: Buffer | undefined): void {
    const command = this.#answeredBy(text);
    if (command?.heard && /^\* \d+ FETCH /i.test(text)) command.heard(text, header);
    else if (command) this.#gather(text, command);
  }

  /**
   * The command that an untagged response answers: the one it names (RFC 4731 §3.1), else the oldest that has such answers. A server may
   * complete a search while the APPEND before it still goes on (RFC 9051 §5.5).
   */
  #answeredBy(text: string): UnderWay | undefined {
    const tag = /^\* ESEARCH \(TAG "([^"]+)"\)/i.exec(text)?.[1];
    const named = tag === undefined ? undefined : this.#underWay.find((command) => command.tag === tag);
    return named ?? this.#underWay.find(({ appends }) => !appends) ?? this.#underWay[0];
  }

  /** A message counts once the response that brought it is closed: a literal that lies leaves no such response behind it. */
  #messageCame(text: string, { sink, octets }: NonNullable<BulkResponse<Sink>['message']>): void {
    const fetched = fetchedMessageIn(text);
    if (fetched) this.#options.message(fetched, sink, octets, this.#answeredBy(text)?.heard);
    else {
      sink.discard();
      this.#broken(text);
    }
  }

  #gather(text: string, command: UnderWay): void {
    command.gathered += text.length;
    if (command.gathered > limits.migration.answerOctets) this.#broken(text);
    else command.untagged.push(text);
  }

  #quotedCame(fetched: FetchedMessage, body: Buffer): void {
    const sink = this.#options.open(body.length);
    if (body.length > 0) sink.write(body);
    this.#options.message(fetched, sink, body.length, this.#answeredBy('')?.heard);
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
    this.#wanted(false);
    for (const callback of [...this.#onceEnded]) callback();
  }

  #detach(): void {
    this.#stream.off('data', this.#onData).off('end', this.#onEnd).off('close', this.#onEnd);
    this.#stream.off('error', this.#onError);
    // What was under way may still break; nobody needs to know any more.
    this.#stream.on('error', () => undefined).pause();
    this.#options.deadline.signal.removeEventListener('abort', this.#onAbort);
  }
}

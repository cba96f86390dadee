import { limits } from '../../limits.ts';
import type { MessageSink } from './message-sink.ts';

/** One response of the server, a message's octets taken out. Texts are Latin-1, one character an octet. */
export interface BulkResponse<Sink extends MessageSink = MessageSink> {
  /** Without the line end; literals stand where they came, a message's own only announced. */
  readonly text: string;
  /** The message that came along, complete. */
  readonly message: { readonly sink: Sink; readonly octets: number } | undefined;
  /** The header that came along, whole or the fields asked for, at most `limits.headerOctets` of it. */
  readonly header: Buffer | undefined;
}

export interface ResponseReaderOptions<Sink extends MessageSink> {
  /** Gives the place for a message of `octets` that is about to come. */
  readonly open: (octets: number) => Sink;
  readonly response: (response: BulkResponse<Sink>) => void;
  /** Nothing after this can be understood. */
  readonly broken: (words: string) => void;
}

const carriageReturn = 13;
const lineFeed = 10;
/** BODY[] as RFC 9051 §7.5.2 names it in an answer to BODY.PEEK[], then its literal. */
const bodyAnnounced = /\bBODY\[\] \{(\d{1,19})\+?\}$/i;
/** BODY[HEADER] and BODY[HEADER.FIELDS (…)] likewise. */
const headerAnnounced = /\bBODY\[HEADER(?:\.FIELDS \([^()]*\))?\] \{\d{1,19}\+?\}$/i;
const literalAnnounced = /\{(\d{1,19})\+?\}$/;

/**
 * Takes an IMAP server's octets apart as they come (RFC 9051 §7): lines become text, messages go to their sinks unread. A message's
 * octets are whatever the literal says they are: nothing in them is looked at.
 */
export class ResponseReader<Sink extends MessageSink> {
  readonly #options: ResponseReaderOptions<Sink>;
  /** The line under way: octets not yet text, and their number. */
  #pieces: Buffer[] = [];
  #held = 0;
  /** The response under way. */
  #text = '';
  #literals = 0;
  #message: { readonly sink: Sink; readonly octets: number } | undefined;
  #header: { readonly pieces: Buffer[]; octets: number } | undefined;
  /** Octets still to come of the literal under way, and where they go. */
  #left = 0;
  #into: Pick<MessageSink, 'write'> | undefined;
  #stopped = false;

  constructor(options: ResponseReaderOptions<Sink>) {
    this.#options = options;
  }

  /** The next octets from the server. */
  push(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length && !this.#stopped) {
      if (this.#left > 0) at = this.#literal(chunk, at);
      else at = this.#line(chunk, at);
    }
  }

  /** Nothing more is pushed for a while, for want of memory. */
  makeRoom(): void {
    this.#message?.sink.makeRoom?.();
  }

  /** Nothing more will come: what came in part is thrown away. */
  stop(): void {
    this.#stopped = true;
    this.#message?.sink.discard();
    this.#message = undefined;
    this.#header = undefined;
    this.#pieces = [];
  }

  #literal(chunk: Buffer, at: number): number {
    const end = Math.min(chunk.length, at + this.#left);
    const piece = at === 0 && end === chunk.length ? chunk : chunk.subarray(at, end);
    this.#left -= piece.length;
    if (this.#into) this.#into.write(piece);
    else this.#text += piece.toString('latin1');
    if (this.#left === 0) this.#into = undefined;
    return end;
  }

  #line(chunk: Buffer, at: number): number {
    const found = chunk.indexOf(lineFeed, at);
    const end = found === -1 ? chunk.length : found + 1;
    this.#held += end - at;
    if (this.#held > limits.migration.lineOctets) return this.#break(chunk.toString('latin1', at, end), end);
    this.#pieces.push(chunk.subarray(at, end));
    if (found !== -1) this.#lineEnded();
    return end;
  }

  #lineEnded(): void {
    const [only] = this.#pieces;
    const line = only && this.#pieces.length === 1 ? only : Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#held = 0;
    const octets = line.at(-2) === carriageReturn ? line.length - 2 : line.length - 1;
    const text = line.toString('latin1', 0, octets);
    const announced = text.endsWith('}') ? literalAnnounced.exec(endOf(text))?.[1] : undefined;
    if (this.#text.length + text.length > limits.migration.lineOctets) {
      this.#break(text, 0);
      return;
    }
    this.#text += text;
    if (announced !== undefined) this.#announced(Number(announced), text);
    else this.#complete();
  }

  /** RFC 9051 §4.3: after `{n}` and the line end come exactly n octets. */
  #announced(octets: number, line: string): void {
    this.#literals += 1;
    const isMessage = bodyAnnounced.test(endOf(line));
    const isHeader = !isMessage && headerAnnounced.test(line);
    if (
      octets > limits.migration.messageOctets ||
      this.#literals > limits.migration.literals ||
      (isMessage && this.#message)
    ) {
      this.#break(line, 0);
      return;
    }
    if (!isMessage && !isHeader && octets > limits.migration.literalOctets) {
      this.#break(line, 0);
      return;
    }
    this.#left = octets;
    if (isMessage) {
      const sink = this.#options.open(octets);
      this.#message = { sink, octets };
      this.#into = octets > 0 ? sink : undefined;
    } else if (isHeader) {
      const header: { readonly pieces: Buffer[]; octets: number } = { pieces: [], octets: 0 };
      this.#header = header;
      const write = (piece: Buffer): void => {
        if (header.octets < limits.headerOctets) header.pieces.push(piece);
        header.octets += piece.length;
      };
      this.#into = octets > 0 ? { write } : undefined;
    } else this.#text += '\r\n';
  }

  #complete(): void {
    const pieces = this.#header?.pieces;
    const header = pieces && (pieces.length === 1 ? pieces[0] : Buffer.concat(pieces));
    const response = { text: this.#text, message: this.#message, header };
    this.#text = '';
    this.#literals = 0;
    this.#message = undefined;
    this.#header = undefined;
    this.#options.response(response);
  }

  #break(words: string, at: number): number {
    this.stop();
    this.#options.broken(words);
    return at;
  }
}

/** As much of a line as an announcement of a message takes: an expression that is tied to the end is tried at every place before it. */
function endOf(line: string): string {
  return line.slice(-40);
}

import { limits } from '../../../limits.ts';
import { isQuotedFrom } from '../transcribe.ts';

/** A message of an mbox file, as far as it is known without reading it again. */
export interface MboxMessage {
  /** First octet behind the From_ line, and the one behind the last of the message. */
  readonly start: number;
  readonly end: number;
  readonly fromLine: string;
  /** With the empty line behind it; at most `limits.headerOctets`. */
  readonly header: Buffer;
  /** Its lines end with CRLF in the file. */
  readonly hasCrlf: boolean;
  /** Line feeds without a carriage return before them. */
  readonly bareEnds: number;
  /** Lines that begin with `>From `, `>>From ` … */
  readonly quotedLines: number;
  /** Its end is where Content-Length says. */
  readonly hasLength: boolean;
  /** A line begins with `From ` although no message begins there: who wrote it does not quote. */
  readonly hasBareFrom: boolean;
  /** The file ends in the middle of a line, or before the octets that Content-Length promises: the message may be cut off. */
  readonly isTorn: boolean;
}

/** What a scanner needs to see beyond what it was given. */
export type Peek = (offset: number) => Promise<string>;

interface Line {
  readonly start: number;
  readonly end: number;
  /** Its beginning, Latin-1. */
  readonly text: string;
  readonly isEmpty: boolean;
  readonly hasCrlf: boolean;
  readonly isQuoted: boolean;
  /** It has no line end: the file ends here. */
  readonly isOpen: boolean;
}

/** An empty line, with what was counted before it. */
type Empty = Pick<MboxMessage, 'bareEnds' | 'quotedLines' | 'start'>;

interface UnderWay {
  readonly fromLine: string;
  readonly start: number;
  header: Buffer[];
  headerOctets: number;
  hasCrlf: boolean | undefined;
  /** Where the body begins; undefined while the header lasts. */
  bodyStart: number | undefined;
  /** Where Content-Length has the message end, and it does. */
  lengthEnd: number | undefined;
  /** Content-Length says that there is more than the file holds. */
  isShort: boolean;
  bareEnds: number;
  quotedLines: number;
  hasBareFrom: boolean;
}

/** Enough of a line to know what it is. */
const headOctets = 1_024;
const dated = /^From .*\b\d{1,2}:\d\d(?::\d\d)?\b.*\b\d{4}\b/;
const field = /^(?:[!-9;-~]{1,200}[ \t]*:|>From )/;

/**
 * Takes an mbox file apart as its octets come (RFC 4155 and its relatives mboxo, mboxrd, mboxcl, mboxcl2). A message begins at a line
 * `From ` behind an empty line or at the beginning, where it tells a date or a header field follows; not inside the octets that a
 * Content-Length counts, where that ends at such a line or at the end of the file.
 */
export class MboxScanner {
  readonly #peek: Peek;
  readonly #found: (message: MboxMessage) => void;
  #offset = 0;
  #head: Buffer = Buffer.alloc(0);
  #lineStart = 0;
  #lastTwo = '';
  #message: UnderWay | undefined;
  /** The empty line just seen, and the counts before it. */
  #empty: Empty | undefined;
  /** A line that is a From_ line if a header field follows. */
  #candidate: { readonly line: Line; readonly empty: Empty | undefined } | undefined;
  #isFirst = true;

  constructor(peek: Peek, found: (message: MboxMessage) => void) {
    this.#peek = peek;
    this.#found = found;
  }

  async push(chunk: Buffer): Promise<void> {
    for (let at = 0; at < chunk.length;) {
      const found = chunk.indexOf(10, at);
      const end = found === -1 ? chunk.length : found + 1;
      const isWhole = this.#head.length === 0 && found !== -1;
      if (!isWhole) this.#gather(chunk, at, end);
      const head = isWhole ? chunk.subarray(at, end) : this.#head;
      this.#offset += end - at;
      if (found !== -1) {
        const hasCrlf = isWhole ? chunk[found - 1] === 13 && found > at : this.#lastTwo === '\r\n';
        const going = this.#line(this.#lineOf(head, hasCrlf, false));
        if (going) await going;
        this.#head = Buffer.alloc(0);
        this.#lastTwo = '';
        this.#lineStart = this.#offset;
      }
      at = end;
    }
  }

  async end(): Promise<void> {
    const isOpen = this.#head.length > 0;
    if (isOpen) await this.#line(this.#lineOf(this.#head, false, true));
    if (this.#candidate) await this.#bodyLine(this.#candidate.line);
    const isShort = this.#message?.isShort === true;
    this.#finish(this.#offset, this.#empty, isOpen || isShort);
  }

  #gather(chunk: Buffer, at: number, end: number): void {
    this.#lastTwo = (this.#lastTwo + chunk.toString('latin1', Math.max(at, end - 2), end)).slice(-2);
    const room = (this.#isInHeader ? limits.headerOctets : headOctets) - this.#head.length;
    if (room > 0) this.#head = Buffer.concat([this.#head, chunk.subarray(at, Math.min(end, at + room))]);
  }

  get #isInHeader(): boolean {
    return this.#message !== undefined && this.#message.bodyStart === undefined;
  }

  #lineOf(head: Buffer, hasCrlf: boolean, isOpen: boolean): Line {
    const first = head[0];
    const isHeader = this.#isInHeader;
    const isOfInterest = first === 70 || isHeader || this.#candidate !== undefined;
    return {
      start: this.#lineStart,
      end: this.#offset,
      text: isOfInterest ? head.toString('latin1', 0, isHeader ? head.length : headOctets) : '',
      isEmpty: !isOpen && this.#offset - this.#lineStart === (hasCrlf ? 2 : 1),
      hasCrlf,
      isQuoted: first === 62 && isQuotedFrom(head, 0),
      isOpen,
    };
  }

  #line(line: Line): Promise<void> | undefined {
    const candidate = this.#candidate;
    if (candidate) {
      this.#candidate = undefined;
      if (field.test(line.text)) this.#begin(candidate.line, candidate.empty);
      else void this.#bodyLine(candidate.line);
    }
    const message = this.#message;
    const isCounted = message?.lengthEnd !== undefined && line.start < message.lengthEnd;
    if (!isCounted && line.text.startsWith('From ') && (!message || message.bodyStart !== undefined)) {
      const isApart =
        this.#isFirst ||
        this.#empty !== undefined ||
        message?.lengthEnd === line.start ||
        message?.bodyStart === line.start;
      if (isApart && dated.test(line.text)) {
        this.#begin(line, this.#empty);
        return undefined;
      }
      if (isApart || dated.test(line.text)) {
        this.#candidate = { line, empty: this.#empty };
        return undefined;
      }
    }
    return this.#bodyLine(line);
  }

  #begin(line: Line, empty: Empty | undefined): void {
    this.#finish(line.start, empty, false);
    this.#isFirst = false;
    this.#empty = undefined;
    this.#message = {
      fromLine: line.text.trimEnd(),
      start: line.end,
      header: [],
      headerOctets: 0,
      hasCrlf: undefined,
      bodyStart: undefined,
      lengthEnd: undefined,
      isShort: false,
      bareEnds: 0,
      quotedLines: 0,
      hasBareFrom: false,
    };
  }

  #bodyLine(line: Line): Promise<void> | undefined {
    const message = this.#message;
    if (!line.isEmpty) this.#isFirst = false;
    if (!message) return undefined;
    const { bareEnds, quotedLines } = message;
    message.hasCrlf ??= line.hasCrlf;
    if (!line.hasCrlf && !line.isOpen) message.bareEnds += 1;
    if (line.isQuoted) message.quotedLines += 1;
    if (message.bodyStart !== undefined) {
      this.#empty = line.isEmpty ? { start: line.start, bareEnds, quotedLines } : undefined;
      if (line.text.startsWith('From ')) message.hasBareFrom = true;
      return undefined;
    }
    if (message.headerOctets < limits.headerOctets) {
      const octets = Buffer.from(line.text, 'latin1');
      message.header.push(octets);
      message.headerOctets += octets.length;
    }
    if (!line.isEmpty) return undefined;
    message.bodyStart = line.end;
    return this.#heed(message);
  }

  /** Content-Length holds where a message ends there. */
  async #heed(message: UnderWay): Promise<void> {
    const header = Buffer.concat(message.header).toString('latin1');
    const length = /^Content-Length[ \t]*:[ \t]*(\d{1,12})[ \t]*\r?$/im.exec(header)?.[1];
    if (length === undefined || message.bodyStart === undefined) return;
    const end = message.bodyStart + Number(length);
    const there = await this.#peek(end);
    if (/^(?:\r?\n)?(?:From |$)/.test(there)) message.lengthEnd = end;
    else message.isShort = there === 'beyond';
  }

  #finish(at: number, empty: Empty | undefined, isTorn: boolean): void {
    const message = this.#message;
    this.#message = undefined;
    this.#empty = undefined;
    if (!message) return;
    const { start, lengthEnd, fromLine, hasCrlf = false, hasBareFrom } = message;
    // The empty line before a From_ line is the file's, not the message's.
    const isParted = empty !== undefined && (lengthEnd === undefined || empty.start >= lengthEnd);
    const end = isParted ? empty.start : at;
    const { bareEnds, quotedLines } = isParted ? empty : message;
    this.#found({
      start,
      end,
      fromLine,
      header: Buffer.concat(message.header),
      hasCrlf,
      bareEnds,
      quotedLines,
      hasLength: lengthEnd !== undefined,
      hasBareFrom,
      isTorn,
    });
  }
}

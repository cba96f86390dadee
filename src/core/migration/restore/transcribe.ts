import type { Transcription } from './stored-message.ts';

const [lineFeed, carriageReturn, quote] = [10, 13, 62];
const from = Buffer.from('From ');
const crlf = Buffer.from('\r\n');
/** More `>` than anybody's quoting comes to. */
const mostQuotes = 64;

/** Whether a line, which begins at `at`, is a From_ line that was quoted: `>From `, `>>From ` … */
export function isQuotedFrom(octets: Buffer, at: number): boolean {
  let begin = at;
  while (octets[begin] === quote && begin - at < mostQuotes) begin += 1;
  return (
    begin > at &&
    octets.compare(from, 0, from.length, begin, Math.min(begin + from.length, octets.length)) === 0
  );
}

/** Does what a Transcription says to pieces of one message as they come. Nothing of it is held but the beginning of a line that may be quoted. */
export class Transcriber {
  readonly #how: Transcription;
  /** The beginning of a line of which not enough has come to know what it is. */
  #held: Buffer = Buffer.alloc(0);
  #atLineStart = true;
  #endedWithReturn = false;

  constructor(how: Transcription) {
    this.#how = how;
  }

  /** @param isLast nothing follows */
  take(piece: Buffer, isLast: boolean): Buffer {
    const { endsLines, unquotes } = this.#how;
    if (!endsLines && !unquotes) return piece;
    const octets = this.#held.length > 0 ? Buffer.concat([this.#held, piece]) : piece;
    this.#held = Buffer.alloc(0);
    const out: Buffer[] = [];
    let at = 0;
    while (at < octets.length) {
      if (unquotes && this.#atLineStart && octets[at] === quote) {
        if (!isLast && octets.length - at < mostQuotes + from.length && !octets.includes(lineFeed, at)) {
          this.#held = octets.subarray(at);
          return Buffer.concat(out);
        }
        if (isQuotedFrom(octets, at)) at += 1;
      }
      const found = octets.indexOf(lineFeed, at);
      const end = found === -1 ? octets.length : found;
      const isBare = found > 0 ? octets[found - 1] !== carriageReturn : !this.#endedWithReturn;
      out.push(octets.subarray(at, end));
      if (found !== -1) out.push(endsLines && isBare ? crlf : octets.subarray(end, end + 1));
      this.#atLineStart = found !== -1;
      at = found === -1 ? end : end + 1;
    }
    this.#endedWithReturn = octets.at(-1) === carriageReturn;
    return Buffer.concat(out);
  }
}

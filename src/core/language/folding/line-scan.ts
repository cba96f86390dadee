/** One line of a text as folding sees it. */
export interface ScannedLine {
  /** UTF-16 offsets: where its content begins behind the indentation, and where it ends before its line break. */
  readonly content: number;
  readonly end: number;
  /** Characters of indentation; a tab counts as one. */
  readonly indent: number;
}

/** Calls back for each line of a text, in order; lines end with LF, CRLF or a lone CR. One object is used again for all of them. */
export function scanLines(text: string, eachLine: (line: ScannedLine, number: number) => void): void {
  const line = { content: 0, end: 0, indent: 0 };
  const { length } = text;
  const lineFeeds = new NextIndex(text, '\n');
  const carriageReturns = new NextIndex(text, '\r');
  let at = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  for (let number = 0; at <= length; number += 1) {
    const start = at;
    while (text.charCodeAt(at) === space || text.charCodeAt(at) === tab) at += 1;
    line.content = at;
    line.indent = at - start;
    at = Math.min(lineFeeds.from(at), carriageReturns.from(at), length);
    line.end = at;
    eachLine(line, number);
    at += text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1;
  }
}

/** Where a character stands next, asked for with rising offsets: the text is searched once, however often it is asked. */
export class NextIndex {
  readonly #text: string;
  readonly #character: string;
  #next = -1;

  constructor(text: string, character: string) {
    this.#text = text;
    this.#character = character;
  }

  /** At or behind `offset`; infinite where it stands no more. */
  from(offset: number): number {
    if (this.#next >= offset) return this.#next;
    const found = this.#text.indexOf(this.#character, offset);
    return (this.#next = found < 0 ? Infinity : found);
  }
}

const byteOrderMark = 0xfe_ff;
const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

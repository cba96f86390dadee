import type { SourceRange } from '../../../mailboxes/model.ts';
import type { Quote } from './outline.ts';

/** YAML allows a key that many characters (YAML 1.2.2 §7.4.2). */
const longestKey = 1024;

/** The line end at or after an offset: the offset of its CR or LF, or the end of the text. */
export function lineEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

/** Where the next line begins, or the end of the text. `at` stands on the line end. */
export function afterLineEnd(text: string, at: number, end: number): number {
  if (at >= end) return end;
  return text[at] === '\r' && text[at + 1] === '\n' && at + 1 < end ? at + 2 : at + 1;
}

export function skipSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text[at] === ' ') at += 1;
  return at;
}

export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at += 1;
  return at;
}

/** True for a blank, a line end and the end of the text. */
export function isSpace(character: string | undefined): boolean {
  return character === undefined || ' \t\r\n'.includes(character);
}

export function quoteAt(text: string, at: number): Quote {
  const character = text[at];
  return character === '"' || character === "'" ? character : '';
}

/** True where a comment may begin: at a number sign after a blank or at the start of a line. */
export function isComment(text: string, at: number): boolean {
  return text[at] === '#' && (at === 0 || isSpace(text[at - 1]));
}

/** Where a plain scalar of one line ends, trailing blanks left out. In flow style also brackets, commas and a colon end it. */
export function plainEnd(text: string, from: number, end: number, flow: boolean): number {
  let at = from;
  let last = from;
  for (; at < end; at += 1) {
    const character = text[at] ?? '';
    if (character === '\n' || character === '\r') break;
    if (character === '#' && at > from && isSpace(text[at - 1])) break;
    if (flow && (',[]{}'.includes(character) || (character === ':' && endsFlowKey(text, at + 1, end)))) break;
    if (character !== ' ' && character !== '\t') last = at + 1;
  }
  return last;
}

function endsFlowKey(text: string, at: number, end: number): boolean {
  return at >= end || isSpace(text[at]) || ',[]{}'.includes(text[at] ?? ' ');
}

/** The closing quote of a quoted scalar that begins at `from`; undefined where it does not stand before `until`. */
export function closingQuote(text: string, from: number, until: number): number | undefined {
  const quote = text[from];
  for (let at = from + 1; at < until; at += 1) {
    if (text[at] === '\\' && quote === '"') at += 1;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at;
      at += 1;
    }
  }
  return undefined;
}

/** A key with its colon. */
export interface LexedKey {
  readonly text: string;
  /** Without quotes. */
  readonly range: SourceRange;
  readonly quote: Quote;
  readonly colon: number;
}

/** The key that begins at an offset of a line in block style; undefined where no colon follows on the line. */
export function blockKeyAt(text: string, from: number, lineStop: number): LexedKey | undefined {
  const quote = quoteAt(text, from);
  if (quote) {
    const close = closingQuote(text, from, lineStop);
    if (close === undefined) return undefined;
    const colon = skipBlanks(text, close + 1, lineStop);
    if (text[colon] !== ':' || (colon + 1 < lineStop && !isSpace(text[colon + 1]))) return undefined;
    return { text: text.slice(from + 1, close), range: { start: from + 1, end: close }, quote, colon };
  }
  const first = text[from] ?? '';
  if ('#,[]{}&*!|>%@`'.includes(first) || (':?-'.includes(first) && isSpace(text[from + 1])))
    return undefined;
  const until = Math.min(lineStop, from + longestKey);
  for (let at = from; at < until; at += 1) {
    if (text[at] === '#' && isSpace(text[at - 1])) return undefined;
    if (text[at] !== ':' || (at + 1 < lineStop && !isSpace(text[at + 1]))) continue;
    const end = from + text.slice(from, at).trimEnd().length;
    return { text: text.slice(from, end), range: { start: from, end }, quote, colon: at };
  }
  return undefined;
}

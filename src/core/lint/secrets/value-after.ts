import type { SourceRange } from '../../mailboxes/model.ts';
import { isBlankCode, isLineEndCode } from './characters.ts';

const longestValue = 200;

export function isQuote(character: string): boolean {
  return character === '"' || character === "'" || character === '`';
}

/** What stands between quotes, else up to the next blank, without the punctuation of a sentence or a flow map; at least four characters. */
export function valueAt(text: string, at: number): SourceRange | undefined {
  const quote = isQuote(text.charAt(at)) ? text.charAt(at) : '';
  const start = at + quote.length;
  const most = start + longestValue;
  let end = start;
  for (; end < most; end += 1) {
    const code = text.charCodeAt(end);
    if (isLineEndCode(code)) break;
    if (quote === '' ? isBlankCode(code) || isQuote(text.charAt(end)) : text.charAt(end) === quote) break;
  }
  if (quote === '') while (end > start && '.,;:)}]'.includes(text.charAt(end - 1))) end -= 1;
  return end - start >= 4 && end < most ? { start, end } : undefined;
}

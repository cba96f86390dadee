import type { SourceRange } from '../../mailboxes/model.ts';
import { scalarText } from '../edits/scalar-text.ts';

/** The word inside of a scalar's range: without its quotation marks. */
export function wordOf(text: string, range: SourceRange): SourceRange {
  const mark = text[range.start];
  const isQuoted =
    (mark === '"' || mark === "'") && range.end - range.start > 1 && text[range.end - 1] === mark;
  return isQuoted ? { start: range.start + 1, end: range.end - 1 } : range;
}

/** One line of text as a scalar in the style of the one it replaces. */
export function scalarLike(text: string, range: SourceRange, value: string): string {
  const mark = text[range.start];
  return scalarText(value, mark === "'" ? 'single-quoted' : mark === '"' ? 'double-quoted' : 'plain');
}

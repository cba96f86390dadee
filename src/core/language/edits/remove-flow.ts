import type { SyntaxList, SyntaxMap } from '../syntax-tree.ts';
import { placesIn, type Place } from './place.ts';
import type { TextChange } from './text-change.ts';
import { isFirstInLine, isRestEmpty, lineStart, nextLine, skipBlanks, skipSpace } from './text-lines.ts';
import { placeEnd, placeStart } from './written-value.ts';

/** Removes a pair or an item between braces or brackets, with one comma. */
export function removeFlow(
  text: string,
  place: Place,
  collection: SyntaxMap | SyntaxList,
): readonly TextChange[] | undefined {
  const [start, end] = [placeStart(text, place), placeEnd(text, place)];
  if (start === undefined || end === undefined) return undefined;
  const comma = skipSpace(text, end);
  const hasComma = text[comma] === ',';
  const last = hasComma ? comma + 1 : end;
  const before = placesIn(collection, undefined)[place.index - 1];
  const previousEnd = before && placeEnd(text, before);
  if (isFirstInLine(text, start) && isRestEmpty(text, last) && !text.slice(end, last).includes('\n')) {
    const lines = { start: lineStart(text, start), end: nextLine(text, last), text: '' };
    const isOnlyComma = !hasComma && previousEnd !== undefined && text[previousEnd] === ',';
    // The list ends as it did before: without a comma.
    return isOnlyComma ? [{ start: previousEnd, end: previousEnd + 1, text: '' }, lines] : [lines];
  }
  if (hasComma) {
    const next = skipBlanks(text, last);
    const keepsGap =
      text[next] === '#' || /[\r\n]/.test(text[next] ?? '\n') || text.slice(end, comma).includes('#');
    return keepsGap ? [{ start, end, text: '' }, commaAt(comma)] : [{ start, end: next, text: '' }];
  }
  if (previousEnd === undefined) return [alone(text, start, end)];
  const isPlainGap = /^\s*,\s*$/.test(text.slice(previousEnd, start));
  return [{ start: isPlainGap ? previousEnd : start, end, text: '' }];
}

function commaAt(at: number): TextChange {
  return { start: at, end: at + 1, text: '' };
}

/** The only entry: with the blanks around it, so that `{}` or `[]` is left. */
function alone(text: string, start: number, end: number): TextChange {
  const after = skipBlanks(text, end);
  const closes = text[after] === '}' || text[after] === ']';
  let before = start;
  while (text[before - 1] === ' ' || text[before - 1] === '\t') before -= 1;
  const opens = text[before - 1] === '{' || text[before - 1] === '[';
  return opens && closes ? { start: before, end: after, text: '' } : { start, end, text: '' };
}

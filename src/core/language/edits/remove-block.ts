import { placesIn, type ItemPlace, type PairPlace, type Place } from './place.ts';
import type { TextChange } from './text-change.ts';
import { isFirstInLine, isRestEmpty, lineEnd, lineStart, nextLine, skipBlanks } from './text-lines.ts';
import { colonEnd, placeEnd, placeStart, propertiesEnd } from './written-value.ts';

/** Removes a pair of a block map: its lines, or behind a dash what is its own. */
export function removeBlockPair(text: string, place: PairPlace): readonly TextChange[] | undefined {
  const [start, end] = [placeStart(text, place), placeEnd(text, place)];
  if (start === undefined || end === undefined || !isRestEmpty(text, end)) return undefined;
  const isFirst = isFirstInLine(text, start);
  if (!isFirst && !isAfterDash(text, start)) return undefined;
  if (place.map.pairs.length === 1 && place.parent) return emptied(text, place.parent, '{}', { start, end });
  if (isFirst) return [linesOf(text, start, end)];
  return [behindDash(text, place, start, end)];
}

/** Removes an item of a block list with its dash. */
export function removeBlockItem(text: string, place: ItemPlace): readonly TextChange[] | undefined {
  const end = placeEnd(text, place);
  if (end === undefined || place.value === undefined || !isRestEmpty(text, end)) return undefined;
  const dash = dashOf(text, place);
  if (dash === undefined) return undefined;
  if (place.list.items.length === 1 && place.parent)
    return emptied(text, place.parent, '[]', { start: dash, end });
  return isFirstInLine(text, dash) ? [linesOf(text, dash, end)] : undefined;
}

/** Where the dash of an item stands: in the column of the list's first one. */
export function dashOf(text: string, { list, value }: ItemPlace): number | undefined {
  if (value === undefined) return undefined;
  const column = list.range.start - lineStart(text, list.range.start);
  for (let line = lineStart(text, value.range.start); line >= 0; line = lineStart(text, line - 1)) {
    const at = line + column;
    if (at < value.range.start && text[at] === '-' && /[\s]/.test(text[at + 1] ?? '\n')) return at;
    if (line <= list.range.start) return undefined;
  }
  return undefined;
}

/** The whole lines from one offset to another, with their last line break; of the text's last line rather the break before it. */
function linesOf(text: string, from: number, to: number): TextChange {
  return { start: lineStart(text, from), end: nextLine(text, to), text: '' };
}

/** The next key moves up behind the dash, unless comments in between would go astray. */
function behindDash(text: string, place: PairPlace, start: number, end: number): TextChange {
  const next = placesIn(place.map, undefined)[place.index + 1];
  const nextStart = next && placeStart(text, next);
  const rest = lineEnd(text, end);
  if (nextStart !== undefined && text.slice(rest, nextStart).trim() === '')
    return { start, end: nextStart, text: '' };
  return { start, end: rest, text: '' };
}

/** What is left of a map or list without content is written as such: nothing would read as null, which clears a default. */
function emptied(
  text: string,
  parent: Place,
  empty: string,
  inside: { readonly start: number; readonly end: number },
): readonly TextChange[] | undefined {
  const colon = parent.kind === 'pair' ? colonEnd(text, parent) : undefined;
  if (colon === undefined || !isFirstInLine(text, inside.start)) return [{ ...inside, text: empty }];
  const at = propertiesEnd(text, colon);
  if (!isRestEmpty(text, at)) return [{ ...inside, text: empty }];
  return [{ start: at, end: at, text: ` ${empty}` }, linesOf(text, inside.start, inside.end)];
}

function isAfterDash(text: string, start: number): boolean {
  return /^(?:-[ \t]+)+$/.test(text.slice(skipBlanks(text, lineStart(text, start)), start));
}

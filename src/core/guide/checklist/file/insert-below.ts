import { insertInFlow } from '../../../language/edits/insert-flow.ts';
import { insertBlockLines } from '../../../language/edits/insert-lines.ts';
import { placesIn, type PairPlace } from '../../../language/edits/place.ts';
import { writeValue } from '../../../language/edits/set-value.ts';
import type { TextChange } from '../../../language/edits/text-change.ts';
import {
  isFirstInLine,
  isRestEmpty,
  lineBreakAt,
  lineEnd,
  lineStart,
} from '../../../language/edits/text-lines.ts';
import { colonEnd, propertiesEnd } from '../../../language/edits/written-value.ts';
import type { SyntaxMap } from '../../../language/syntax-tree.ts';

/** An entry for a map, in both styles: lines that are indented only among themselves, and YAML of one line. */
export interface NewEntry {
  readonly lines: readonly string[];
  readonly flow: string;
}

/** Adds an entry at the end of a map, in the map's own style. */
export function insertInMap(
  text: string,
  map: SyntaxMap,
  parent: PairPlace | undefined,
  entry: NewEntry,
): readonly TextChange[] | undefined {
  const inside = placesIn(map, parent);
  const last = inside.length - 1;
  if (map.flow) return insertInFlow(text, map, inside, last, [entry.flow]);
  for (let after = last; after >= 0; after -= 1) {
    const changes = insertBlockLines(text, inside, after, entry.lines);
    if (changes) return changes.map(withoutBlankEnds);
  }
  return insertFirst(text, map, entry.lines);
}

/** Where nothing can be told to end before the new lines, they come above all others. */
function insertFirst(
  text: string,
  map: SyntaxMap,
  lines: readonly string[],
): readonly TextChange[] | undefined {
  const first = map.pairs[0]?.keyRange.start;
  if (first === undefined || !isFirstInLine(text, first)) return undefined;
  const start = lineStart(text, first);
  const indentation = text.slice(start, first);
  const lineBreak = lineBreakAt(text, first);
  return [
    withoutBlankEnds({
      start,
      end: start,
      text: lines.map((line) => `${indentation}${line}${lineBreak}`).join(''),
    }),
  ];
}

/** Gives a key that has no value a map of one entry: a block below it, or braces where it stands between braces itself. */
export function insertBelow(
  text: string,
  place: PairPlace,
  entry: NewEntry,
  step: string,
): readonly TextChange[] | undefined {
  const braces = (): readonly TextChange[] | undefined => {
    const change = writeValue(text, place, `{ ${entry.flow} }`);
    return change && [change];
  };
  if (place.map.flow) return braces();
  const colon = colonEnd(text, place);
  const { start } = place.pair.keyRange;
  if (colon === undefined || !isFirstInLine(text, start)) return braces();
  const written =
    place.value && place.value.range.end > place.value.range.start ? place.value.range : undefined;
  const at = written?.end ?? propertiesEnd(text, colon);
  if (!isRestEmpty(text, at)) return undefined;
  const indentation = `${text.slice(lineStart(text, start), start)}${step}`;
  const end = lineEnd(text, at);
  const lineBreak = lineBreakAt(text, end);
  const lines = entry.lines.map((line) => `${lineBreak}${indentation}${line}`).join('');
  const below = withoutBlankEnds({ start: end, end, text: lines });
  // `~` or `null`, with the blanks before it.
  return written ? [{ start: propertiesEnd(text, colon), end: written.end, text: '' }, below] : [below];
}

/** An empty line of a text block needs no indentation. */
export function withoutBlankEnds(change: TextChange): TextChange {
  return { ...change, text: change.text.replaceAll(/[ \t]+(?=\r?\n)/g, '') };
}

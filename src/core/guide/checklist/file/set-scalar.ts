import type { PairPlace } from '../../../language/edits/place.ts';
import type { QuotedStyle } from '../../../language/edits/scalar-text.ts';
import { writeValue } from '../../../language/edits/set-value.ts';
import type { TextChange } from '../../../language/edits/text-change.ts';
import {
  isFirstInLine,
  isRestEmpty,
  lineBreakAt,
  lineEnd,
  lineStart,
} from '../../../language/edits/text-lines.ts';
import { hasTag } from '../../../language/edits/written-value.ts';
import { commentsIn } from './comments.ts';
import { withoutBlankEnds } from './insert-below.ts';
import { blockLines, yamlValue } from './written-value.ts';

/**
 * Writes the value of a key that stands there already, in the quotes of the old one. A text of several lines becomes a block where the map has its keys on lines of their own. Undefined
 * where a map or a list would be lost.
 */
export function setScalar(
  text: string,
  place: PairPlace,
  value: string | number,
  { quotes, step }: { readonly quotes: QuotedStyle; readonly step: string },
): readonly TextChange[] | undefined {
  const { key = '' } = place.pair;
  const old = place.value;
  if (hasTag(text, place) || old?.kind === 'map' || old?.kind === 'list') return undefined;
  const style = old?.kind === 'scalar' ? old.style : 'plain';
  // A comment may stand behind the header of a text block.
  const comment = style === 'block' && old ? headerComment(text, old.range.start) : '';
  const block = blockLines(value);
  const { start } = place.pair.keyRange;
  const end = old?.range.end ?? place.pair.keyRange.end;
  if (!block || place.map.flow || !isFirstInLine(text, start) || !isRestEmpty(text, end)) {
    const change = writeValue(text, place, `${yamlValue(key, value, style, quotes)}${comment}`);
    return change && [change];
  }
  const [header, ...lines] = block;
  const change = writeValue(text, place, `${header}${comment}`);
  const at = lineEnd(text, end);
  const lineBreak = lineBreakAt(text, at);
  const indentation = `${text.slice(lineStart(text, start), start)}${step}`;
  const below = lines.map((line) => `${lineBreak}${indentation}${line}`).join('');
  if (!change) return undefined;
  return at === change.end
    ? [withoutBlankEnds({ ...change, text: `${change.text}${below}` })]
    : [change, withoutBlankEnds({ start: at, end: at, text: below })];
}

function headerComment(text: string, start: number): string {
  const line = text.slice(start, lineEnd(text, start));
  const [comment] = commentsIn(`note: ${line}\n`);
  return comment ? ` ${line.slice(comment.start - 'note: '.length)}` : '';
}

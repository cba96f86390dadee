import type { Place } from './place.ts';
import { quotedText, scalarText, type QuotedStyle, type ScalarValue } from './scalar-text.ts';
import type { TextChange } from './text-change.ts';
import { colonEnd, hasTag, propertiesEnd } from './written-value.ts';

/**
 * Writes a scalar as the value of a pair or an item: in the quotes of the old one, its anchor and the comment behind it stay.
 * Undefined where a block or a list would be lost, and behind a tag, which decides how a value is read.
 */
export function setValue(
  text: string,
  place: Place,
  value: ScalarValue,
  quotes?: QuotedStyle,
): TextChange | undefined {
  const old = place.value;
  if (hasTag(text, place)) return undefined;
  if (old === undefined || old.range.start === old.range.end)
    return writeMissing(text, place, scalarText(value, 'plain', quotes));
  if (old.kind === 'map' || old.kind === 'list') return undefined;
  const style = old.kind === 'scalar' ? old.style : 'plain';
  return { ...old.range, text: scalarText(value, style, quotes) };
}

/** Writes any YAML of one line in the place of a value, or where it is missing. */
export function writeValue(text: string, place: Place, yaml: string): TextChange | undefined {
  const { value } = place;
  if (value && value.range.end > value.range.start) return { ...value.range, text: yaml };
  return writeMissing(text, place, yaml);
}

/** Puts the words of a plain value between quotes, as they stand in the text: `12` becomes `"12"`. */
export function quoteValue(text: string, place: Place, quotes: QuotedStyle): TextChange | undefined {
  const { value } = place;
  if (value?.kind !== 'scalar' || value.style !== 'plain' || hasTag(text, place)) return undefined;
  return { ...value.range, text: quotedText(text.slice(value.range.start, value.range.end), quotes) };
}

function writeMissing(text: string, place: Place, yaml: string): TextChange | undefined {
  if (place.kind === 'item') return undefined;
  const colon = colonEnd(text, place);
  if (colon === undefined) {
    const { end } = place.pair.keyRange;
    return { start: end, end, text: `: ${yaml}` };
  }
  const at = propertiesEnd(text, colon);
  return { start: at, end: at, text: ` ${yaml}` };
}

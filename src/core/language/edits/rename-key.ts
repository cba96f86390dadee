import type { PairPlace } from './place.ts';
import { quotedText, scalarText } from './scalar-text.ts';
import type { TextChange } from './text-change.ts';

/** Writes another key, in the quotes of the old one. */
export function renameKey(text: string, { pair }: PairPlace, key: string): TextChange {
  const quote = text[pair.keyRange.start];
  if (quote === '"') return { ...pair.keyRange, text: quotedText(key, 'double-quoted') };
  if (quote === "'") return { ...pair.keyRange, text: quotedText(key, 'single-quoted') };
  return { ...pair.keyRange, text: scalarText(key) };
}

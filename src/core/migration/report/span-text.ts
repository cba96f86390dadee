import { durationText } from '../../words/duration.ts';
import type { Words } from '../../words/words.ts';

/** How long a piece of work took, from milliseconds; below a minute to the tenth of a second. */
export function spanText(ms: number, words: Words): string {
  if (ms >= 60_000) return durationText(ms / 1_000, words);
  return words.t('{seconds} s', { seconds: words.number(Number((ms / 1_000).toFixed(1))) });
}

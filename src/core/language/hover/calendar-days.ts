import type { Words } from '../../words/words.ts';

/** The same day a year later; of a 29 February the 28th, since March would be too late. */
export function yearAfter(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const next = String(Number(year) + 1).padStart(4, '0');
  return `${next}-${month}-${month === '02' && day === '29' ? '28' : day}`;
}

/** How far a day is away, in words: `today`, `3 days ago`, `in 12 days`. */
export function dayDistance(days: number, words: Words): string {
  return new Intl.RelativeTimeFormat(words.language, { numeric: 'auto' }).format(days, 'day');
}

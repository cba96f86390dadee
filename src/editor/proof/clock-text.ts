import type { Words } from '../../core/words/words.ts';

/** A time in the reader's zone: the time of day, to the second, within twelve hours of now, else with its day. Both in milliseconds since 1970. */
export function clockText(time: number, now: number, words: Words): string {
  return Math.abs(time - now) > halfDay
    ? words.dateTime(new Date(time))
    : new Intl.DateTimeFormat(words.language, { timeStyle: 'medium' }).format(time);
}

const halfDay = 12 * 3_600_000;

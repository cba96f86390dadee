import type { Words } from './words.ts';

/** A span of time in words (`2 minutes`), from seconds: rounded up, in the largest unit that still says enough. */
export function durationText(seconds: number, words: Words): string {
  const { unit, size } = units.find(({ from }) => seconds >= from) ?? smallest;
  return new Intl.NumberFormat(words.language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.ceil(seconds / size),
  );
}

const smallest = { unit: 'second', size: 1, from: 0 };

/** `from` leaves room below each unit, so that 90 seconds are not told as 2 minutes. */
const units = [
  { unit: 'day', size: 86_400, from: 2 * 86_400 },
  { unit: 'hour', size: 3_600, from: 2 * 3_600 },
  { unit: 'minute', size: 60, from: 120 },
  smallest,
];

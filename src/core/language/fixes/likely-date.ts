import { isCalendarDate } from '../../mailboxes/calendar-date.ts';

interface Order {
  readonly pattern: RegExp;
  readonly iso: (parts: readonly string[]) => string;
}

/** How people write days, besides ISO 8601: the year first, or the day first as all of Europe does. */
const orders: readonly Order[] = [
  { pattern: /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/, iso: ([year, month, day]) => iso(year, month, day) },
  { pattern: /^(\d{4})(\d{2})(\d{2})$/, iso: ([year, month, day]) => iso(year, month, day) },
  { pattern: /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/, iso: ([day, month, year]) => iso(year, month, day) },
  { pattern: /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/, iso: ([date = '']) => date },
];

/** Months before days, as in the United States: only where no day could be meant by the first number. */
const monthFirst: Order = {
  pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/,
  iso: ([month, day, year]) => iso(year, month, day),
};

export interface LikelyDate {
  /** ISO 8601. */
  readonly date: string;
  /** False where month and day could be the other way round. */
  readonly sure: boolean;
}

/** The calendar day that a text was probably meant for; undefined where there is none. */
export function likelyDate(text: string): LikelyDate | undefined {
  const written = text.trim();
  for (const order of [...orders, monthFirst]) {
    const parts = order.pattern.exec(written)?.slice(1);
    const date = parts && order.iso(parts);
    if (date !== undefined && isCalendarDate(date)) return { date, sure: !isAmbiguous(written) };
  }
  return undefined;
}

function isAmbiguous(written: string): boolean {
  const parts = monthFirst.pattern.exec(written);
  return parts !== null && Number(parts[1]) <= 12 && Number(parts[2]) <= 12 && parts[1] !== parts[2];
}

function iso(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

import { daysBetween } from '../../lint/days-between.ts';
import { isCalendarDate } from '../../mailboxes/calendar-date.ts';

/** When an item is due: on a calendar day (ISO 8601), or so many days after day J. */
export type Due =
  { readonly kind: 'date'; readonly date: string } | { readonly kind: 'offset'; readonly days: number };

/** Ten years: what is due later is a slip of the finger. */
const mostDays = 3650;
/** Years in which a mailbox may be due to move; others are slips as well (`20226-…`, `0206-…`). */
const years = { first: 1970, last: 2199 } as const;
const lastDay = '9999-12-31';

/** Reads a due date as people write it (`J`, `j +2`, `2026-11-23`); undefined for anything else, for days that do not exist, and for what is decades away. */
export function parseDue(text: string): Due | undefined {
  const written = text.trim();
  const offset = /^j(?:\s*\+\s*(\d{1,4}))?$/iu.exec(written);
  if (offset) {
    const days = Number(offset[1] ?? 0);
    return days <= mostDays ? { kind: 'offset', days } : undefined;
  }
  const year = Number(written.slice(0, 4));
  if (!isCalendarDate(written) || year < years.first || year > years.last) return undefined;
  return { kind: 'date', date: written };
}

/** The one way in which the file has a due date: `J`, `J+N` or a day. */
export function dueText(due: Due): string {
  if (due.kind === 'date') return due.date;
  return due.days === 0 ? 'J' : `J+${due.days}`;
}

/** The calendar day on which it is due; undefined where it follows day J and that is not set. */
export function dueDay(due: Due | undefined, start: string | undefined): string | undefined {
  if (due?.kind === 'date') return due.date;
  return due && start !== undefined && isCalendarDate(start) ? addDays(start, due.days) : undefined;
}

/** Days from the due date to today where it has passed; undefined where it has not. Calendar days, so that no change of the clocks counts. */
export function daysOverdue(dueDate: string | undefined, today: string): number | undefined {
  if (dueDate === undefined || dueDate >= today) return undefined;
  return daysBetween(dueDate, today);
}

/** A calendar day (ISO 8601) so many days later. UTC has no summer time, so a day always is 24 hours. Never past 9999-12-31, the last day that is written with four digits. */
export function addDays(date: string, days: number): string {
  const day = Math.min(Date.parse(date) + days * 86_400_000, Date.parse(lastDay));
  return new Date(day).toISOString().slice(0, 10);
}

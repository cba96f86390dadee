import { addDays } from './due-date.ts';

/** The moment of an answer or a tick, in milliseconds; not a number without one, and for one in the future, as a clock that is wrong writes it. Until the end of tomorrow it is believed: clocks and time zones differ. `today`: ISO 8601. */
export function believableMoment(at: string | undefined, today: string): number {
  const moment = Date.parse(at ?? '');
  return moment < Date.parse(addDays(today, 2)) ? moment : Number.NaN;
}

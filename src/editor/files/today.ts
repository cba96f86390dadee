import { localDay } from '../../core/mailboxes/calendar-date.ts';

/** The calendar day it is for the person, ISO 8601. */
export function today(): string {
  return localDay(new Date());
}

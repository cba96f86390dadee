import { isBrokenAt } from '../broken-at.ts';
import { daysBetween } from '../days-between.ts';
import type { MailboxRule } from '../finding.ts';

/** Something recorded in `history` on a day that has not come yet: a slip, most often of the year. */
export const futureDate: MailboxRule = (entry, { today }) => {
  const { history } = entry.mailbox;
  if (history.every(({ date }) => date <= today) || isBrokenAt(entry, ['history'])) return [];
  return history.flatMap(({ date }, index) =>
    date <= today
      ? []
      : [
          {
            rule: 'future-date',
            path: ['history', index, 'date'],
            on: 'value',
            args: { date, days: daysBetween(today, date) },
          } as const,
        ],
  );
};

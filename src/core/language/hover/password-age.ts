import { daysBetween } from '../../lint/days-between.ts';
import { lastPasswordChange } from '../../lint/last-password-change.ts';
import type { Mailbox } from '../../mailboxes/model.ts';
import type { Words } from '../../words/words.ts';
import { dayDistance, yearAfter } from './calendar-days.ts';

/** How old the password is, and when the 12 months of the rotation end, in one sentence; undefined where no change is on file. */
export function rotationText(
  mailbox: Pick<Mailbox, 'history'>,
  today: string,
  words: Words,
): string | undefined {
  const changed = lastPasswordChange(mailbox)?.date;
  if (changed === undefined) return undefined;
  const due = yearAfter(changed);
  const args = {
    age: dayDistance(daysBetween(today, changed), words),
    changed: words.date(changed),
    due: words.date(due),
  };
  return daysBetween(today, due) < 0
    ? words.t('Password changed {age}, on {changed}: a new one has been due since {due}.', args)
    : words.t('Password changed {age}, on {changed}: the next change is due by {due}.', args);
}

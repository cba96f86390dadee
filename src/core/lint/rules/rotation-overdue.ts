import { isBrokenAt } from '../broken-at.ts';
import { daysBetween } from '../days-between.ts';
import type { Finding, MailboxRule } from '../finding.ts';
import { lastPasswordChange } from '../last-password-change.ts';
import { sidesOf } from '../linted-side.ts';
import type { MailboxEntry } from '../../mailboxes/model.ts';

/** A password that was last changed more than twelve months ago. What is not on record is not judged, and a token is no password. */
export const rotationOverdue: MailboxRule = (entry, { today }) => {
  if (entry.mailbox.history.length === 0 || isBrokenAt(entry, ['history'])) return [];
  const last = lastPasswordChange(entry.mailbox);
  const aYearAgo = `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}${today.slice(4)}`;
  if (last === undefined || last.date >= aYearAgo || !hasPassword(entry)) return [];
  const path = ['history', last.index, 'date'];
  const finding: Finding = {
    rule: 'rotation-overdue',
    path,
    on: 'value',
    args: { date: last.date, days: daysBetween(last.date, today) },
  };
  return [finding];
};

/** Whether any login of the mailbox as it is now needs a password; where the method is left open, the provider's best is meant. */
function hasPassword(entry: MailboxEntry): boolean {
  const [side] = sidesOf(entry);
  if (!side) return false;
  const { connection, provider } = side;
  const usual = connection.auth ?? provider?.auth[0] ?? 'password';
  return (['imap', 'smtp'] as const).some((leg) => {
    const settings = connection[leg];
    return settings !== false && (settings?.auth ?? usual) !== 'oauth2';
  });
}

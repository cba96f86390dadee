import { lastPasswordChange } from '../../../lint/last-password-change.ts';
import type { GuideFacts } from '../../facts.ts';
import { addDays } from '../due-date.ts';
import { machine } from '../machine-tick.ts';
import type { StoredChecklist } from '../stored.ts';
import type { Verifier } from './finding.ts';

/** Where nobody knows when the password was reset, an older login than this proves nothing of today. */
const freshDays = 30;

/**
 * Holds a login against the day of the reset: only a later one was made with the new credentials. That day is, of those known, the latest of
 * the tick of `reset-password` that a person set and the password change in `history` (from day J on, where J is known); else day J;
 * else the login must be younger than 30 days. What was made on the very day counts. A machine's tick older than the reset goes.
 */
export function withNewPassword(id: string, verifier: Verifier): Verifier {
  return (facts, today, stored) => {
    const finding = verifier(facts, today, stored);
    const reset = resetMoment(facts, stored);
    if (finding && finding.outcome !== 'proved') return finding;
    const since = reset ?? addDays(today, -freshDays);
    if (finding && isSince(finding.at, since)) return finding;
    const kept = stored.items.get(id);
    const isOutdated =
      kept?.by === machine && kept.at !== undefined && reset !== undefined && !isSince(kept.at, reset);
    return isOutdated ? { outcome: 'unproved' } : undefined;
  };
}

/** ISO 8601, a moment or a calendar day; undefined where neither the reset nor day J is known. */
function resetMoment({ mailbox }: GuideFacts, stored: StoredChecklist): string | undefined {
  const start = mailbox.migration?.start;
  const changed = lastPasswordChange(mailbox)?.date;
  const tick = stored.items.get('reset-password');
  const ticked = tick?.status === 'done' && tick.by !== machine ? tick.at : undefined;
  const known = [
    ...(changed !== undefined && (start === undefined || changed >= start) ? [changed] : []),
    ...(ticked !== undefined && !Number.isNaN(Date.parse(ticked)) ? [ticked] : []),
  ];
  return known.toSorted((one, other) => Date.parse(other) - Date.parse(one))[0] ?? start;
}

function isSince(at: string | undefined, since: string): boolean {
  const [one, other] = [Date.parse(at ?? ''), Date.parse(since)];
  return !Number.isNaN(one) && one >= other;
}

import { lastPasswordChange } from '../../../lint/last-password-change.ts';
import { yearAfter } from '../../../language/hover/calendar-days.ts';
import type { MailboxList } from '../item.ts';
import type { Verifier } from './finding.ts';

/** A list of the mailbox is on file. */
export function onFile(key: MailboxList): Verifier {
  return ({ mailbox }) => {
    const values: readonly string[] = mailbox[key];
    return values.length === 0
      ? { outcome: 'unproved' }
      : { outcome: 'proved', evidence: `${key}: ${values.join(', ')}` };
  };
}

/** The domain has two administrators on file. */
export const twoAdministrators: Verifier = ({ domainRecord }) => {
  const administrators = domainRecord?.administrators ?? [];
  return administrators.length < 2
    ? { outcome: 'unproved' }
    : { outcome: 'proved', evidence: `administrators: ${administrators.join(', ')}` };
};

/** A password change on or after day J is on record. */
export const passwordChangedSinceStart: Verifier = ({ mailbox }) => {
  const start = mailbox.migration?.start;
  const changed = lastPasswordChange(mailbox)?.date;
  return start !== undefined && changed !== undefined && changed >= start
    ? { outcome: 'proved', evidence: `history: ${changed} password-changed` }
    : { outcome: 'unproved' };
};

/** The last password change on record is less than twelve months old. */
export const rotationOnRecord: Verifier = ({ mailbox }, today) => {
  const changed = lastPasswordChange(mailbox)?.date;
  return changed !== undefined && yearAfter(changed) >= today
    ? { outcome: 'proved', evidence: `history: ${changed} password-changed` }
    : { outcome: 'unproved' };
};

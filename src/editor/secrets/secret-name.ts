import type { ConnectionSettings, Mailbox } from '../../core/mailboxes/model.ts';
import type { Side } from '../../core/report/report.ts';

export type SecretLeg = 'imap' | 'smtp';

/**
 * The name of a mailbox's password in the secret storage. Both legs share one, unless a leg says a user name or a
 * credential of its own in the file.
 */
export function secretName(mailbox: Mailbox, side: Side, leg: SecretLeg): string {
  const shared = `password ${side} ${mailbox.address.toLowerCase()}`;
  return hasOwnSecret(mailbox, side, leg) ? `${shared} ${leg}` : shared;
}

/** Whether a leg logs in with a secret of its own. */
export function hasOwnSecret(mailbox: Mailbox, side: Side, leg: SecretLeg): boolean {
  const endpoint = connectionOf(mailbox, side)[leg];
  return (
    endpoint !== false &&
    endpoint !== undefined &&
    (endpoint.username !== undefined || endpoint.credential !== undefined)
  );
}

/** The hosts that the file names for one side of a mailbox. */
export function namedHosts(mailbox: Mailbox, side: Side): string[] {
  const { imap, smtp } = connectionOf(mailbox, side);
  return [imap, smtp].flatMap((endpoint) =>
    endpoint !== false && endpoint?.host !== undefined ? [endpoint.host] : [],
  );
}

/** What the file says of one side; the source is the mailbox itself where the migration names no other. */
export function connectionOf(mailbox: Mailbox, side: Side): Partial<ConnectionSettings> {
  if (side === 'target') return mailbox.migration?.target ?? {};
  return mailbox.migration?.source ?? mailbox;
}

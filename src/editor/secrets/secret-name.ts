import { connectionOf } from '../../core/mailboxes/connection.ts';
import type { Mailbox } from '../../core/mailboxes/model.ts';
import type { Side } from '../../core/report/report.ts';

export type SecretLeg = 'imap' | 'smtp';

/**
 * The name of a mailbox's password in the secret storage. Both legs share one, unless a leg says a user name or a
 * credential of its own in the file.
 */
export function secretName(mailbox: Mailbox, side: Side, leg: SecretLeg): string {
  const shared = sharedName(mailbox.address, side);
  return hasOwnSecret(mailbox, side, leg) ? `${shared} ${leg}` : shared;
}

/** Every name under which a password of an address may be stored, in the same order for each address. */
export function passwordNames(address: string): readonly string[] {
  return (['source', 'target'] as const).flatMap((side) => {
    const shared = sharedName(address, side);
    return [shared, `${shared} imap`, `${shared} smtp`];
  });
}

/** Whether a leg logs in with a secret of its own. */
export function hasOwnSecret(mailbox: Mailbox, side: Side, leg: SecretLeg): boolean {
  const endpoint = connectionOf(mailbox, side)?.[leg];
  return (
    endpoint !== false &&
    endpoint !== undefined &&
    (endpoint.username !== undefined || endpoint.credential !== undefined)
  );
}

function sharedName(address: string, side: Side): string {
  return `password ${side} ${address.toLowerCase()}`;
}

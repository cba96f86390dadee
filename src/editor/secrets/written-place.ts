import { createHash } from 'node:crypto';
import { connectionOf } from '../../core/mailboxes/connection.ts';
import type { Mailbox } from '../../core/mailboxes/model.ts';
import type { SecretRequest } from '../../core/secrets/secret-source.ts';

/** One leg of one side of a mailbox. */
export type Place = Pick<SecretRequest, 'address' | 'side' | 'leg'>;

/** Names a leg in an approval. */
export function placeKey({ address, side, leg }: Place): string {
  return `${side} ${leg} ${address.toLowerCase()}`;
}

/**
 * What the file says of where a leg's secret goes: everything from which host, port and user name are made, `defaults` merged in.
 * Only a fingerprint, which is to be compared: SHA-256 cut to 128 bits, in Base64. Undefined where the leg is switched off or
 * the mailbox has no such side.
 */
export function writtenPlace(mailbox: Mailbox, { side, leg }: Omit<Place, 'address'>): string | undefined {
  const connection = connectionOf(mailbox, side);
  const endpoint = connection?.[leg];
  if (!connection || endpoint === false) return undefined;
  const { address, provider, username } = connection;
  const { host, port, security } = endpoint ?? {};
  const said = [address, provider, endpoint?.username ?? username, host?.toLowerCase(), port, security];
  return createHash('sha256')
    .update(JSON.stringify(said.map((value) => value ?? null)))
    .digest('base64')
    .slice(0, 22);
}

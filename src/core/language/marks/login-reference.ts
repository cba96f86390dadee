import { createHash } from 'node:crypto';
import type { ConnectionSettings } from '../../mailboxes/model.ts';

/**
 * Tells whether a leg still logs in with a secret from the same place: a short hash over what the file says about where it is kept.
 * The secret itself is not in the file and has no part in it.
 */
export function loginReference(connection: ConnectionSettings, leg: 'imap' | 'smtp'): string {
  const endpoint = connection[leg];
  const credential = (endpoint === false ? undefined : endpoint?.credential) ?? connection.credential;
  const reference = [credential ?? { kind: 'editor' }, connection.oauth ?? null];
  return createHash('sha256').update(JSON.stringify(reference)).digest('base64url').slice(0, 16);
}

import type { SecretRequest } from '../../../../src/core/secrets/secret-source.ts';

/** A request for Claire's IMAP password, with changes. */
export function requestOf(changes: Partial<SecretRequest> = {}): SecretRequest {
  return {
    address: 'claire@example.com',
    side: 'source',
    leg: 'imap',
    host: 'imap.example.com',
    port: 993,
    username: 'claire@example.com',
    auth: 'password',
    credential: undefined,
    hostFrom: 'file',
    ...changes,
  };
}

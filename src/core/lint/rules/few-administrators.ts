import { addressIdentity } from '../../mailboxes/address.ts';
import type { DomainRecord } from '../../mailboxes/model.ts';
import type { Finding } from '../finding.ts';

/** Fewer than two administrators of a domain of our own on file: who is locked out alone waits for the provider. The path is inside the record. */
export function fewAdministrators(
  domain: string,
  { owned, administrators }: DomainRecord,
): Finding | undefined {
  const count = new Set(administrators.map(addressIdentity)).size;
  if (owned === false || count >= 2) return undefined;
  return { rule: 'few-administrators', path: ['administrators'], on: 'value', args: { domain, count } };
}

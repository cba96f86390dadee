import { isIP } from 'node:net';
import type { HostAddress } from './address-lookup.ts';

/** Addresses that no server needs to be asked for: the host is an address itself (`literal`), or names this computer (`loopback`). */
export interface KnownAddresses {
  readonly from: 'literal' | 'loopback';
  readonly addresses: readonly HostAddress[];
}

/** Undefined for a host that has to be looked up. `localhost` never is (RFC 6761 §6.3); an IPv6 address may stand in brackets. */
export function knownAddresses(host: string): KnownAddresses | undefined {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  if (isIP(bare) !== 0) return { from: 'literal', addresses: [toAddress(bare)] };
  if (host === 'localhost' || host.endsWith('.localhost'))
    return { from: 'loopback', addresses: ['::1', '127.0.0.1'].map(toAddress) };
  return undefined;
}

function toAddress(address: string): HostAddress {
  return { address, family: isIP(address) === 6 ? 6 : 4 };
}

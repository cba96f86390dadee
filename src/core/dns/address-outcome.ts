import { addressesOf, type FamilyAnswers, type HostAddress } from './address-lookup.ts';
import type { DnsAnswer } from './resolver.ts';

/** What a host's addresses came to. */
export interface AddressOutcome {
  /**
   * `ok` with one address of either family. Without any: a time-out or failure of one family, since an address may be
   * behind it; `dns.no-such-domain` where both families say so; else `dns.no-address`.
   */
  readonly code: 'ok' | 'dns.no-address' | 'dns.no-such-domain' | 'dns.timeout' | 'dns.server-failure';
  /** IPv6 first. */
  readonly addresses: readonly HostAddress[];
  /** The answer that tells most: the one with addresses, else the one that decided the code. */
  readonly decisive: DnsAnswer;
  /** The names that aliases (CNAME) led through, in order. */
  readonly aliases: readonly string[];
}

export function addressOutcome({ ipv4, ipv6 }: FamilyAnswers): AddressOutcome {
  const both = [ipv6, ipv4];
  const addresses = both.flatMap(addressesOf);
  const answering = both.find((answer) => addressesOf(answer).length > 0);
  const broken = both.find((answer) => answer.kind === 'failure' && answer.code !== 'dns.no-such-domain');
  const existing = both.find((answer) => answer.kind === 'answer');
  const decisive = answering ?? broken ?? existing ?? ipv4;
  const aliases = (decisive.aliases ?? []).map((alias) => alias.text);
  if (answering) return { code: 'ok', addresses, decisive, aliases };
  const code = decisive.kind === 'failure' ? decisive.code : 'dns.no-address';
  return { code, addresses, decisive, aliases };
}

import type { AddressOutcome } from '../dns/address-outcome.ts';
import type { FamilyAnswers, HostAddress } from '../dns/address-lookup.ts';
import type { DnsAnswer } from '../dns/resolver.ts';
import type { Code } from '../report/codes.ts';

/** `detail` of the steps `imap.dns` and `smtp.dns`. */
export type AddressDetail = Readonly<{
  /** As it was asked for: ASCII, lower case. */
  host: string;
  /** `system`: the operating system knew what DNS did not. `literal`: the host is an address. `loopback`: it is `localhost`. */
  from: 'dns' | 'system' | 'literal' | 'loopback';
  /** IPv6 first. */
  addresses: readonly HostAddress[];
  /** The names that aliases (CNAME) led through, in order. */
  aliases: readonly string[];
  /** `ip:port` of the name server that decided, and whether it answered of its own knowledge. */
  server?: string;
  authoritative?: boolean;
  /** What DNS said for each family, also where the system knew better. */
  families?: Readonly<{ ipv4: FamilyDetail; ipv6: FamilyDetail }>;
}>;

/** `ok`, `dns.no-address`, or the code of the failure with its `reason` as in DnsAnswer; `ms` are whole milliseconds. */
type FamilyDetail = Readonly<{ code: Code; reason?: string; ms: number }>;

/** The facts of a host that was looked up in DNS. */
export function addressDetail(
  host: string,
  answers: FamilyAnswers,
  { addresses, aliases, decisive }: AddressOutcome,
): AddressDetail {
  return {
    host,
    from: 'dns',
    addresses,
    aliases,
    ...(decisive.server !== '' && { server: decisive.server }),
    ...(decisive.kind === 'answer' && { authoritative: decisive.authoritative }),
    families: { ipv4: familyDetail(answers.ipv4), ipv6: familyDetail(answers.ipv6) },
  };
}

function familyDetail(answer: DnsAnswer): FamilyDetail {
  const ms = Math.round(answer.ms);
  if (answer.kind === 'failure') return { code: answer.code, reason: answer.reason, ms };
  return { code: answer.records.length > 0 ? 'ok' : 'dns.no-address', ms };
}

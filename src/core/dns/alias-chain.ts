import { limits } from '../limits.ts';
import type { DnsMessage } from './message.ts';
import type { DnsRecord, RecordType } from './resolver.ts';

/** The way from the name that was asked for along its CNAME records (RFC 1034 §3.6.2). */
export interface AliasChain {
  /** The name it has come to. */
  readonly name: string;
  /** Records passed, in order. */
  readonly aliases: readonly DnsRecord[];
}

/**
 * One message's share of the way. `on`: the message ends in the middle, ask for `chain.name`. `end`: `records`, perhaps
 * none, are what is at the end. `stuck`: the chain bites its tail or has no end in reason.
 */
export type AliasStep =
  | { readonly kind: 'on' | 'end'; readonly chain: AliasChain; readonly records: readonly DnsRecord[] }
  | {
      readonly kind: 'stuck';
      readonly chain: AliasChain;
      readonly reason: 'ALIAS-LOOP' | 'ALIASES-EXCEEDED';
    };

/** Follows the aliases of one message from where `from` has come to. Nothing is followed where the CNAME itself is asked for. */
export function followAliases(message: DnsMessage, type: RecordType, from: AliasChain): AliasStep {
  const passed = new Set([from.name, ...from.aliases.map((alias) => alias.name)]);
  const aliases = [...from.aliases];
  let name = from.name;
  const targets = new Map(
    message.answers.filter((record) => record.type === 'CNAME').map((record) => [record.name, record]),
  );
  for (let alias = targets.get(name); type !== 'CNAME' && alias; alias = targets.get(name)) {
    aliases.push(alias);
    name = alias.text;
    if (passed.has(name)) return { kind: 'stuck', chain: { name, aliases }, reason: 'ALIAS-LOOP' };
    if (aliases.length > limits.dns.aliases)
      return { kind: 'stuck', chain: { name, aliases }, reason: 'ALIASES-EXCEEDED' };
    passed.add(name);
  }
  const chain = { name, aliases };
  const records = message.answers.filter((record) => record.type === type && record.name === name);
  const complete =
    name === from.name ||
    records.length > 0 ||
    // RFC 6604 §2.1: the code speaks of the last name. RFC 2308 §2.1: so does the SOA record.
    message.rcode === 'NXDOMAIN' ||
    (message.negative !== undefined && isWithin(name, message.negative.zone));
  return { kind: complete ? 'end' : 'on', chain, records };
}

function isWithin(name: string, zone: string): boolean {
  return zone === '.' || name === zone || name.endsWith(`.${zone}`);
}

import { isIP } from 'node:net';
import type { Deadline } from '../dialogue/deadline.ts';
import { addressOutcome } from '../dns/address-outcome.ts';
import { lookUpAddresses } from '../dns/address-lookup.ts';
import type { Resolver } from '../dns/resolver.ts';
import type { MxRecordDetail } from './mx-detail.ts';

/** True for an exchange that is an IP address, written with or without brackets. */
function isAddress(exchange: string): boolean {
  return isIP(exchange.replace(/^\[(.*)\]$/, '$1')) !== 0;
}

/** Looks up one MX host and names what is wrong with it. Never rejects: the deadline's end or a cancel is this record's problem. */
export async function probeMxTarget(
  record: MxRecordDetail,
  resolver: Resolver,
  deadline: Deadline,
): Promise<MxRecordDetail> {
  // RFC 5321 §5.1 wants a name there; what looks like an address has no records.
  if (isAddress(record.exchange)) return { ...record, problem: 'dns.mx-is-address' };
  try {
    const answers = await lookUpAddresses(record.exchange, resolver, deadline.signal).complete;
    const { code, addresses, aliases } = addressOutcome(answers);
    const alias = aliases.at(-1);
    const problem = code !== 'ok' ? code : alias === undefined ? undefined : 'dns.mx-is-alias';
    return {
      ...record,
      addresses: addresses.map(({ address }) => address),
      ...(alias !== undefined && { alias }),
      ...(problem !== undefined && { problem }),
    };
  } catch (error) {
    if (!deadline.signal.aborted) throw error;
    return { ...record, problem: deadline.fault('dns.timeout').code };
  }
}

import type { Answer, TxtData } from 'dns-packet';
import { isIP } from 'node:net';
import { toShownName } from './name.ts';
import type { DnsRecord } from './resolver.ts';

/** One record of a message in the project's own form; undefined for types and classes Mailops has no use for. Throws on an address that is none. */
export function toRecord(answer: Answer): DnsRecord | undefined {
  if (answer.type === 'OPT' || answer.class !== 'IN') return undefined;
  const common = { name: toShownName(answer.name), ttl: answer.ttl ?? 0 };
  switch (answer.type) {
    case 'A':
    case 'AAAA':
      if (isIP(answer.data) === 0) throw new Error('not an address');
      return { ...common, type: answer.type, text: answer.data };
    case 'CNAME':
    case 'NS':
      return { ...common, type: answer.type, text: toShownName(answer.data) };
    case 'MX': {
      const preference = answer.data.preference ?? 0;
      const exchange = toShownName(answer.data.exchange);
      return {
        ...common,
        type: 'MX',
        text: `${preference} ${exchange}`,
        mx: { preference, exchange: exchange === '.' ? '' : exchange },
      };
    }
    case 'TXT':
      return { ...common, type: 'TXT', text: joined(answer.data) };
    case 'SRV': {
      const { priority = 0, weight = 0, port, target } = answer.data;
      return { ...common, type: 'SRV', text: `${priority} ${weight} ${port} ${toShownName(target)}` };
    }
    case 'SOA': {
      const { mname, rname, serial = 0, refresh = 0, retry = 0, expire = 0, minimum = 0 } = answer.data;
      const numbers = [serial, refresh, retry, expire, minimum].join(' ');
      return { ...common, type: 'SOA', text: `${toShownName(mname)} ${toShownName(rname)} ${numbers}` };
    }
    default:
      return undefined;
  }
}

/** The strings of one TXT record belong together without a space between (RFC 7208 §3.3). */
function joined(data: TxtData): string {
  const strings = Array.isArray(data) ? data : [data];
  return strings.map((part) => part.toString()).join('');
}

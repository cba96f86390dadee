import type { DnsAnswer, DnsRecord, RecordType, Resolver } from '../../../src/core/dns/resolver.ts';

export const fakeServer = '192.0.2.53:53';

/** An answer with these texts; a name's aliases stand before them: `answer('A', ['192.0.2.1'], ['real.example'])`. */
export function answer(
  type: RecordType,
  texts: readonly string[],
  aliases: readonly string[] = [],
): DnsAnswer {
  const record = (recordType: RecordType, text: string): DnsRecord => {
    const [preference = '', exchange = ''] = text.split(' ');
    const mx = { preference: Number(preference), exchange: exchange === '.' ? '' : exchange };
    return { name: 'owner.example', type: recordType, ttl: 300, text, ...(recordType === 'MX' && { mx }) };
  };
  return {
    kind: 'answer',
    records: texts.map((text) => record(type, text)),
    aliases: aliases.map((text) => record('CNAME', text)),
    authoritative: false,
    server: fakeServer,
    ms: 1,
  };
}

export function failure(code: 'dns.no-such-domain' | 'dns.timeout' | 'dns.server-failure'): DnsAnswer {
  const reason = {
    'dns.no-such-domain': 'NXDOMAIN',
    'dns.timeout': 'TIMEOUT',
    'dns.server-failure': 'SERVFAIL',
  };
  return { kind: 'failure', code, reason: reason[code], server: fakeServer, ms: 1 };
}

/** What there is, by `TYPE name`. A name of which nothing at all is said does not exist; `pending` never comes. */
export type Zone = Readonly<Record<string, DnsAnswer | 'pending'>>;

/** A resolver without a network. */
export function fakeResolver(zone: Zone): Resolver & { readonly asked: readonly string[] } {
  const asked: string[] = [];
  return {
    servers: [fakeServer],
    asked,
    resolve(name, type, signal) {
      if (signal.aborted) return Promise.reject(signal.reason as Error);
      const question = `${type} ${name}`;
      asked.push(question);
      const exists = Object.keys(zone).some((key) => key.endsWith(` ${name}`));
      const said = zone[question] ?? (exists ? answer(type, []) : failure('dns.no-such-domain'));
      if (said !== 'pending') return Promise.resolve(said);
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
      );
    },
  };
}

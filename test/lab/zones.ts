import { certificatePlans } from './certificate-kinds.ts';
import { providerDomains } from './provider-domains.ts';
import { guessedHosts, providerHosts, realAddresses, wronglyNamedHost } from './provider-hosts.ts';

/** Zones by name; each with its records in zone file form (RFC 1035 §5), without SOA and NS. */
export type Zones = ReadonlyMap<string, readonly string[]>;

/** Ports that stand in SRV records. */
export interface ZonePorts {
  readonly imaps: number;
  readonly smtps: number;
  readonly submission: number;
}

/** A zone that NSD is told of and has no file for: it answers SERVFAIL. */
export const brokenZone = 'servfail.test';

const here = (name: string): string[] => [`${name} A 127.0.0.1`, `${name} AAAA ::1`];

/** More than any UDP answer carries, so that TC is set and the question comes again over TCP (RFC 7766). */
const bigTexts = Array.from(
  { length: 24 },
  (_, index) => `big TXT "${String(index).padStart(3, '0')}${'x'.repeat(200)}"`,
);

/** All that the lab's name server knows. Names under `test.` that are not here are NXDOMAIN, others REFUSED. */
export function labZones(ports: ZonePorts): Zones {
  const zones = new Map<string, string[]>();
  const add = (zone: string, ...records: readonly string[]): void => {
    zones.set(zone, [...(zones.get(zone) ?? []), ...records]);
  };

  add('test');
  add('lab.test', ...labRecords(ports));
  add('nullmx.test', '@ MX 0 .', ...here('@'));
  add('nomx.test', ...here('@'));
  add('empty.test');
  add('mxalias.test', '@ MX 10 alias', 'alias CNAME mail.lab.test.');
  add('mxaddress.test', '@ MX 10 127.0.0.1.');
  add('mxgone.test', '@ MX 10 gone.lab.test.');
  add('mxnodata.test', '@ MX 10 mail', 'mail TXT "no address here"');
  add('mxbroken.test', `@ MX 10 mail.${brokenZone}.`);
  add('evil.test', ...here('google.com'));
  add('guess.test', ...here('@'));
  add('cpanel.test', '@ MX 0 @', '@ A 127.0.0.1');
  add('xn--exmple-cua.fr', '@ MX 10 mail', '@ TXT "v=spf1 mx -all"');

  for (const { domain, mx, records = [] } of providerDomains) {
    add(domain, ...mx.map((host, index) => `@ MX ${(index + 1) * 10} ${host}.`), ...records);
    for (const host of mx.filter((name) => !name.endsWith('.test'))) {
      add(zoneOf(host), `${host}. A 127.0.0.25`);
    }
  }
  for (const { host } of [...providerHosts, ...guessedHosts]) {
    add(zoneOf(host), `${host}. A ${realAddresses.get(host) ?? '127.0.0.1'}`);
  }
  add('outlook.com', 'autodiscover A 127.0.0.25', 'spf.protection TXT "v=spf1 ip4:127.0.0.0/8 -all"');
  return new Map([...zones].map(([zone, records]) => [zone, [...new Set(records)]]));
}

/** Every name that the good certificate is for: the hosts above, the providers', any host of the bulk domain, loopback itself. */
export function goodNames(): string[] {
  return [
    ...[
      'lab.test',
      'imap.lab.test',
      'smtp.lab.test',
      'v4only.lab.test',
      'v6only.lab.test',
      'tlsonly.lab.test',
    ],
    ...[
      'alias.lab.test',
      'autodiscover.lab.test',
      '*.bulk.lab.test',
      'localhost',
      '127.0.0.1',
      '127.0.0.2',
      '::1',
    ],
    ...providerHosts.map(({ host }) => host),
    ...guessedHosts.map(({ host }) => host).filter((host) => host !== wronglyNamedHost),
  ];
}

function labRecords(ports: ZonePorts): string[] {
  return [
    // Not in the order of preference: whoever takes the first line is wrong.
    '@ MX 30 mx3',
    '@ MX 10 mx1',
    '@ MX 20 mx2',
    '@ TXT "v=spf1 include:_spf.lab.test -all"',
    '_spf TXT "v=spf1 ip4:127.0.0.0/8 -all"',
    '@ CAA 0 issue "lab.test"',
    ...['@', 'mx1', 'mx2', 'mx3', 'imap', 'smtp', 'other'].flatMap(here),
    ...Object.values(certificatePlans).flatMap(({ host }) => here(`${host}.`)),
    'v4only A 127.0.0.1',
    'v6only AAAA ::1',
    'tlsonly A 127.0.0.2',
    // Linux answers ENETUNREACH to a TCP connection with a multicast address.
    'unreachable A 224.0.0.1',
    'textonly TXT "no address here"',
    'alias CNAME mail',
    'autodiscover CNAME mail',
    'dangling CNAME gone',
    'loop-a CNAME loop-b',
    'loop-b CNAME loop-a',
    ...Array.from(
      { length: 20 },
      (_, index) => `hop${index} CNAME ${index === 19 ? 'mail' : `hop${index + 1}`}`,
    ),
    `_imaps._tcp SRV 0 1 ${ports.imaps} imap`,
    '_imap._tcp SRV 0 0 0 .',
    '_pop3s._tcp SRV 0 0 0 .',
    `_submissions._tcp SRV 0 1 ${ports.smtps} smtp`,
    `_submission._tcp SRV 10 1 ${ports.submission} smtp`,
    '*.bulk A 127.0.0.1',
    'bulk MX 10 mx1',
    ...bigTexts,
  ];
}

/** Enough for the hosts above, which all lie right under a public suffix of one label. */
function zoneOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}

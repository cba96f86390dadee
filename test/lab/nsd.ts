import { Resolver } from 'node:dns/promises';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startDaemon } from './daemon.ts';
import type { Daemon } from './daemon.ts';
import type { Keeper } from './keeper.ts';
import { brokenZone } from './zones.ts';
import type { Zones } from './zones.ts';

export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** Starts NSD, authoritative for `zones`, on every one of `endpoints`; resolves once it answers. */
export async function startNsd(
  directory: string,
  endpoints: readonly Endpoint[],
  zones: Zones,
  keeper: Keeper,
): Promise<Daemon> {
  const zoneDirectory = join(directory, 'zones');
  await mkdir(zoneDirectory, { recursive: true });
  const configuration = join(directory, 'nsd.conf');
  await Promise.all([
    writeFile(configuration, configurationText(directory, endpoints, [...zones.keys(), brokenZone])),
    ...[...zones].map(([zone, records]) => writeFile(join(zoneDirectory, zone), zoneText(zone, records))),
  ]);
  const first = endpoints[0] ?? { host: '127.0.0.1', port: 53 };
  const resolver = new Resolver({ timeout: 500, tries: 1 });
  resolver.setServers([`${first.host}:${first.port}`]);
  return startDaemon(
    {
      program: '/usr/sbin/nsd',
      parameters: ['-d', '-c', configuration],
      outputFile: join(directory, 'nsd.out'),
      logFiles: [join(directory, 'nsd.log')],
      ready: () =>
        resolver.resolveSoa('lab.test').then(
          () => true,
          () => false,
        ),
    },
    keeper,
  );
}

function configurationText(
  directory: string,
  endpoints: readonly Endpoint[],
  zones: readonly string[],
): string {
  return [
    'server:',
    ...endpoints.map(({ host, port }) => `  ip-address: ${host}@${port}`),
    // Stays root: what it must write lies in a directory of root's.
    '  username: ""',
    '  server-count: 1',
    '  tcp-count: 1000',
    '  database: ""',
    `  zonesdir: "${join(directory, 'zones')}"`,
    `  zonelistfile: "${join(directory, 'zone.list')}"`,
    `  xfrdfile: "${join(directory, 'xfrd.state')}"`,
    `  xfrdir: "${directory}"`,
    `  pidfile: "${join(directory, 'nsd.pid')}"`,
    `  logfile: "${join(directory, 'nsd.log')}"`,
    // Unlimited: a test run asks more often than any client of the world outside.
    '  rrl-ratelimit: 0',
    'remote-control:',
    '  control-enable: no',
    ...zones.flatMap((zone) => ['zone:', `  name: "${zone}"`, `  zonefile: "${zone}"`]),
    '',
  ].join('\n');
}

function zoneText(zone: string, records: readonly string[]): string {
  return [
    `$ORIGIN ${zone}.`,
    '$TTL 300',
    '@ SOA ns.lab.test. hostmaster.lab.test. 1 3600 600 86400 60',
    '@ NS ns.lab.test.',
    ...(zone === 'lab.test' ? ['ns A 127.0.0.1'] : []),
    ...records,
    '',
  ].join('\n');
}

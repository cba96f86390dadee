import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exchange } from '../../../src/core/dns/exchange.ts';
import { parseServer } from '../../../src/core/dns/server-address.ts';
import { startDaemon, type Daemon } from '../daemon.ts';
import { reservePort } from '../free-port.ts';
import { startKeeper } from '../keeper.ts';
import { Parts } from '../parts.ts';

type Hosts = Readonly<Record<'primary' | 'secondary', string>>;

/** Where the two servers of the zone listen, on one port. */
const usualHosts: Hosts = { primary: '127.0.0.1', secondary: '127.0.0.2' };

/** Where they listen on port 53, beside a laboratory on real ports. */
const realHosts: Hosts = { primary: '127.0.53.1', secondary: '127.0.53.2' };

/** Seconds between two looks of the secondary at its primary, and for which the absence of a record may be kept. */
const refresh = 2;

/** A zone with a primary and a secondary that follows it, whose records change while somebody watches. */
export interface ChangingZone {
  readonly domain: string;
  readonly port: number;
  readonly servers: Hosts;
  /** Puts the records into the zone at the primary; the secondary fetches them when it looks next. */
  change(records: readonly string[]): Promise<void>;
  /** Ends the secondary for good. */
  stopSecondary(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts two real NSD, one transferring the zone from the other (AXFR, RFC 5936), without NOTIFY so that it lags.
 *
 * @param options `realPorts`: on port 53, where whoever knows only their addresses asks
 */
export async function startChangingZone({ realPorts = false } = {}): Promise<ChangingZone> {
  const hosts = realPorts ? realHosts : usualHosts;
  const domain = 'changing.test';
  const directory = await mkdtemp(join(tmpdir(), 'mailops-zone-'));
  const keeper = startKeeper(directory, directory);
  const parts = new Parts();
  const reserved = realPorts ? undefined : await reservePort(Object.values(hosts));
  const port = reserved?.port ?? 53;
  let serial = 0;
  const zoneFile = join(directory, 'primary', domain);
  const write = async (records: readonly string[]): Promise<void> => {
    serial += 1;
    const lines = [
      `$ORIGIN ${domain}.`,
      '$TTL 30',
      `@ SOA ns1 hostmaster ${serial} ${refresh} ${refresh} 3600 5`,
      '@ NS ns1',
      '@ NS ns2',
      `ns1 A ${hosts.primary}`,
      `ns2 A ${hosts.secondary}`,
      ...records,
      '',
    ];
    await writeFile(`${zoneFile}.new`, lines.join('\n'));
    await rename(`${zoneFile}.new`, zoneFile);
  };
  const stop = async (): Promise<void> => {
    await parts.stop();
    await keeper.dismiss();
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
    reserved?.release();
  };
  const start = async (name: keyof Hosts, zone: readonly string[]): Promise<Daemon> => {
    const folder = join(directory, name);
    await mkdir(folder, { recursive: true });
    if (name === 'primary') await write([]);
    const configuration = join(folder, 'nsd.conf');
    await writeFile(configuration, configurationText(folder, hosts[name], port, domain, zone));
    return startDaemon(
      {
        program: '/usr/sbin/nsd',
        parameters: ['-d', '-c', configuration],
        outputFile: join(folder, 'nsd.out'),
        logFiles: [join(folder, 'nsd.log')],
        ready: () => serves(`${hosts[name]}:${port}`, domain),
      },
      keeper,
    );
  };
  try {
    const primary = await parts.add(
      start('primary', [
        `  zonefile: "${domain}"`,
        // The secondary asks from whatever loopback address the kernel picks.
        '  provide-xfr: 127.0.0.0/8 NOKEY',
      ]),
    );
    const secondary = await parts.add(
      start('secondary', [
        `  request-xfr: AXFR ${hosts.primary}@${port} NOKEY`,
        '  min-refresh-time: 1',
        '  min-retry-time: 1',
      ]),
    );
    return {
      domain,
      port,
      servers: { primary: `${hosts.primary}:${port}`, secondary: `${hosts.secondary}:${port}` },
      async change(records) {
        await write(records);
        process.kill(primary.pid, 'SIGHUP');
      },
      stopSecondary: () => secondary.stop(),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function configurationText(
  folder: string,
  host: string,
  port: number,
  domain: string,
  zone: readonly string[],
): string {
  return [
    'server:',
    `  ip-address: ${host}@${port}`,
    '  username: ""',
    '  server-count: 1',
    '  database: ""',
    `  zonesdir: "${folder}"`,
    `  zonelistfile: "${join(folder, 'zone.list')}"`,
    `  xfrdfile: "${join(folder, 'xfrd.state')}"`,
    `  xfrdir: "${folder}"`,
    `  pidfile: "${join(folder, 'nsd.pid')}"`,
    `  logfile: "${join(folder, 'nsd.log')}"`,
    '  rrl-ratelimit: 0',
    'remote-control:',
    '  control-enable: no',
    'zone:',
    `  name: "${domain}"`,
    ...zone,
    '',
  ].join('\n');
}

async function serves(server: string, domain: string): Promise<boolean> {
  const signal = new AbortController().signal;
  const reply = await exchange(
    parseServer(server),
    { name: domain, type: 'SOA' },
    { timeoutMs: 500, signal },
  );
  return reply.kind === 'message' && reply.message.rcode === 'NOERROR' && reply.message.answers.length > 0;
}

import assert from 'node:assert/strict';
import { Deadline } from '../../../src/core/dialogue/deadline.ts';
import type { SystemLookup } from '../../../src/core/dns/system-lookup.ts';
import { resolveAddresses, type AddressFinding } from '../../../src/core/probes/address.ts';
import { answer, failure, fakeResolver, fakeServer, type Zone } from '../dns/fake-resolver.ts';

interface Resolved extends AddressFinding {
  readonly early: readonly string[];
  readonly asked: readonly string[];
}

const unknownToSystem: SystemLookup = () => Promise.reject(new Error('ENOTFOUND'));

async function resolve(
  zone: Zone,
  {
    host = 'mail.example',
    chosen = false,
    systemLookup = unknownToSystem,
    timeoutMs = 5_000,
    signal = new AbortController().signal,
  } = {},
): Promise<Resolved> {
  const resolver = fakeResolver(zone);
  const deadline = new Deadline(timeoutMs, signal);
  const resolution = resolveAddresses(host, { resolver, resolverIsChosen: chosen, deadline, systemLookup });
  try {
    const early = (await resolution.early).map(({ address }) => address);
    return { ...(await resolution.complete), early, asked: resolver.asked };
  } finally {
    deadline.end();
  }
}

const four = answer('A', ['192.0.2.1']);
const six = answer('AAAA', ['2001:db8::1']);
const other = { 'TXT mail.example': answer('TXT', ['x']) };

const outcomes: readonly (readonly [string, Zone, string, readonly string[], string, string])[] = [
  [
    'both families',
    { 'A mail.example': four, 'AAAA mail.example': six },
    'ok',
    ['2001:db8::1', '192.0.2.1'],
    'ok',
    'ok',
  ],
  ['IPv4 alone', { 'A mail.example': four }, 'ok', ['192.0.2.1'], 'ok', 'dns.no-address'],
  ['IPv6 alone', { 'AAAA mail.example': six }, 'ok', ['2001:db8::1'], 'dns.no-address', 'ok'],
  [
    'IPv4, and IPv6 timed out',
    { 'A mail.example': four, 'AAAA mail.example': failure('dns.timeout') },
    'ok',
    ['192.0.2.1'],
    'ok',
    'dns.timeout',
  ],
  ['a name that does not exist', {}, 'dns.no-such-domain', [], 'dns.no-such-domain', 'dns.no-such-domain'],
  ['a name without addresses', other, 'dns.no-address', [], 'dns.no-address', 'dns.no-address'],
  [
    'no IPv6, and IPv4 failed',
    { 'A mail.example': failure('dns.server-failure') },
    'dns.server-failure',
    [],
    'dns.server-failure',
    'dns.no-address',
  ],
];

describe('resolveAddresses', () => {
  for (const [what, zone, code, addresses, ipv4, ipv6] of outcomes)
    it(`${what} is ${code}`, async () => {
      const found = await resolve(zone);
      assert.equal(found.outcome.code, code);
      assert.deepEqual(
        found.addresses.map(({ address }) => address),
        addresses,
      );
      const families = found.outcome.detail['families'] as Record<string, { code: string }>;
      assert.deepEqual([families['ipv4']?.code, families['ipv6']?.code], [ipv4, ipv6]);
    });

  it('names the host, the server and the reason of a failure', async () => {
    const found = await resolve({});
    assert.deepEqual(found.outcome.args, { host: 'mail.example', server: fakeServer, reason: 'NXDOMAIN' });
  });

  it('tells the facts of a host', async () => {
    const found = await resolve({ 'A mail.example': answer('A', ['192.0.2.1'], ['real.example']) });
    assert.deepEqual(found.outcome.detail, {
      host: 'mail.example',
      from: 'dns',
      addresses: [{ address: '192.0.2.1', family: 4, ttl: 300 }],
      aliases: ['real.example'],
      server: fakeServer,
      authoritative: false,
      families: { ipv4: { code: 'ok', ms: 1 }, ipv6: { code: 'dns.no-address', ms: 1 } },
    });
    assert.deepEqual(found.early, ['192.0.2.1']);
  });

  const withoutQuestion: readonly (readonly [string, string, readonly string[]])[] = [
    ['192.0.2.1', 'literal', ['192.0.2.1']],
    ['2001:db8::1', 'literal', ['2001:db8::1']],
    ['[2001:db8::1]', 'literal', ['2001:db8::1']],
    ['LocalHost.', 'loopback', ['::1', '127.0.0.1']],
    ['mail.localhost', 'loopback', ['::1', '127.0.0.1']],
  ];
  for (const [host, from, addresses] of withoutQuestion)
    it(`asks nobody for ${host}`, async () => {
      const found = await resolve({}, { host });
      assert.equal(found.outcome.code, 'ok');
      assert.equal(found.outcome.detail['from'], from);
      assert.deepEqual(found.early, addresses);
      assert.deepEqual(found.asked, []);
      assert.equal(found.shell, undefined);
    });

  it('asks for a host in ASCII', async () => {
    const found = await resolve({}, { host: 'Mäil.example' });
    assert.deepEqual(found.asked, ['A xn--mil-qla.example', 'AAAA xn--mil-qla.example']);
  });

  const shells = [
    [false, 'dig +noall +answer mail.example A mail.example AAAA'],
    [true, 'dig +noall +answer @192.0.2.53 mail.example A mail.example AAAA'],
  ] as const;
  for (const [chosen, shell] of shells)
    it(`shows ${shell}`, async () => assert.equal((await resolve({}, { chosen })).shell, shell));
});

describe('resolveAddresses and the operating system', () => {
  const known: SystemLookup = () => Promise.resolve([{ address: '10.0.0.1', family: 4 }]);

  for (const [what, zone] of [
    ['does not exist', {}],
    ['has no address', other],
    ['cannot be looked up', { 'A mail.example': failure('dns.timeout') }],
  ] as const)
    it(`uses what it knows of a name that ${what} in DNS`, async () => {
      const found = await resolve(zone, { systemLookup: known });
      assert.equal(found.outcome.code, 'ok');
      assert.equal(found.outcome.detail['from'], 'system');
      assert.deepEqual(found.addresses, [{ address: '10.0.0.1', family: 4 }]);
      assert.deepEqual(found.early, ['10.0.0.1']);
    });

  it('is not asked where DNS knows', async () => {
    const found = await resolve({ 'A mail.example': four }, { systemLookup: known });
    assert.equal(found.outcome.detail['from'], 'dns');
  });

  it('is not asked where a person chose the servers', async () => {
    const found = await resolve({}, { systemLookup: known, chosen: true });
    assert.equal(found.outcome.code, 'dns.no-such-domain');
  });

  it('does not hold up a cancel', async () => {
    const controller = new AbortController();
    const systemLookup: SystemLookup = () => {
      controller.abort();
      return new Promise(() => undefined);
    };
    const found = await resolve({}, { systemLookup, signal: controller.signal });
    assert.equal(found.outcome.code, 'skip.cancelled');
  });
});

describe('resolveAddresses cut short', () => {
  const zone: Zone = { 'A mail.example': 'pending', 'AAAA mail.example': 'pending' };

  it('is dns.timeout when the time is up', async () => {
    const found = await resolve(zone, { timeoutMs: 10 });
    assert.equal(found.outcome.code, 'dns.timeout');
    assert.deepEqual(found.outcome.args, { host: 'mail.example', seconds: 0.01 });
    assert.deepEqual(found.early, []);
  });

  it('is skip.cancelled when a person cancels', async () => {
    const controller = new AbortController();
    const resolving = resolve(zone, { signal: controller.signal });
    controller.abort();
    assert.equal((await resolving).outcome.code, 'skip.cancelled');
  });
});

import assert from 'node:assert/strict';
import { Deadline } from '../../../src/core/dialogue/deadline.ts';
import type { MxRecord } from '../../../src/core/dns/resolver.ts';
import { probeMx, type MxFinding } from '../../../src/core/probes/mx.ts';
import { answer, failure, fakeResolver, fakeServer, type Zone } from '../dns/fake-resolver.ts';

interface Probed extends MxFinding {
  /** What `onRecords` was called with, each time. */
  readonly early: readonly (readonly MxRecord[])[];
  readonly asked: readonly string[];
}

async function probe(
  zone: Zone,
  { domain = 'example.com', timeoutMs = 5_000, signal = new AbortController().signal, chosen = false } = {},
): Promise<Probed> {
  const resolver = fakeResolver(zone);
  const deadline = new Deadline(timeoutMs, signal);
  const early: (readonly MxRecord[])[] = [];
  const onRecords = (records: readonly MxRecord[]): void => void early.push(records);
  try {
    const finding = await probeMx(domain, { resolver, resolverIsChosen: chosen, deadline, onRecords });
    return { ...finding, early, asked: resolver.asked };
  } finally {
    deadline.end();
  }
}

const good = { 'A mx.example.com': answer('A', ['192.0.2.1']) };
const mxOf = (...texts: string[]): Zone => ({ 'MX example.com': answer('MX', texts) });

/** The zone, the code, what the records say of their problems, and the arguments that name the culprit. */
const outcomes: readonly (readonly [string, Zone, string, readonly (string | undefined)[], object])[] = [
  ['a host with an address', { ...mxOf('10 mx.example.com'), ...good }, 'ok', [undefined], {}],
  ['a domain that does not exist', {}, 'dns.no-such-domain', [], { server: fakeServer, reason: 'NXDOMAIN' }],
  [
    'a time-out',
    { 'MX example.com': failure('dns.timeout') },
    'dns.timeout',
    [],
    { server: fakeServer, reason: 'TIMEOUT' },
  ],
  [
    'a server that fails',
    { 'MX example.com': failure('dns.server-failure') },
    'dns.server-failure',
    [],
    { server: fakeServer, reason: 'SERVFAIL' },
  ],
  ['a null MX', mxOf('0 .'), 'dns.no-mail', [undefined], {}],
  ['several null MX', mxOf('0 .', '10 .'), 'dns.no-mail', [undefined], {}],
  [
    'a null MX beside a host',
    { ...mxOf('0 .', '10 mx.example.com'), ...good },
    'ok',
    [undefined, undefined],
    {},
  ],
  [
    'no MX but an address',
    { 'AAAA example.com': answer('AAAA', ['2001:db8::1']) },
    'dns.no-mx',
    [undefined],
    {},
  ],
  [
    'no MX, an alias with an address',
    { 'A example.com': answer('A', ['192.0.2.1'], ['host.example']) },
    'dns.no-mx',
    [undefined],
    {},
  ],
  [
    'neither MX nor address',
    { 'TXT example.com': answer('TXT', ['x']) },
    'dns.no-address',
    ['dns.no-address'],
    {},
  ],
  [
    'no MX, addresses unknown',
    { 'A example.com': failure('dns.timeout'), 'AAAA example.com': failure('dns.timeout') },
    'dns.timeout',
    ['dns.timeout'],
    {},
  ],
  [
    'a host that is an address',
    mxOf('10 192.0.2.1'),
    'dns.mx-is-address',
    ['dns.mx-is-address'],
    { exchange: '192.0.2.1' },
  ],
  [
    'an address beside a host',
    { ...mxOf('10 192.0.2.1', '20 mx.example.com'), ...good },
    'ok',
    ['dns.mx-is-address', undefined],
    {},
  ],
  [
    'a host that is an alias',
    { ...mxOf('10 mx.example.com'), 'A mx.example.com': answer('A', ['192.0.2.1'], ['host.example']) },
    'dns.mx-is-alias',
    ['dns.mx-is-alias'],
    { exchange: 'mx.example.com' },
  ],
  [
    'a host that does not exist',
    mxOf('10 mx.example.com'),
    'dns.no-address',
    ['dns.no-such-domain'],
    { exchange: 'mx.example.com' },
  ],
  [
    'a host without an address',
    { ...mxOf('10 mx.example.com'), 'TXT mx.example.com': answer('TXT', ['x']) },
    'dns.no-address',
    ['dns.no-address'],
    { exchange: 'mx.example.com' },
  ],
  [
    'a broken host beside a good one',
    { ...mxOf('10 gone.example.com', '20 mx.example.com'), ...good },
    'ok',
    ['dns.no-such-domain', undefined],
    {},
  ],
  [
    'a host whose addresses are unknown beside one without',
    {
      ...mxOf('10 gone.example.com', '20 mx.example.com'),
      'A mx.example.com': failure('dns.server-failure'),
    },
    'dns.server-failure',
    ['dns.no-such-domain', 'dns.server-failure'],
    { exchange: 'mx.example.com', host: 'mx.example.com' },
  ],
  [
    'one family failing beside one that answers',
    { ...mxOf('10 mx.example.com'), ...good, 'AAAA mx.example.com': failure('dns.timeout') },
    'ok',
    [undefined],
    {},
  ],
];

const recordsOf = ({ outcome }: MxFinding): readonly Record<string, unknown>[] =>
  outcome.detail['records'] as Record<string, unknown>[];

describe('probeMx', () => {
  for (const [what, zone, code, problems, args] of outcomes)
    it(`${what} is ${code}`, async () => {
      const found = await probe(zone);
      assert.equal(found.outcome.code, code);
      assert.deepEqual(
        recordsOf(found).map(({ problem }) => problem),
        problems,
      );
      assert.deepEqual(found.outcome.args, { domain: 'example.com', ...args });
      assert.equal(found.early.length, 1);
      assert.deepEqual(found.early[0], found.mx);
    });

  it('sorts by preference, then by name', async () => {
    const found = await probe({ ...mxOf('20 c.example', '10 b.example', '5 z.example', '10 a.example') });
    assert.deepEqual(
      found.mx.map(({ exchange }) => exchange),
      ['z.example', 'a.example', 'b.example', 'c.example'],
    );
  });

  it('tells all that is known of a record', async () => {
    const found = await probe({
      ...mxOf('10 mx.example.com'),
      'A mx.example.com': answer('A', ['192.0.2.1'], ['a.example', 'b.example']),
      'AAAA mx.example.com': answer('AAAA', ['2001:db8::1'], ['a.example', 'b.example']),
    });
    assert.deepEqual(found.outcome.detail, {
      domain: 'example.com',
      implicit: false,
      nullMx: false,
      server: fakeServer,
      authoritative: false,
      records: [
        {
          preference: 10,
          exchange: 'mx.example.com',
          ttl: 300,
          addresses: ['2001:db8::1', '192.0.2.1'],
          alias: 'b.example',
          problem: 'dns.mx-is-alias',
        },
      ],
    });
  });

  it('says that the domain itself is the host where there is no MX', async () => {
    const found = await probe({ 'A example.com': answer('A', ['192.0.2.1']) });
    assert.equal(found.outcome.detail['implicit'], true);
    assert.deepEqual(recordsOf(found), [
      { preference: 0, exchange: 'example.com', addresses: ['192.0.2.1'] },
    ]);
    assert.deepEqual(found.mx, []);
  });

  it('notes a null MX beside others and leaves it out of the hosts', async () => {
    const found = await probe({ ...mxOf('0 .', '10 mx.example.com'), ...good });
    assert.equal(found.outcome.detail['nullMx'], true);
    assert.deepEqual(found.mx, [{ preference: 10, exchange: 'mx.example.com' }]);
  });

  it('looks up no more than 20 hosts and lists no more than 100', async () => {
    const texts = Array.from({ length: 300 }, (_, at) => `${at} mx${at}.example.com`);
    const found = await probe({ ...mxOf(...texts), 'A mx0.example.com': answer('A', ['192.0.2.1']) });
    assert.equal(found.asked.length, 1 + 2 * 20);
    assert.equal(recordsOf(found).length, 100);
    assert.equal(found.outcome.detail['total'], 300);
    assert.equal(found.outcome.code, 'ok');
  });

  it('tells the records before the addresses are known', async () => {
    const deadline = new Deadline(5_000, new AbortController().signal);
    const controller = new AbortController();
    const resolver = fakeResolver({ ...mxOf('10 mx.example.com'), 'A mx.example.com': 'pending' });
    let ended = false;
    const records = await new Promise<readonly MxRecord[]>((onRecords) => {
      const signal = new Deadline(5_000, controller.signal);
      void probeMx('example.com', { resolver, resolverIsChosen: false, deadline: signal, onRecords }).finally(
        () => {
          ended = true;
          signal.end();
        },
      );
    });
    assert.deepEqual(records, [{ preference: 10, exchange: 'mx.example.com' }]);
    assert.equal(ended, false);
    controller.abort();
    deadline.end();
  });

  it('asks in ASCII', async () => {
    const found = await probe({}, { domain: 'Exämple.fr' });
    assert.deepEqual(found.asked, ['MX xn--exmple-cua.fr']);
  });

  const shells = [
    [false, 'dig +noall +answer MX example.com'],
    [true, 'dig +noall +answer MX example.com @192.0.2.53'],
  ] as const;
  for (const [chosen, shell] of shells)
    it(`shows ${shell}`, async () => assert.equal((await probe({}, { chosen })).shell, shell));
});

describe('probeMx cut short', () => {
  it('is dns.timeout when the time is up before the records', async () => {
    const found = await probe({ 'MX example.com': 'pending' }, { timeoutMs: 10 });
    assert.equal(found.outcome.code, 'dns.timeout');
    assert.deepEqual(found.early, [[]]);
  });

  it('keeps the records when the time is up before the addresses', async () => {
    const zone: Zone = {
      ...mxOf('10 mx.example.com', '20 slow.example.com'),
      ...good,
      'A slow.example.com': 'pending',
    };
    const found = await probe(zone, { timeoutMs: 10 });
    assert.equal(found.outcome.code, 'ok');
    assert.deepEqual(
      recordsOf(found).map(({ problem }) => problem),
      [undefined, 'dns.timeout'],
    );
  });

  for (const [when, zone] of [
    ['before the records', { 'MX example.com': 'pending' }],
    ['before the addresses', { ...mxOf('10 mx.example.com'), 'A mx.example.com': 'pending' }],
  ] as const)
    it(`is skip.cancelled ${when}`, async () => {
      const controller = new AbortController();
      const probing = probe(zone, { signal: controller.signal });
      setImmediate(() => controller.abort());
      const found = await probing;
      assert.equal(found.outcome.code, 'skip.cancelled');
      assert.equal(found.early.length, 1);
    });
});

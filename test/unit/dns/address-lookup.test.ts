import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { lookUpAddresses, type AddressLookup } from '../../../src/core/dns/address-lookup.ts';
import type { DnsAnswer, Resolver } from '../../../src/core/dns/resolver.ts';
import { answer, failure } from './fake-resolver.ts';

const six = answer('AAAA', ['2001:db8::1']);
const four = answer('A', ['192.0.2.1']);
const none = answer('A', []);

/** Lets promises that can settle do so; no clock moves. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

interface Race {
  readonly lookup: AddressLookup;
  say(type: 'A' | 'AAAA', said: DnsAnswer): Promise<void>;
  /** The early addresses, undefined while there are none. */
  early(): readonly string[] | undefined;
  readonly controller: AbortController;
  readonly aborted: string[];
}

function start(): Race {
  const answers = new Map<string, (said: DnsAnswer) => void>();
  const aborted: string[] = [];
  const resolver: Resolver = {
    servers: [],
    resolve: (_, type, signal) =>
      new Promise((resolve, reject) => {
        answers.set(type, resolve);
        signal.addEventListener('abort', () => {
          aborted.push(type);
          reject(signal.reason as Error);
        });
      }),
  };
  const controller = new AbortController();
  const lookup = lookUpAddresses('mail.example', resolver, controller.signal);
  let early: readonly string[] | undefined;
  void lookup.early.then((addresses) => (early = addresses.map(({ address }) => address)));
  return {
    lookup,
    controller,
    aborted,
    early: () => early,
    say: (type, said) => {
      answers.get(type)?.(said);
      return settled();
    },
  };
}

describe('lookUpAddresses', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('starts at once with IPv6', async () => {
    const race = start();
    await race.say('AAAA', six);
    assert.deepEqual(race.early(), ['2001:db8::1']);
    await race.say('A', four);
    assert.deepEqual(await race.lookup.complete, { ipv4: four, ipv6: six });
  });

  it('gives IPv6 50 ms when IPv4 was first', async () => {
    const race = start();
    await race.say('A', four);
    mock.timers.tick(49);
    await settled();
    assert.equal(race.early(), undefined);
    mock.timers.tick(1);
    await settled();
    assert.deepEqual(race.early(), ['192.0.2.1']);
  });

  it('starts with both when IPv6 makes it in time', async () => {
    const race = start();
    await race.say('A', four);
    mock.timers.tick(20);
    await race.say('AAAA', six);
    assert.deepEqual(race.early(), ['2001:db8::1', '192.0.2.1']);
  });

  for (const [what, said] of [
    ['has none', none],
    ['fails', failure('dns.server-failure')],
  ] as const)
    it(`starts with IPv4 at once when IPv6 ${what}`, async () => {
      const race = start();
      await race.say('A', four);
      await race.say('AAAA', said);
      assert.deepEqual(race.early(), ['192.0.2.1']);
    });

  it('waits for the other family while the first has none', async () => {
    const race = start();
    await race.say('AAAA', none);
    mock.timers.tick(10_000);
    await settled();
    assert.equal(race.early(), undefined);
    await race.say('A', none);
    assert.deepEqual(race.early(), []);
  });

  it('gives a family up that is 3 seconds later than the other', async () => {
    const race = start();
    await race.say('A', four);
    mock.timers.tick(3_000);
    const { ipv4, ipv6 } = await race.lookup.complete;
    assert.equal(ipv4, four);
    assert.deepEqual(ipv6.kind === 'failure' && [ipv6.code, ipv6.reason], ['dns.timeout', 'LATE']);
    assert.ok(race.aborted.includes('AAAA'));
  });

  it('keeps the addresses of one family when it is aborted', async () => {
    const race = start();
    await race.say('A', four);
    race.controller.abort(new Error('enough'));
    const { ipv4, ipv6 } = await race.lookup.complete;
    assert.equal(ipv4, four);
    assert.equal(ipv6.kind === 'failure' && ipv6.reason, 'LATE');
    await settled();
    assert.deepEqual(race.early(), ['192.0.2.1']);
  });

  it('ends at once when it is aborted', async () => {
    const race = start();
    race.controller.abort(new Error('enough'));
    await assert.rejects(race.lookup.complete, /enough/);
    await settled();
    assert.deepEqual(race.early(), []);
  });

  it('keeps no more than 16 addresses of a family', async () => {
    const race = start();
    await race.say('AAAA', none);
    await race.say(
      'A',
      answer(
        'A',
        Array.from({ length: 40 }, (_, at) => `192.0.2.${at}`),
      ),
    );
    assert.equal(race.early()?.length, 16);
  });
});

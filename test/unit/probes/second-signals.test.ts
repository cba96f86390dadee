import assert from 'node:assert/strict';

import { followSpf, probeSignals, type SignalsFound } from '../../../src/core/probes/second-signals.ts';
import { answer, failure, fakeResolver, type Zone } from '../dns/fake-resolver.ts';

const never = new AbortController().signal;

function probe(zone: Zone, signal = never): Promise<SignalsFound> {
  return probeSignals('example.com', fakeResolver(zone), signal);
}

describe('probeSignals', () => {
  it('tells SPF, tokens and where autodiscover leads apart', async () => {
    const zone: Zone = {
      'TXT example.com': answer('TXT', [
        'MS=ms1',
        'v=spf1 include:spf.protection.outlook.com include:_spf.example.com -all',
      ]),
      'A autodiscover.example.com': answer('A', ['192.0.2.1'], ['autodiscover.outlook.com', 'x.office.com']),
      'SRV _autodiscover._tcp.example.com': answer('SRV', ['0 0 443 ex5.mail.ovh.net']),
    };
    assert.deepEqual(await probe(zone), {
      signals: {
        autodiscover: ['autodiscover.outlook.com', 'x.office.com', 'ex5.mail.ovh.net'],
        spf: ['spf.protection.outlook.com', '_spf.example.com'],
        txt: ['MS=ms1'],
      },
      unanswered: [],
      ownSpf: ['_spf.example.com'],
    });
  });

  it('asks three questions, side by side', async () => {
    const resolver = fakeResolver({});
    const found = await probeSignals('example.com', resolver, never);
    assert.deepEqual(resolver.asked, [
      'TXT example.com',
      'A autodiscover.example.com',
      'SRV _autodiscover._tcp.example.com',
    ]);
    assert.deepEqual(found, {
      signals: { autodiscover: [], spf: [], txt: [] },
      unanswered: [],
      ownSpf: [],
    });
  });

  it('sees an alias also where nothing is at its end', async () => {
    const { aliases = [] } = answer('A', [], ['autodiscover.outlook.com']);
    const { signals, unanswered } = await probe({
      'A autodiscover.example.com': { ...failure('dns.server-failure'), aliases },
    });
    assert.deepEqual(signals.autodiscover, ['autodiscover.outlook.com']);
    assert.deepEqual(unanswered, []);
  });

  it('takes a service that is not offered for none (RFC 2782)', async () => {
    const { signals } = await probe({
      'SRV _autodiscover._tcp.example.com': answer('SRV', ['0 0 0 .']),
    });
    assert.deepEqual(signals.autodiscover, []);
  });

  const silent: readonly (readonly [string, Zone, readonly string[]])[] = [
    ['TXT that time out', { 'TXT example.com': failure('dns.timeout') }, ['txt']],
    ['TXT that fail', { 'TXT example.com': failure('dns.server-failure') }, ['txt']],
    [
      'autodiscover that fails',
      { 'A autodiscover.example.com': failure('dns.server-failure') },
      ['autodiscover'],
    ],
    [
      'its service that fails',
      { 'SRV _autodiscover._tcp.example.com': failure('dns.timeout') },
      ['autodiscover'],
    ],
  ];
  for (const [of, zone, unanswered] of silent)
    it(`says what was not answered: ${of}`, async () => {
      assert.deepEqual((await probe(zone)).unanswered, unanswered);
    });

  it('keeps what came before it was cut off', async () => {
    const controller = new AbortController();
    const zone: Zone = {
      'TXT example.com': 'pending',
      'A autodiscover.example.com': answer('A', [], ['autodiscover.outlook.com']),
    };
    const found = probe(zone, controller.signal);
    controller.abort();
    assert.deepEqual((await found).signals.autodiscover, ['autodiscover.outlook.com']);
    assert.deepEqual((await found).unanswered, ['txt']);
  });
});

describe('followSpf', () => {
  const found: SignalsFound = {
    signals: { autodiscover: [], spf: ['a.example.com', 'b.example.com'], txt: [] },
    unanswered: [],
    ownSpf: ['a.example.com', 'b.example.com'],
  };

  it('adds one level, and no further one', async () => {
    const resolver = fakeResolver({
      'TXT a.example.com': answer('TXT', [
        'v=spf1 include:_spf.google.com include:c.example.com -all',
        'other',
      ]),
      'TXT b.example.com': answer('TXT', ['v=spf1 redirect=_spf.google.com']),
    });
    const { signals, unanswered } = await followSpf(found, resolver, never);
    assert.deepEqual(signals.spf, ['a.example.com', 'b.example.com', '_spf.google.com', 'c.example.com']);
    assert.deepEqual(resolver.asked, ['TXT a.example.com', 'TXT b.example.com']);
    assert.deepEqual(unanswered, []);
  });

  it('says that a record was not answered, and keeps the others', async () => {
    const resolver = fakeResolver({
      'TXT a.example.com': failure('dns.server-failure'),
      'TXT b.example.com': answer('TXT', ['v=spf1 include:_spf.google.com']),
    });
    const { signals, unanswered } = await followSpf(found, resolver, never);
    assert.ok(signals.spf.includes('_spf.google.com'));
    assert.deepEqual(unanswered, ['spf']);
  });

  it('asks for a few records, however many there are', async () => {
    const resolver = fakeResolver({});
    const ownSpf = Array.from({ length: 20 }, (_, at) => `s${at}.example.com`);
    await followSpf({ ...found, ownSpf }, resolver, never);
    assert.equal(resolver.asked.length, 3);
  });

  it('follows a redirect that leads elsewhere', async () => {
    const { ownSpf } = await probe({
      'TXT example.com': answer('TXT', ['v=spf1 include:mail.zendesk.com redirect=spf.hoster.example']),
    });
    assert.deepEqual(ownSpf, ['spf.hoster.example']);
  });
});

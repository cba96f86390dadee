import assert from 'node:assert/strict';

import { startMxLeg, type MxLeg } from '../../../src/core/diagnosis/mx-leg.ts';
import { connectionOf } from '../../../src/core/mailboxes/connection.ts';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';
import type { Step } from '../../../src/core/report/report.ts';
import { answer, failure, fakeResolver, type Zone } from '../dns/fake-resolver.ts';

const never = new AbortController().signal;
const silence = { 'TXT example.com': 'pending', 'A autodiscover.example.com': 'pending' } as const;
const google = {
  'MX example.com': answer('MX', ['10 smtp.google.com']),
  'A smtp.google.com': answer('A', ['192.0.2.1']),
};
const hidden = {
  'MX example.com': answer('MX', ['10 mx.mimecast.com']),
  'A mx.mimecast.com': answer('A', ['192.0.2.1']),
};

function start(
  zone: Zone,
  { item = 'address: a@example.com', timeoutMs = 5_000, signal = never } = {},
): MxLeg & { readonly asked: readonly string[] } {
  const [entry] = parseMailboxes(`version: 1\nmailboxes:\n  - { ${item} }\n`).entries;
  const connection = entry && connectionOf(entry.mailbox, 'source');
  assert.ok(connection);
  const resolver = fakeResolver(zone);
  const domain = connection.address.split('@')[1] ?? '';
  const leg = startMxLeg(
    connection,
    domain,
    { resolver, resolverIsChosen: true, timeoutMs, observer: {} },
    signal,
  );
  return { ...leg, asked: resolver.asked };
}

async function stepOf(leg: MxLeg): Promise<Step> {
  const finished = (await leg.steps).get('mx');
  assert.ok(finished);
  return finished.step;
}

describe('startMxLeg', () => {
  it('asks for the MX first, and for all else without waiting for it', async () => {
    const leg = start({ 'MX example.com': 'pending' }, { timeoutMs: 100 });
    await leg.steps;
    assert.deepEqual(leg.asked, [
      'MX example.com',
      'TXT example.com',
      'A autodiscover.example.com',
      'SRV _autodiscover._tcp.example.com',
    ]);
  });

  it('lets the legs go as soon as the MX is sure, while all else is silent', async () => {
    const cancel = new AbortController();
    const leg = start({ ...google, ...silence }, { signal: cancel.signal });
    const { provider } = await leg.identity;
    assert.equal(provider?.id, 'google');
    cancel.abort();
    await leg.steps;
  });

  it('lets them wait behind a gateway', async () => {
    const leg = start({
      ...hidden,
      'TXT example.com': answer('TXT', ['v=spf1 include:spf.protection.outlook.com -all']),
    });
    assert.equal((await leg.identity).provider?.id, 'microsoft365');
  });

  it('follows the domain’s own SPF record behind a gateway, and nowhere else', async () => {
    const spf = {
      'TXT example.com': answer('TXT', ['v=spf1 include:_spf.example.com -all']),
      'TXT _spf.example.com': answer('TXT', ['v=spf1 include:_spf.google.com -all']),
    };
    const behind = start({ ...hidden, ...spf });
    assert.equal((await behind.identity).provider?.id, 'google');
    const known = start({ ...google, ...spf });
    await known.steps;
    assert.ok(!known.asked.includes('TXT _spf.example.com'));
  });

  it('asks nothing beside the MX of a provider’s own domain', async () => {
    const leg = start({}, { item: 'address: a@gmail.com' });
    await leg.steps;
    assert.deepEqual(leg.asked, ['MX gmail.com']);
  });

  it('finds the same provider for the legs and for the Report, whatever contradicts', async () => {
    const leg = start({
      ...google,
      'TXT example.com': answer('TXT', ['v=spf1 include:spf.protection.outlook.com -all', 'MS=ms1']),
      'A autodiscover.example.com': answer('A', ['192.0.2.2'], ['autodiscover.outlook.com']),
    });
    const [before, after] = [await leg.identity, await leg.evidence];
    assert.equal(before.provider?.id, 'google');
    assert.equal(after.provider?.id, 'google');
    assert.ok(after.provider.confidence < before.provider.confidence);
    const step = await stepOf(leg);
    assert.equal(step.status, 'pass');
    assert.deepEqual(step.detail['contradictions'], after.contradictions);
    assert.deepEqual(step.detail['autodiscover'], ['autodiscover.outlook.com']);
    assert.deepEqual(step.detail['spf'], ['spf.protection.outlook.com']);
  });

  it('says what contradicts the file', async () => {
    const leg = start(google, { item: 'address: a@example.com, provider: ovh' });
    assert.equal((await leg.identity).provider?.id, 'ovh');
    assert.deepEqual((await stepOf(leg)).detail['contradictions'], [
      { source: 'mx', value: 'smtp.google.com', provider: 'google' },
    ]);
  });

  it('stays what it is when nothing beside the MX is answered', async () => {
    const failing: Zone = {
      'TXT example.com': failure('dns.server-failure'),
      'A autodiscover.example.com': failure('dns.timeout'),
    };
    const step = await stepOf(start({ ...google, ...failing }));
    assert.equal(step.code, 'ok');
    assert.deepEqual(step.detail['unanswered'], ['autodiscover', 'txt']);
  });

  it('ends in its time where the others stay silent, and counts only that of the MX', async () => {
    const step = await stepOf(start({ ...google, ...silence }, { timeoutMs: 300 }));
    assert.equal(step.code, 'ok');
    assert.deepEqual(step.detail['unanswered'], ['autodiscover', 'txt']);
    assert.ok(step.ms < 300);
  });

  it('ends at once when it is cancelled', async () => {
    const cancel = new AbortController();
    const leg = start({ 'MX example.com': 'pending', ...silence }, { signal: cancel.signal });
    cancel.abort();
    assert.equal((await stepOf(leg)).code, 'skip.cancelled');
    assert.equal((await leg.identity).provider, null);
  });
});

import assert from 'node:assert/strict';
import { createResolver } from '../../../src/core/dns/packet-resolver.ts';
import { proofRecordOf, type ProofRecord } from '../../../src/core/proof/proof-record.ts';
import type { ProofState } from '../../../src/core/proof/proof-state.ts';
import { watchProof, type ProofContext } from '../../../src/core/proof/watch-proof.ts';
import { zoneServersOf, type ZoneServers } from '../../../src/core/proof/zone-servers.ts';
import { startChangingZone, type ChangingZone } from './changing-zone.ts';

const never = new AbortController().signal;

describe('a proof that is watched while the zone changes', () => {
  let zone: ChangingZone;
  before(async () => {
    zone = await startChangingZone();
  });
  after(() => zone.stop());

  function recordOf(value: string): ProofRecord {
    const record = proofRecordOf(zone.domain, value);
    assert.ok(!('fault' in record));
    return record;
  }

  async function servers(): Promise<ZoneServers> {
    const resolver = createResolver({ servers: [zone.servers.primary] });
    const found = await zoneServersOf(zone.domain, resolver, zone.port, never);
    assert.ok('zone' in found);
    return found;
  }

  function context(resolvers: readonly string[]): ProofContext {
    return { resolvers, timeoutMs: 1_000, patience: 2, intervalMs: 100, now: Date.now };
  }

  it('finds both servers of the zone', async () => {
    const { zone: name, servers: found, homeless } = await servers();
    assert.equal(name, zone.domain);
    assert.deepEqual(
      found.map(({ host, label, role }) => [host, label, role]),
      [
        ['ns1.changing.test', zone.servers.primary, 'authoritative'],
        ['ns2.changing.test', zone.servers.secondary, 'authoritative'],
      ],
    );
    assert.deepEqual(homeless, []);
  });

  it('says that a domain without a zone does not exist', async () => {
    const resolver = createResolver({ servers: [zone.servers.primary] });
    const found = await zoneServersOf(`gone.${zone.domain}`, resolver, zone.port, never);
    assert.equal('code' in found && found.code, 'dns.no-such-domain');
  });

  it('sees the record come to the primary, then to the secondary, and asks the resolver only then', async () => {
    const record = recordOf('MS=ms11112222');
    const states: ProofState[] = [];
    for await (const state of watchProof(record, await servers(), context([zone.servers.secondary]), never)) {
      states.push(state);
      if (states.length === 2) await zone.change(['@ TXT "v=spf1 -all"', '@ TXT "MS=ms11112222"']);
    }
    const outcomes = states
      .map(({ outcome }) => outcome)
      .filter((outcome, at, all) => outcome !== all[at - 1]);
    assert.deepEqual(outcomes, ['absent', 'spreading', 'seen']);
    const early = states.filter(({ rows }) =>
      rows.slice(0, 2).some(({ answer }) => answer?.state !== 'seen'),
    );
    assert.ok(early.length > 1);
    assert.ok(early.every(({ rows }) => rows[2]?.answer === undefined));
    assert.deepEqual(
      states.at(-1)?.rows.map(({ answer }) => answer),
      [
        { state: 'seen', ttl: 30 },
        { state: 'seen', ttl: 30 },
        { state: 'seen', ttl: 30 },
      ],
    );
  });

  it('shows the older text that is still there', async () => {
    for await (const { rows } of watchProof(recordOf('MS=ms99998888'), await servers(), context([]), never)) {
      const [first] = rows;
      if (!first?.answer) continue;
      assert.deepEqual(first.answer, { state: 'absent', others: ['MS=ms11112222'], ttl: 30 });
      break;
    }
  });

  it('ends at once when it is cancelled', async () => {
    const cancel = new AbortController();
    let rounds = 0;
    for await (const state of watchProof(
      recordOf('never there'),
      await servers(),
      { ...context([]), intervalMs: 60_000 },
      cancel.signal,
    )) {
      rounds += 1;
      assert.equal(state.outcome, 'absent');
      if (rounds === 2) cancel.abort();
    }
    assert.equal(rounds, 2);
  });

  it('gives up a server that stays silent, and says that it could not be asked', async () => {
    const found = await servers();
    await zone.stopSecondary();
    const last: ProofState[] = [];
    for await (const state of watchProof(
      recordOf('MS=ms11112222'),
      found,
      context([zone.servers.primary]),
      never,
    ))
      last[0] = state;
    assert.equal(last[0]?.outcome, 'seen-in-part');
    assert.deepEqual(
      last[0].rows.map(({ isLost }) => isLost),
      [false, true, false],
    );
  });
});

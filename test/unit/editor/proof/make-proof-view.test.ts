import assert from 'node:assert/strict';
import type { DomainRecord } from '../../../../src/core/mailboxes/model.ts';
import type { ProofAnswer } from '../../../../src/core/proof/ask-for-proof.ts';
import { proofState, type ProofState } from '../../../../src/core/proof/proof-state.ts';
import { makeWords } from '../../../../src/core/words/words.ts';
import { makeProofView } from '../../../../src/editor/proof/make-proof-view.ts';
import type { ProofProgress } from '../../../../src/editor/proof/proof-watch.ts';
import type { ProofView } from '../../../../src/shared/proof-view.ts';

const words = makeWords('en', {});
const now = Date.UTC(2026, 10, 22, 12);
const seen = { state: 'seen', ttl: 300 } as const;
const absent = { state: 'absent', others: [], ttl: 600 } as const;
const failed = { state: 'failed', reason: 'TIMEOUT' } as const;

/** What one server of the zone and one resolver said, 60 seconds ago. */
function stateOf(server?: ProofAnswer, resolver?: ProofAnswer, reader?: 'google'): ProofState {
  const row = (answer: ProofAnswer | undefined, role: 'authoritative' | 'resolver') => ({
    server: { label: '192.0.2.1:53', role, ...(role === 'authoritative' && { host: 'ns1.example.net' }) },
    answer,
    askedAt: answer && now - 60_000,
    failures: 0,
    isLost: answer?.state === 'failed',
  });
  return proofState({
    record: { name: 'mail.example.com', value: 'MS=ms1', wantedBy: reader ?? 'microsoft365' },
    zone: 'example.com',
    rows: [row(server, 'authoritative'), row(resolver, 'resolver')],
    homeless: [],
  });
}

function viewOf(progress: Partial<ProofProgress>, domain?: DomainRecord, wantedBy?: 'google'): ProofView {
  return makeProofView(
    { isWatching: true, state: undefined, noZone: undefined, ...progress },
    {
      record: { name: 'mail.example.com', value: 'MS=ms1', wantedBy: wantedBy ?? 'microsoft365' },
      domain,
      ...{ intervalMs: 10_000, now, words },
    },
  );
}

describe('what the page of a proof shows', () => {
  const heads = [
    ['the first look', {}, 'running', /^Looking for the name servers of mail\.example\.com…$/],
    ['stopped before the first look', { isWatching: false }, 'untested', /not been asked yet/],
    [
      'no such domain',
      { isWatching: false, noZone: { code: 'dns.no-such-domain', reason: 'NXDOMAIN', server: '' } },
      'fail',
      /does not exist in DNS/,
    ],
    ['nobody asked yet', { state: stateOf() }, 'running', /^Asking the servers/],
    ['nobody has it', { state: stateOf(absent) }, 'running', /^No server has the record/],
    ['nobody has it, stopped', { state: stateOf(absent), isWatching: false }, 'untested', /^No server/],
    ['some have it', { state: stateOf(seen, absent) }, 'running', /^1 of 2 servers have/],
    ['all have it', { state: stateOf(seen, seen), isWatching: false }, 'pass', /can be proved now\.$/],
    ['all that answer', { state: stateOf(seen, failed), isWatching: false }, 'warn', /can be proved now/],
    ['nobody answers', { state: stateOf(failed, failed), isWatching: false }, 'fail', /port 53/],
    ['an alias', { state: stateOf({ state: 'alias', to: 'x.example' }) }, 'fail', /is an alias/],
  ] as const;
  for (const [name, progress, id, summary] of heads)
    it(`comes to a sentence: ${name}`, () => {
      const view = viewOf(progress);
      assert.equal(view.state.id, id);
      assert.match(view.summary, summary);
    });

  it('turns no wheel once nobody asks', () => {
    for (const state of [stateOf(), stateOf(absent), stateOf(seen, absent)]) {
      const view = viewOf({ state, isWatching: false });
      assert.ok(
        [view.state, ...view.rows.map((row) => row.state)].every(({ icon }) => !icon.includes('spin')),
      );
    }
  });

  it('names the pages of the provider once it can be proved, not before', () => {
    assert.deepEqual(viewOf({ state: stateOf(seen, absent) }).next, []);
    assert.deepEqual(
      viewOf({ state: stateOf(seen, seen) }).next.map(({ label }) => label),
      ['Open Microsoft 365 admin center'],
    );
    assert.deepEqual(
      viewOf({ state: stateOf(seen, seen, 'google') }, undefined, 'google').next.map(
        ({ href }) => new URL(href).host,
      ),
      ['admin.google.com', 'search.google.com'],
    );
  });

  it('says when the last older answer may be forgotten, as long as that lies ahead', () => {
    const view = viewOf({ state: stateOf(seen, absent) });
    assert.match(view.earliest, /at the earliest/);
    assert.notEqual(view.rows[1]?.until, '');
    const over = viewOf({ state: stateOf(seen, { ...absent, ttl: 60 }) });
    assert.deepEqual([over.earliest, over.rows[1]?.until], ['', '']);
  });

  it('says the name as it is inside of the zone', () =>
    assert.match(viewOf({ state: stateOf(seen) }).nameNote, /adds example\.com itself, the name is mail$/));

  const panels = [
    ['https://admin.example.com/dns', 'https://admin.example.com/dns'],
    ['http://admin.example.com/', undefined],
    ['javascript:alert(1)', undefined],
    ['command:workbench.action.reloadWindow', undefined],
  ] as const;
  for (const [panel, href] of panels)
    it(`links a panel over https only: ${panel}`, () =>
      assert.equal(viewOf({}, { panel, administrators: [] }).placeLink?.href, href));

  it('names the registrar of the file', () =>
    assert.match(viewOf({}, { registrar: 'Gandi', administrators: [] }).place, /its registrar is Gandi/));
});

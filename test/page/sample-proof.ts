import { proofRecordOf, type ProofRecord } from '../../src/core/proof/proof-record.ts';
import type { ProofAnswer } from '../../src/core/proof/ask-for-proof.ts';
import { proofState, type ProofRow } from '../../src/core/proof/proof-state.ts';
import type { Words } from '../../src/core/words/words.ts';
import { makeProofView } from '../../src/editor/proof/make-proof-view.ts';
import type { ProofView } from '../../src/shared/proof-view.ts';

/** A moment, milliseconds since 1970. */
const now = Date.UTC(2026, 10, 22, 14, 30);

const seen = { state: 'seen', ttl: 3_600 } as const;
const absent = (...others: readonly string[]): ProofAnswer => ({ state: 'absent', others, ttl: 1_800 });

/** What the zone's two servers, one more with IPv6 and a resolver said. */
const stages = {
  asking: [undefined, undefined, undefined, undefined],
  spreading: [seen, absent('MS=ms11112222'), { state: 'failed', reason: 'TIMEOUT' }, undefined],
  kept: [seen, seen, seen, absent()],
  alias: [{ state: 'alias', to: 'www.example.net' }, absent(), absent(), undefined],
  seen: [seen, seen, seen, seen],
} as const satisfies Readonly<Record<string, readonly (ProofAnswer | undefined)[]>>;

export type ProofStage = keyof typeof stages;

const servers = [
  { label: '192.0.2.53:53', host: 'ns1.registrar.example', role: 'authoritative' },
  { label: '198.51.100.53:53', host: 'ns2.registrar.example', role: 'authoritative' },
  { label: '[2001:db8:85a3::8a2e:370:7334]:53', host: 'ns2.registrar.example', role: 'authoritative' },
  { label: '203.0.113.1:53', role: 'resolver' },
] as const;

/** The page of a proof at one stage of its spreading. */
export function sampleProof(stage: ProofStage, words: Words, value = 'MS=ms12345678'): ProofView {
  const rows = servers.map((server, at): ProofRow => ({
    server,
    answer: stages[stage][at],
    askedAt: stages[stage][at] && now - 4_000,
    failures: 0,
    isLost: false,
  }));
  const record = recordOf(value);
  const state = proofState({ record, zone: 'example.com', rows, homeless: ['ns3.registrar.example'] });
  return makeProofView(
    { isWatching: stage !== 'seen', state, noZone: undefined },
    {
      record,
      domain: { registrar: 'Gandi', panel: 'https://admin.example.com/dns', administrators: [] },
      ...{ intervalMs: 10_000, now, words },
    },
  );
}

function recordOf(value: string): ProofRecord {
  const record = proofRecordOf('example.com', value);
  if ('fault' in record) throw new Error(record.fault);
  return record;
}

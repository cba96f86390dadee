import assert from 'node:assert/strict';
import type { ProofAnswer } from '../../../src/core/proof/ask-for-proof.ts';
import { proofDocument } from '../../../src/core/proof/proof-document.ts';
import { isSettled, keptUntil, proofState, type ProofRow } from '../../../src/core/proof/proof-state.ts';

const record = { name: 'example.com', value: 'MS=ms1', wantedBy: 'microsoft365' } as const;
const seen = { state: 'seen', ttl: 300 } as const;
const absent = { state: 'absent', others: [], ttl: 60 } as const;
const failed = { state: 'failed', reason: 'TIMEOUT' } as const;

function row(role: 'authoritative' | 'resolver', answer: ProofAnswer | undefined, isLost = false): ProofRow {
  const server = { label: '192.0.2.1:53', role };
  return { server, answer, askedAt: answer && 1_000_000, failures: isLost ? 3 : 0, isLost };
}

describe('the state of a proof', () => {
  const cases: readonly [string, readonly ProofRow[], string, boolean][] = [
    ['nobody was asked', [row('authoritative', undefined)], 'absent', false],
    ['everyone has it', [row('authoritative', seen), row('resolver', seen)], 'seen', true],
    [
      'the resolver is still to be asked',
      [row('authoritative', seen), row('resolver', undefined)],
      'spreading',
      false,
    ],
    ['a secondary lags', [row('authoritative', seen), row('authoritative', absent)], 'spreading', false],
    ['one silent round', [row('authoritative', seen), row('authoritative', failed)], 'spreading', false],
    [
      'a server out of reach',
      [row('authoritative', seen), row('authoritative', failed, true)],
      'seen-in-part',
      true,
    ],
    [
      'nobody is in reach',
      [row('authoritative', failed, true), row('resolver', failed, true)],
      'unreachable',
      true,
    ],
    ['nobody has it', [row('authoritative', absent), row('authoritative', failed, true)], 'absent', false],
    ['a zone without servers', [], 'absent', false],
  ];
  for (const [what, rows, outcome, settled] of cases)
    it(`${what}: ${outcome}`, () => {
      const state = proofState({ record, zone: 'example.com', rows, homeless: [] });
      assert.equal(state.outcome, outcome);
      assert.equal(isSettled(state), settled);
    });

  it('says how long a resolver may keep the absence, and nothing of the zone’s own servers', () => {
    assert.equal(keptUntil(row('resolver', absent)), 1_060_000);
    assert.equal(keptUntil(row('authoritative', absent)), undefined);
    assert.equal(keptUntil(row('resolver', { ...absent, ttl: null })), undefined);
    assert.equal(keptUntil(row('resolver', seen)), undefined);
  });

  it('is one document for scripts', () => {
    const others = { ...absent, others: ['MS=ms0'] };
    const rows = [
      row('resolver', others),
      row('authoritative', failed),
      row('resolver', { state: 'alias', to: 'x.test' }),
    ];
    const document = proofDocument(
      proofState({ record, zone: 'example.com', rows, homeless: ['ns9.example.com'] }),
    );
    assert.deepEqual(document, {
      version: 1,
      name: 'example.com',
      value: 'MS=ms1',
      zone: 'example.com',
      outcome: 'absent',
      earliest: '1970-01-01T00:17:40.000Z',
      servers: [
        {
          server: '192.0.2.1:53',
          host: null,
          role: 'resolver',
          state: 'absent',
          ttl: 60,
          others: ['MS=ms0'],
          reason: null,
          keptUntil: '1970-01-01T00:17:40.000Z',
        },
        {
          server: '192.0.2.1:53',
          host: null,
          role: 'authoritative',
          state: 'failed',
          ttl: null,
          others: [],
          reason: 'TIMEOUT',
          keptUntil: null,
        },
        {
          server: '192.0.2.1:53',
          host: null,
          role: 'resolver',
          state: 'alias',
          ttl: null,
          others: [],
          reason: 'x.test',
          keptUntil: null,
        },
      ],
      serversWithoutAddress: ['ns9.example.com'],
    });
  });
});

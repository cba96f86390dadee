import assert from 'node:assert/strict';
import { believableMoment } from '../../../../src/core/guide/checklist/believable-moment.ts';
import { tickAfter } from '../../../../src/core/guide/checklist/machine-tick.ts';
import { decide } from '../../../../src/core/guide/tree/decide.ts';

const today = '2026-11-22';

describe('a moment that a clock wrote', () => {
  it('is believed until the end of tomorrow', () => {
    assert.equal(believableMoment('2026-11-23T23:00:00Z', today), Date.parse('2026-11-23T23:00:00Z'));
    assert.ok(Number.isNaN(believableMoment('2026-11-24T00:00:00Z', today)));
    assert.ok(Number.isNaN(believableMoment(undefined, today)));
  });

  it('does not keep a tick for ever', () => {
    const tick = { status: 'done', by: 'mailops', at: '2099-01-01T00:00:00Z', evidence: 'old' } as const;
    const finding = {
      outcome: 'refuted',
      evidence: 'new',
      says: () => '',
      at: '2026-11-22T10:00:00Z',
    } as const;
    assert.equal(tickAfter(tick, finding, today).status, 'todo');
  });

  it('does not have an answer beat every later finding', () => {
    const found = { answer: 'yes', evidence: [], isCertain: true, at: '2026-11-22T10:00:00Z' } as const;
    const answerAt = (at: string) => decide({ found }, { answer: 'no', at }, today)?.answer;
    assert.equal(answerAt('2026-11-22T11:00:00Z'), 'no');
    assert.equal(answerAt('2099-01-01T00:00:00Z'), 'yes');
  });
});

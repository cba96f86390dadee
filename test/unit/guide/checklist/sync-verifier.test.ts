import assert from 'node:assert/strict';
import { comesDownInAMinute } from '../../../../src/core/guide/checklist/verifiers/sync-verifier.ts';
import { guideFactsOf } from '../../../../src/core/guide/facts.ts';
import { parseMailboxes } from '../../../../src/core/mailboxes/parse.ts';
import type { Report, Step } from '../../../../src/core/report/report.ts';
import { reportOf } from './scene.ts';

function synced(headers: Partial<Step>, day = 22): Report {
  return {
    ...reportOf(),
    startedAt: `2026-11-${day}T10:00:00.000Z`,
    steps: [
      { id: 'imap.folders', status: 'pass', code: 'ok', ms: 1, detail: { folders: 12 } },
      { id: 'imap.headers', status: 'pass', code: 'ok', ms: 1, detail: { totalMs: 3_240 }, ...headers },
    ],
  };
}

const judge = (history: string, ...tests: readonly Report[]): ReturnType<typeof comesDownInAMinute> => {
  const file = parseMailboxes(`version: 1\nmailboxes: [{ address: claire@example.com${history} }]\n`);
  const [entry] = file.entries;
  assert.ok(entry);
  const stored = { answers: new Map(), items: new Map() };
  return comesDownInAMinute(guideFactsOf(file, entry, { tests }), '2026-11-22', stored);
};

describe('comesDownInAMinute', () => {
  it('is proved by a first sync that took less than a minute', () =>
    assert.deepEqual(judge('', synced({})), {
      outcome: 'proved',
      evidence: 'imap.folders: 12, imap.headers ok: 3.2 s',
      at: '2026-11-22T10:00:00.000Z',
    }));

  it('looks past a slow one at an older good one', () =>
    assert.equal(
      judge('', synced({ status: 'warn', code: 'imap.slow' }), synced({}, 21))?.outcome,
      'proved',
    ));

  const silent: readonly (readonly [string, readonly Report[]])[] = [
    ['no test', []],
    ['a slow one', [synced({ status: 'warn', code: 'imap.slow' })]],
    ['one that broke off', [synced({ status: 'fail', code: 'net.reset', detail: {} })]],
    ['one of the new mailbox of a migration', [{ ...synced({}), side: 'target' }]],
    ['a diagnosis', [reportOf()]],
  ];
  for (const [what, tests] of silent)
    it(`is left open by ${what}`, () => assert.equal(judge('', ...tests), undefined));

  it('does not take one from before the reset', () =>
    assert.equal(
      judge(', history: [{ date: 2026-11-22, what: password-changed }]', synced({}, 21)),
      undefined,
    ));
});

import assert from 'node:assert/strict';
import { mailGoesOutAndIn } from '../../../../src/core/guide/checklist/verifiers/message-verifier.ts';
import { guideFactsOf } from '../../../../src/core/guide/facts.ts';
import { parseMailboxes } from '../../../../src/core/mailboxes/parse.ts';
import type { Report } from '../../../../src/core/report/report.ts';
import { reportOf } from './scene.ts';

const own = 'claire@example.com';

/** A test whose message was seen, or not. */
function tested(from: string, to: string, status: 'pass' | 'warn' | 'fail' = 'pass', day = 22): Report {
  const code = ({ pass: 'ok', warn: 'mail.in-junk', fail: 'mail.not-arrived' } as const)[status];
  return {
    ...reportOf(),
    address: from,
    startedAt: `2026-11-${day}T10:00:00.000Z`,
    steps: [
      { id: 'imap.arrival', status, code, ms: 1, detail: { folder: 'INBOX' } },
      { id: 'smtp.rcpt', status: 'pass', code: 'ok', ms: 1, detail: { address: to } },
    ],
  };
}

const judge = (...tests: readonly Report[]): ReturnType<typeof mailGoesOutAndIn> => {
  const file = parseMailboxes(`version: 1\nmailboxes: [{ address: ${own} }]\n`);
  const [entry] = file.entries;
  assert.ok(entry);
  return mailGoesOutAndIn(guideFactsOf(file, entry, { tests }), '2026-11-22', {
    answers: new Map(),
    items: new Map(),
  });
};

describe('mailGoesOutAndIn', () => {
  const out = tested(own, 'paul@elsewhere.org', 'pass', 21);
  const back = tested('paul@elsewhere.org', own, 'warn', 22);

  it('is proved by a message to another domain and one from another domain', () => {
    const finding = judge(back, out);
    assert.equal(finding?.outcome, 'proved');
    assert.deepEqual(finding, {
      outcome: 'proved',
      at: '2026-11-22T10:00:00.000Z',
      evidence:
        'imap.arrival ok: claire@example.com → paul@elsewhere.org, INBOX · imap.arrival mail.in-junk: paul@elsewhere.org → claire@example.com, INBOX',
    });
  });

  const silent: readonly (readonly [string, readonly Report[]])[] = [
    ['no test', []],
    ['a message to itself', [tested(own, own)]],
    ['one way alone', [out]],
    ['colleagues of the same domain', [tested(own, 'paul@example.com'), tested('paul@example.com', own)]],
    ['a message that did not arrive', [out, tested('paul@elsewhere.org', own, 'fail')]],
    ['a diagnosis', [reportOf()]],
  ];
  for (const [what, tests] of silent)
    it(`is left open by ${what}`, () => assert.equal(judge(...tests), undefined));
});

import assert from 'node:assert/strict';
import {
  ageLasts,
  countsText,
  verdictText,
  type LensSummary,
} from '../../../../src/editor/yaml/code-lens-text.ts';
import { makeWords } from '../../../../src/core/words/words.ts';

const words = makeWords('en', {});
const startedAt = '2026-11-22T10:00:00Z';
const start = Date.parse(startedAt);
const minutes = (count: number): number => start + count * 60_000;
const summary = (more: Partial<LensSummary> = {}): LensSummary => ({
  status: 'fail',
  cause: 'The user name or the password of claire@example.com is wrong.',
  startedAt,
  ...more,
});

describe('verdictText', () => {
  const cases: readonly (readonly [string, LensSummary, number, string])[] = [
    [
      'the phrase of the code',
      summary({ code: 'auth.bad-credentials' }),
      5,
      '$(error)\u00A0Failed 5 minutes ago · user name or password refused',
    ],
    [
      'the cause without a code',
      summary(),
      90,
      '$(error)\u00A0Failed 1 hour ago · The user name or the password of claire@example.com is wrong',
    ],
    [
      'no reason for what passed',
      summary({ status: 'pass', cause: 'Everything works.' }),
      0,
      '$(pass)\u00A0Passed just now',
    ],
    ['a clock that went back', summary({ status: 'pass' }), -10, '$(pass)\u00A0Passed just now'],
  ];
  for (const [name, given, after, title] of cases)
    it(name, () => {
      assert.equal(verdictText(given, minutes(after), words).title, title);
    });

  it('cuts a long cause between words, and keeps it whole in the tooltip', () => {
    const cause = `${'certificate '.repeat(20)}expired.`;
    const { title, tooltip } = verdictText(summary({ cause }), minutes(5), words);
    assert.match(title, /certificate…$/);
    assert.ok(title.length < 130);
    assert.equal(tooltip, cause);
  });
});

describe('countsText', () => {
  it('tells what asks for something, and the rest in the tooltip', () => {
    const { title, tooltip } = countsText(['fail', 'fail', 'warn', 'pass', 'untested'], words);
    assert.equal(title, '5 mailboxes ·\u00A0$(error)\u00A02 failed ·\u00A0$(warning)\u00A01 warning');
    assert.equal(tooltip, '2 failed · 1 warning · 1 not diagnosed yet · 1 passed');
  });

  it('tells how many passed where nothing is wrong', () => {
    assert.equal(
      countsText(['pass', 'pass', 'untested'], words).title,
      '3 mailboxes ·\u00A0$(pass)\u00A02 passed',
    );
    assert.equal(countsText(['untested'], words).title, '1 mailbox');
  });
});

describe('ageLasts', () => {
  it('is the time to the next minute, hour, or nothing', () => {
    assert.equal(ageLasts(startedAt, start + 20_000), 40_000);
    assert.equal(ageLasts(startedAt, minutes(90)), 30 * 60_000);
    assert.equal(ageLasts(startedAt, minutes(60 * 24)), undefined);
    assert.equal(ageLasts('nonsense', start), undefined);
  });
});

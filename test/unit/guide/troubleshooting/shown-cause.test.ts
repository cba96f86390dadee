import assert from 'node:assert/strict';
import { shownCause } from '../../../../src/core/guide/troubleshooting/shown-cause.ts';
import { troublesOf } from '../../../../src/core/guide/troubleshooting/troubles.ts';
import type { Code } from '../../../../src/core/report/codes.ts';
import type { VerdictArgs } from '../../../../src/core/report/report.ts';
import { makeWords } from '../../../../src/core/words/words.ts';
import { factsIn, full, reportOf } from './mailboxes.ts';

const cases: readonly (readonly [Code, VerdictArgs, Code])[] = [
  ['auth.bad-credentials', {}, 'auth.bad-credentials'],
  ['auth.unexplained', { likely: 'auth.basic-disabled' }, 'auth.basic-disabled'],
  ['auth.bad-credentials', { auth: 'oauth2' }, 'auth.token-rejected'],
  ['auth.not-authorized', { auth: 'oauth2' }, 'auth.not-authorized'],
  ['auth.bad-credentials', { otherLeg: 'accepted' }, 'imap.disabled'],
  ['auth.bad-credentials', { otherLeg: 'accepted', likely: 'auth.basic-disabled' }, 'auth.basic-disabled'],
  ['auth.unexplained', { likely: 'no such code' }, 'auth.unexplained'],
  ['tls.expired', { likely: 'auth.basic-disabled' }, 'tls.expired'],
];

describe('shownCause', () => {
  for (const [code, args, cause] of cases)
    it(`${cause} behind ${code} with ${JSON.stringify(args)}`, () =>
      assert.equal(shownCause(reportOf(code, { args }).verdict), cause));

  it('is about sending where IMAP has accepted the password', () => {
    const { verdict } = reportOf('auth.bad-credentials', {
      step: 'smtp.auth',
      args: { otherLeg: 'accepted' },
    });
    assert.equal(shownCause(verdict), 'smtp.auth-disabled-mailbox');
  });

  it('keeps the rows from advising what the verdict advises against', () => {
    const source = reportOf('auth.unexplained', {
      args: { likely: 'auth.basic-disabled', provider: 'Microsoft 365', providerId: 'microsoft365' },
    });
    const matching = troublesOf(factsIn(full, { source }), makeWords('en', {})).filter(
      ({ matches }) => matches,
    );
    assert.ok(matching.length > 2);
    for (const { id, steps, cause } of matching.slice(1)) {
      const said = [cause, ...steps.map(({ text }) => text)].join(' ');
      assert.doesNotMatch(said, /IMAP is off|reset it|wants an app password from/, id);
    }
  });
});

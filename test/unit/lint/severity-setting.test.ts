import assert from 'node:assert/strict';
import { ruleFacts } from '../../../src/core/lint/rule-facts.ts';
import { parseSeverityOverrides, severityFor } from '../../../src/core/lint/severity-setting.ts';
import { severityOfRule } from '../../../src/core/mailboxes/severity.ts';

describe('the setting of severities', () => {
  const garbage: readonly unknown[] = [
    undefined,
    null,
    'off',
    12,
    [],
    ['off'],
    { 'no-owner': 'loud' },
    { 'no-owner': 1 },
    { 'no-owner': { severity: 'off' } },
    { constructor: 'off', nobody: 'off', '': 'off' },
  ];
  for (const value of garbage)
    it(`takes nothing from ${JSON.stringify(value)}`, () => {
      assert.equal(parseSeverityOverrides(value).size, 0);
    });

  it('takes names with and without their prefix, and leaves out the rest', () => {
    const overrides = parseSeverityOverrides({ 'mailops/no-owner': 'off', 'no-recovery': 'hint', x: 'off' });
    assert.deepEqual(
      [...overrides],
      [
        ['no-owner', 'off'],
        ['no-recovery', 'hint'],
      ],
    );
  });

  const none = parseSeverityOverrides({});
  const everythingOff = parseSeverityOverrides(
    Object.fromEntries(Object.keys(ruleFacts).map((rule) => [rule, 'off'])),
  );
  const cases = [
    ['as it was found', { rule: 'unknown-value', severity: 'warning' }, none, 'warning'],
    ['as the user wants it', { rule: 'no-owner', severity: 'information' }, everythingOff, 'off'],
    [
      'as grave as the user wants it',
      { rule: 'no-owner', severity: 'information' },
      parseSeverityOverrides({ 'no-owner': 'error' }),
      'error',
    ],
    ['a file that cannot be read', { rule: 'syntax', severity: 'error' }, everythingOff, 'warning'],
    ['a file that cannot be read, untouched', { rule: 'syntax', severity: 'error' }, none, 'error'],
    ['a password', { rule: 'password-in-file', severity: 'error' }, everythingOff, 'warning'],
    ['what looks like a secret', { rule: 'secret-in-text', severity: 'error' }, everythingOff, 'off'],
  ] as const;
  for (const [title, problem, overrides, expected] of cases)
    it(`shows ${title}: ${expected}`, () => {
      assert.equal(severityFor(problem, overrides), expected);
    });

  it('lets stay only what is an error by itself', () => {
    const weak = Object.entries(ruleFacts).filter(
      ([rule, { stays }]) =>
        stays === true &&
        Object.entries(severityOfRule).some(([name, severity]) => name === rule && severity !== 'error'),
    );
    assert.deepEqual(weak, []);
  });

  it('knows all that the rules of mailboxes find', () => {
    const byLint = Object.entries(ruleFacts).flatMap(([rule, { by }]) => (by === 'lint' ? [rule] : []));
    assert.equal(byLint.length, 20);
    assert.ok(byLint.every((rule) => Object.hasOwn(severityOfRule, rule)));
  });
});

import assert from 'node:assert/strict';
import { momentBefore, readAge } from '../../../../src/core/migration/retention/age.ts';

describe('an age', () => {
  for (const [text, now, then] of [
    ['30d', '2026-03-31T12:00:00.000Z', '2026-03-01T12:00:00.000Z'],
    ['12w', '2026-11-23T12:00:00.000Z', '2026-08-31T12:00:00.000Z'],
    ['6m', '2026-08-31T12:00:00.000Z', '2026-02-28T12:00:00.000Z'],
    ['1m', '2026-01-15T12:00:00.000Z', '2025-12-15T12:00:00.000Z'],
    ['1y', '2028-02-29T12:00:00.000Z', '2027-02-28T12:00:00.000Z'],
  ] as const)
    it(`of ${text} before ${now.slice(0, 10)} is ${then.slice(0, 10)}`, () => {
      const age = readAge(text);
      assert.ok(age);
      assert.equal(momentBefore(age, new Date(now)).toISOString(), then);
    });

  for (const text of ['', '30', 'd', '0d', '-1d', '1.5d', '30 d', '30D', '12345d', '1d1', 'oned'])
    it(`is not “${text}”`, () => {
      assert.equal(readAge(text), undefined);
    });
});

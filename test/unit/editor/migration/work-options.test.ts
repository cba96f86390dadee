import assert from 'node:assert/strict';
import { workOptions } from '../../../../src/editor/migration/work-options.ts';

describe('workOptions', () => {
  const good: readonly unknown[] = [
    {},
    { to: 'backups' },
    { directory: '/b', against: true },
    { backup: '/b', deep: true, side: 'target' },
    { dryRun: true, delete: false, side: undefined },
  ];
  for (const value of good)
    it(`takes ${JSON.stringify(value)}`, () => assert.deepEqual(workOptions(value), value));

  for (const nothing of [undefined, null, [], [{ address: 'a@example.com' }]])
    it(`takes ${JSON.stringify(nothing)} for none: the tree hands over its nodes`, () =>
      assert.deepEqual(workOptions(nothing), {}));

  const wrong: readonly unknown[] = [
    'text',
    { too: '/b' },
    { delete: 'yes' },
    { to: '' },
    { side: 'both' },
    { deep: 1 },
    JSON.parse('{ "__proto__": 1 }'),
  ];
  for (const value of wrong)
    it(`refuses ${JSON.stringify(value)}`, () => assert.throws(() => workOptions(value), TypeError));
});

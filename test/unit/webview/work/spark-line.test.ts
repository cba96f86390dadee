import assert from 'node:assert/strict';
import { sparkLine } from '../../../../src/webview/work/spark-line.ts';

describe('sparkLine', () => {
  const cases: readonly (readonly [readonly number[], string])[] = [
    [[], ''],
    [[5], ''],
    [[0, 10, 5], '0,20 50,0 100,10'],
    [[0, 0], '0,20 100,20'],
    [[4, -4], '0,0 100,20'],
  ];
  for (const [values, expected] of cases)
    it(`of ${values.join(' ')}`, () => assert.equal(sparkLine(values, { width: 100, height: 20 }), expected));
});

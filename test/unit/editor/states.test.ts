import assert from 'node:assert/strict';
import { gravest, isUnhealthy, type State } from '../../../src/editor/states.ts';

describe('gravest', () => {
  const cases: readonly (readonly [readonly State[], State])[] = [
    [[], 'untested'],
    [['pass', 'pass'], 'pass'],
    [['pass', 'untested'], 'untested'],
    [['pass', 'running', 'unknown'], 'unknown'],
    [['warn', 'fail', 'pass'], 'fail'],
    [['skip', 'pass'], 'pass'],
  ];
  for (const [states, expected] of cases)
    it(`${states.join(', ') || 'nothing'} → ${expected}`, () => assert.equal(gravest(states), expected));
});

describe('isUnhealthy', () => {
  it('counts what somebody has to mend, not what is unknown', () => {
    const states: readonly State[] = ['fail', 'warn', 'unknown', 'pass', 'running', 'untested', 'skip'];
    assert.deepEqual(states.filter(isUnhealthy), ['fail', 'warn']);
  });
});

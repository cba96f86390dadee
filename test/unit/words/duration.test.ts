import assert from 'node:assert/strict';
import { durationText } from '../../../src/core/words/duration.ts';
import { wordsOf } from './tables.ts';

describe('durationText', () => {
  const cases: readonly (readonly [number, string, string])[] = [
    [0, '0 seconds', '0 seconde'],
    [1, '1 second', '1 seconde'],
    [92.415, '93 seconds', '93 secondes'],
    [120, '2 minutes', '2 minutes'],
    [3_600, '60 minutes', '60 minutes'],
    [7_201, '3 hours', '3 heures'],
    [86_400 * 9, '9 days', '9 jours'],
  ];
  for (const [seconds, english, french] of cases)
    it(`says ${seconds} s as ${english}`, () => {
      const plain = (text: string): string => text.replace(/\s/gu, ' ');
      assert.equal(plain(durationText(seconds, wordsOf('en'))), english);
      assert.equal(plain(durationText(seconds, wordsOf('fr'))), french);
    });
});

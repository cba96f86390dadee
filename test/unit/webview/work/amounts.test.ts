import assert from 'node:assert/strict';
import { makeWords } from '../../../../src/core/words/words.ts';
import { formatOctets } from '../../../../src/core/words/octets.ts';
import { makeAmounts } from '../../../../src/webview/work/amounts.ts';

const [english, french] = [makeAmounts('en'), makeAmounts('fr')];
/** Any blank as a plain one: which one stands before a unit depends on the Unicode version. */
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ');

describe('amounts', () => {
  for (const octets of [0, 1, 999, 1_000, 3_449, 12_345, 9_940_000, 602_000_000, 4_600_000_000])
    it(`tell ${octets} octets as the rest of Mailops does`, () =>
      assert.equal(plain(english.octets(octets)), plain(formatOctets(octets, makeWords('en', {})))));

  it('tell sizes and shares in French', () =>
    assert.deepEqual([french.octets(3_240_000), french.percent(0.426), french.count(12_345)].map(plain), [
      '3,2 Mo',
      '0,43 %',
      '12 345',
    ]));

  const times = [
    [0, '0 sec'],
    [89, '89 sec'],
    [121, '2 min'],
    [5_370, '1 hr 30 min'],
    [86_400, '24 hr 0 min'],
  ] as const;
  for (const [seconds, text] of times)
    it(`tell ${seconds} seconds`, () => assert.equal(plain(english.seconds(seconds)), text));

  it('leave what is no date as it is', () => {
    assert.equal(english.day('2026-11-22T23:59:00Z'), 'Nov 22, 2026');
    for (const text of ['', '22-Nov-2026', '2026-99-99', 'yesterday']) assert.equal(english.day(text), text);
  });
});

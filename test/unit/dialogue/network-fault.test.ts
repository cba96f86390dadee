import assert from 'node:assert/strict';
import { errnoOf, networkFault } from '../../../src/core/dialogue/network-fault.ts';
import { shorten } from '../../../src/core/dialogue/shorten.ts';
import { limits } from '../../../src/core/limits.ts';

describe('networkFault', () => {
  for (const [errno, code] of [
    ['ECONNREFUSED', 'net.refused'],
    ['ETIMEDOUT', 'net.timeout'],
    ['EHOSTUNREACH', 'net.unreachable'],
    ['ENETUNREACH', 'net.unreachable'],
    ['EAFNOSUPPORT', 'net.unreachable'],
    ['ECONNRESET', 'net.reset'],
    ['EPIPE', 'net.closed'],
    ['ESOMETHING', 'net.reset'],
    ['toString', 'net.reset'],
  ] as const)
    it(`${errno} → ${code}`, () => {
      const fault = networkFault(Object.assign(new Error('x'), { code: errno }));
      assert.deepEqual([fault.code, fault.args], [code, { errno }]);
    });

  it('finds no errno where there is none', () => {
    for (const thrown of [new Error('x'), 'x', undefined, Object.assign(new Error('x'), { code: 7 })])
      assert.equal(errnoOf(thrown), '');
    assert.deepEqual(networkFault(new Error('x')).args, {});
  });
});

describe('shorten', () => {
  it('leaves a short text as it is, and never cuts a character in two', () => {
    assert.equal(shorten('short'), 'short');
    const text = `${'a'.repeat(limits.quotedOctets - 1)}😀 and more`;
    assert.equal(shorten(text), 'a'.repeat(limits.quotedOctets - 1));
  });
});

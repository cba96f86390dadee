import assert from 'node:assert/strict';
import { toQueryName, toShownName } from '../../../src/core/dns/name.ts';

const long = 'a'.repeat(63);

const queried = [
  ['Example.COM', 'example.com'],
  ['example.com.', 'example.com'],
  ['exämple.fr', 'xn--exmple-cua.fr'],
  ['_imaps._tcp.example.com', '_imaps._tcp.example.com'],
  ['1.2', '1.2'],
  [`${long}.example`, `${long}.example`],
  [`a${long}.example`, undefined],
  [[long, long, long, long].join('.'), undefined],
  ['', undefined],
  ['.', undefined],
  ['example..com', undefined],
  ['exam ple.com', undefined],
  ['https://example.com', undefined],
  ['exa\u0000mple.com', undefined],
] as const;

describe('toQueryName', () => {
  for (const [name, expected] of queried)
    it(`${JSON.stringify(name.slice(0, 30))} → ${String(expected).slice(0, 30)}`, () =>
      assert.equal(toQueryName(name), expected));
});

describe('toShownName', () => {
  it('is lower case', () => assert.equal(toShownName('MX.Example.com'), 'mx.example.com'));
  it('shows what does not print by its number', () =>
    assert.equal(toShownName('a b\u001b[31m.é'), 'a\\032b\\027[31m.\\195\\169'));
});

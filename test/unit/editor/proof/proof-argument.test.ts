import assert from 'node:assert/strict';
import { proofArgument } from '../../../../src/editor/proof/proof-argument.ts';

describe('the argument of mailops.proveDomain', () => {
  const cases = [
    [undefined, {}],
    [null, {}],
    ['example.com', { domain: 'example.com' }],
    ['claire@example.com', { domain: 'example.com' }],
    [
      { domain: 'example.com', value: 'MS=ms1' },
      { domain: 'example.com', value: 'MS=ms1' },
    ],
    [{ file: 'file:///mailboxes.yaml', address: 'claire@example.com' }, { domain: 'example.com' }],
    [{ kind: 'domain', domain: 'example.com', file: {}, entries: [] }, { domain: 'example.com' }],
    [{ kind: 'file', file: {} }, {}],
    [{ domain: 1, value: null }, {}],
  ] as const;
  for (const [argument, expected] of cases)
    it(`${JSON.stringify(argument)} is ${JSON.stringify(expected)}`, () =>
      assert.deepEqual(proofArgument(argument), expected));

  it('is refused where it is none of these', () => assert.throws(() => proofArgument(7), TypeError));
});

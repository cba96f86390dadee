import assert from 'node:assert/strict';
import type { Matchable, Reach } from '../../../../src/core/migration/transfer/pair-alike.ts';
import { pairByContent } from '../../../../src/core/migration/transfer/pair-by-content.ts';

interface Named extends Matchable {
  readonly name: string;
  readonly content: string | undefined;
}
const [day, later] = ['01-Jan-2026 00:00:00 +0000', '02-Jan-2026 00:00:00 +0000'];
const message = (name: string, content: string | undefined, more: Partial<Matchable> = {}): Named => ({
  name,
  content,
  size: 10,
  internalDate: day,
  identity: { messageId: undefined, digest: 'd' },
  ...more,
});

interface Case {
  readonly what: string;
  readonly ones: readonly Named[];
  readonly others: readonly Named[];
  readonly reach?: Reach;
  readonly pairs: readonly string[];
}
const cases: readonly Case[] = [
  {
    what: 'the same content',
    ones: [message('a', '1'), message('b', '2')],
    others: [message('x', '2')],
    pairs: ['b-x'],
  },
  {
    what: 'true duplicates, each with one',
    ones: [message('a', '1'), message('b', '1'), message('c', '2')],
    others: [message('x', '1'), message('y', '1')],
    pairs: ['a-x', 'b-y'],
  },
  {
    what: 'true duplicates, one of them taken',
    ones: [message('a', '1'), message('b', '1', { taken: true }), message('c', '2')],
    others: [message('x', '1'), message('y', '2')],
    pairs: ['b-x', 'c-y'],
  },
  {
    what: 'taken, and changed by the target',
    ones: [message('a', '1', { taken: true }), message('b', '2'), message('c', '3')],
    others: [message('x', '2'), message('y', '4')],
    pairs: ['a-y', 'b-x'],
  },
  {
    what: 'one that cannot be read',
    ones: [message('a', undefined), message('b', '2'), message('c', '3')],
    others: [message('x', undefined), message('y', '3')],
    pairs: ['c-y'],
  },
  {
    what: 'the same size with other content',
    ones: [message('a', '1'), message('b', '2')],
    others: [message('x', '3')],
    reach: 'any',
    pairs: [],
  },
  {
    what: 'everything changed by the target: the date, then the size',
    ones: [
      message('a', '1', { size: 500 }),
      message('b', '2', { internalDate: later }),
      message('c', '3', { size: 90 }),
    ],
    others: [message('x', '4', { internalDate: later, size: 400 }), message('y', '5', { size: 100 })],
    reach: 'any',
    pairs: ['b-x', 'c-y'],
  },
  {
    what: 'everything changed, and only the date counts',
    ones: [message('a', '1', { size: 500 }), message('b', '2')],
    others: [message('x', '4', { internalDate: later, size: 400 })],
    reach: 'dated',
    pairs: [],
  },
];

describe('pairing by content', () => {
  for (const { what, ones, others, reach = 'near', pairs } of cases)
    it(what, () => {
      const found = pairByContent({ ones, others, reach }, ({ content }) => content);
      assert.deepEqual([...found].map(([one, other]) => `${one.name}-${other.name}`).sort(), pairs);
    });
});

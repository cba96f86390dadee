import assert from 'node:assert/strict';
import { matchMessages } from '../../../../src/core/migration/transfer/match-messages.ts';
import type { Matchable } from '../../../../src/core/migration/transfer/pair-alike.ts';

const date = '01-Jan-2026 00:00:00 +0000';
interface Named extends Matchable {
  readonly name: string;
}
const message = (name: string, digest: string, more: Partial<Matchable> = {}): Named => ({
  name,
  size: 10,
  internalDate: date,
  identity: { messageId: digest.startsWith('no') ? undefined : digest, digest },
  ...more,
});

describe('looking for what may have arrived before a cut', () => {
  const held = (ones: readonly Named[], there: readonly Named[]): { pairs: string[]; doubtful: string[] } => {
    const { matched, doubtful } = matchMessages(ones, there, true);
    return {
      pairs: [...matched].map(([one, other]) => `${one.name}-${other.name}`).sort(),
      doubtful: doubtful.map(({ ones: some, others }) =>
        [...some, ...others].map(({ name }) => name).join(' '),
      ),
    };
  };
  const later = '2-Jan-2026 01:00:00 +0100';
  const other = { size: 30, internalDate: '03-Jan-2026 00:00:00 +0000' };
  interface Case {
    readonly what: string;
    readonly ones: readonly Named[];
    readonly there: readonly Named[];
    readonly pairs: readonly string[];
    readonly doubtful?: readonly string[];
  }
  const cases: readonly Case[] = [
    {
      what: 'finds what is there by its header',
      ones: [message('a', 'd'), message('b', 'e')],
      there: [message('x', 'e')],
      pairs: ['b-x'],
    },
    {
      what: 'leaves to the content which of two alike has arrived',
      ones: [message('a', 'd'), message('b', 'd')],
      there: [message('x', 'd')],
      pairs: [],
      doubtful: ['a b x'],
    },
    {
      what: 'does not take one that the server said it took for another that is alike',
      ones: [message('a', 'd'), message('b', 'd', { taken: true })],
      there: [message('x', 'd')],
      pairs: ['b-x'],
    },
    {
      what: 'leaves to the content which of those not taken has arrived beside one that was',
      ones: [message('a', 'd'), message('b', 'd', { taken: true }), message('c', 'd')],
      there: [message('x', 'd'), message('y', 'd')],
      pairs: [],
      doubtful: ['a b c x y'],
    },
    {
      what: 'tells alike ones by size and date',
      ones: [message('a', 'd', { size: 11 }), message('b', 'd', { internalDate: later }), message('c', 'd')],
      there: [
        message('x', 'd'),
        message('y', 'd', { size: 11 }),
        message('z', 'd', { internalDate: '02-Jan-2026 00:00:00 +0000' }),
      ],
      pairs: ['a-y', 'b-z', 'c-x'],
    },
    {
      what: 'finds a message with a Message-ID that the server made longer, and none without',
      ones: [message('a', 'd'), message('b', 'no-id')],
      there: [message('x', 'd', other), message('y', 'no-id', other)],
      pairs: ['a-x'],
    },
    {
      what: 'finds one without a Message-ID that the server made longer by its date',
      ones: [message('a', 'no-id')],
      there: [message('x', 'no-id', { size: 30 })],
      pairs: ['a-x'],
    },
  ];
  for (const { what, ones, there, pairs, doubtful = [] } of cases)
    it(what, () => {
      assert.deepEqual(held(ones, there), { pairs, doubtful });
    });
});

import assert from 'node:assert/strict';
import { matchMessages } from '../../../../src/core/migration/transfer/match-messages.ts';
import type { Matchable } from '../../../../src/core/migration/transfer/pair-alike.ts';

interface Named extends Matchable {
  readonly name: string;
}

const message = (
  name: string,
  digest: string,
  size: number,
  messageId: string | undefined = digest,
): Named => ({
  name,
  size,
  identity: { digest, messageId },
});

const cases: readonly (readonly [string, readonly Named[], readonly Named[], readonly string[]])[] = [
  ['one on both sides', [message('a', 'd', 9)], [message('x', 'd', 9)], ['a-x']],
  ['two alike and one there', [message('a', 'd', 9), message('b', 'd', 9)], [message('x', 'd', 9)], []],
  ['one and two alike there', [message('a', 'd', 9)], [message('x', 'd', 9), message('y', 'd', 9)], ['a-x']],
  [
    'the same size first',
    [message('a', 'd', 9), message('b', 'd', 8)],
    [message('x', 'd', 8), message('y', 'd', 9)],
    ['a-y', 'b-x'],
  ],
  ['another size, with a Message-ID', [message('a', 'd', 9)], [message('x', 'd', 99)], ['a-x']],
  ['another size, without one', [message('a', 'd', 9, '')], [message('x', 'd', 99, '')], []],
  ['nearly the same size, without one', [message('a', 'd', 0, '')], [message('x', 'd', 2, '')], ['a-x']],
  ['another header', [message('a', 'd', 9)], [message('x', 'e', 9)], []],
];

describe('messages on both sides', () => {
  for (const [title, ones, others, expected] of cases)
    it(title, () => {
      const plain = (list: readonly Named[]): Named[] =>
        list.map((one) =>
          one.identity?.messageId === ''
            ? { ...one, identity: { digest: one.identity.digest, messageId: undefined } }
            : one,
        );
      const found = [...matchMessages(plain(ones), plain(others)).matched].map(
        ([one, other]) => `${one.name}-${other.name}`,
      );
      assert.deepEqual(found.sort(), [...expected].sort());
    });
});

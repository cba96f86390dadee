import assert from 'node:assert/strict';
import { aliasCollisions } from '../../../src/core/lint/alias-collisions.ts';
import { entriesOf, withBroken } from './linted.ts';

const file = (...items: readonly string[]): string =>
  `version: 1\nmailboxes:\n${items.map((item) => `  - { ${item} }\n`).join('')}`;

const cases: readonly (readonly [string, string, readonly (readonly [number, number, string, string])[]])[] =
  [
    [
      'the address of another mailbox, before and after it',
      file(
        'address: a@example.com',
        'address: b@example.com, aliases: [x@example.com, A@example.com, c@example.com]',
        'address: c@example.com',
      ),
      [
        [1, 1, 'other-address', 'a@example.com'],
        [1, 2, 'other-address', 'c@example.com'],
      ],
    ],
    [
      'the alias of another mailbox',
      file(
        'address: a@example.com, aliases: [info@example.com]',
        'address: b@example.com, aliases: [info@EXAMPLE.com]',
      ),
      [[1, 0, 'other-alias', 'a@example.com']],
    ],
    [
      'its own address',
      file('address: a@example.com, aliases: [a@example.com]'),
      [[0, 0, 'own-address', 'a@example.com']],
    ],
    [
      'the same alias twice',
      file('address: a@example.com, aliases: [x@example.com, X@example.com]'),
      [[0, 1, 'own-alias', 'a@example.com']],
    ],
    [
      'the same domain in two scripts',
      file('address: a@exämple.fr', 'address: b@example.com, aliases: [a@xn--exmple-cua.fr]'),
      [[1, 0, 'other-address', 'a@exämple.fr']],
    ],
    [
      'an alias behind unusable ones',
      file('address: a@example.com', 'address: b@example.com, aliases: [nobody, 12, a@example.com]'),
      [[1, 2, 'other-address', 'a@example.com']],
    ],
    [
      'nothing where there is nothing',
      file(
        'address: a@example.com, aliases: [x@example.com]',
        'address: b@example.com, aliases: [y@example.com]',
      ),
      [],
    ],
  ];

describe('aliasCollisions', () => {
  for (const [title, text, expected] of cases)
    it(`tells ${title}`, () => {
      const entries = entriesOf(text);
      const found = aliasCollisions(entries);
      assert.deepEqual(
        found.map(({ index, path, args }) => [index, path[1], args['case'], args['other']]),
        expected,
      );
      for (const { index, path, rule } of found) {
        assert.equal(rule, 'alias-collision');
        assert.ok(entries.find((entry) => entry.index === index)?.rangeOf(path));
      }
    });

  it('says nothing of a mailbox recovered from a syntax error', () => {
    const [one, two] = entriesOf(
      file('address: a@example.com', 'address: b@example.com, aliases: [a@example.com]'),
    );
    assert.ok(one && two);
    assert.deepEqual(aliasCollisions([one, withBroken(two, [[]])]), []);
    assert.equal(aliasCollisions([withBroken(one, [[]]), two]).length, 1);
  });
});

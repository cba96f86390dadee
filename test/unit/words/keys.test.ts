import assert from 'node:assert/strict';
import type { SchemaType } from '../../../src/core/mailboxes/schema-types.ts';
import { fileType } from '../../../src/core/mailboxes/schema.ts';
import { keyDescription, valueDescription } from '../../../src/core/words/keys/key-words.ts';
import { wordsOf } from './tables.ts';

const english = wordsOf('en');
const french = wordsOf('fr');

interface FormatPart {
  readonly path: readonly string[];
  readonly type: SchemaType;
}

/** Every key of the format, by its path from the file; a domain stands as `example.com`. */
function keysUnder(type: SchemaType, path: readonly string[]): FormatPart[] {
  switch (type.kind) {
    case 'map':
      return Object.entries(type.keys).flatMap(([key, inner]) => [
        { path: [...path, key], type: inner },
        ...keysUnder(inner, [...path, key]),
      ]);
    case 'domains':
      return [
        { path: [...path, 'example.com'], type: type.values },
        ...keysUnder(type.values, [...path, 'example.com']),
      ];
    case 'list':
      return keysUnder(type.items, path);
    case 'credential':
      return keysUnder(type.map, path);
    default:
      return [];
  }
}

function choicesOf(type: SchemaType): readonly string[] {
  switch (type.kind) {
    case 'choice':
      return type.values;
    case 'list':
      return choicesOf(type.items);
    case 'map':
      return type.orFalse === true ? ['false'] : [];
    case 'flag':
      return ['true', 'false'];
    case 'credential':
      return ['editor', 'env:NAME', 'bitwarden:ITEM', 'pass:PATH', '1password:REF', 'keepassxc'];
    default:
      return [];
  }
}

const parts = keysUnder(fileType, []);

describe('keyDescription', () => {
  it('describes every key of the format, in both languages', () => {
    assert.ok(parts.length > 150, 'the walk found the keys');
    for (const { path } of parts) {
      const [said, dit] = [keyDescription(path, english), keyDescription(path, french)];
      assert.match(said ?? '', /^\S.*\.$/, path.join('.'));
      assert.notEqual(dit, said, `${path.join('.')} is not in French`);
    }
  });

  const tails: readonly (readonly [readonly (string | number)[], readonly (string | number)[], boolean])[] = [
    [['mailboxes', 3, 'imap', 'port'], ['imap', 'port'], true],
    [['defaults', 'smtp', 'host'], ['imap', 'host'], true],
    [['imap', 'port'], ['smtp', 'port'], false],
    [['imap', 'username'], ['username'], false],
    [['migration', 'target', 'provider'], ['provider'], false],
    [['migration', 'target', 'auth'], ['auth'], true],
    [['history', 0, 'date'], ['history', 'date'], true],
  ];
  for (const [one, other, same] of tails)
    it(`${one.join('.')} ${same ? 'is said as' : 'differs from'} ${other.join('.')}`, () =>
      assert.equal(keyDescription(one, english) === keyDescription(other, english), same));

  for (const path of [[], ['wings'], ['domains', 'example.com', 'owner'], ['constructor']])
    it(`knows no ${path.join('.') || 'key without a name'}`, () =>
      assert.equal(keyDescription(path, english), undefined));
});

describe('valueDescription', () => {
  it('describes every choice of the format, in both languages', () => {
    const choices = parts.flatMap(({ path, type }) =>
      choicesOf(type).map((value) => [path.at(-1) ?? '', value] as const),
    );
    assert.ok(choices.length > 50, 'the walk found the choices');
    for (const [key, value] of choices) {
      const [said, dit] = [valueDescription(key, value, english), valueDescription(key, value, french)];
      assert.match(said ?? '', /^\S.*\.$/, `${key}: ${value}`);
      assert.notEqual(dit, said, `${key}: ${value} is not in French`);
    }
  });

  for (const [key, value] of [
    ['security', 'ssl'],
    ['credential', 'env'.repeat(2)],
    ['name', 'tls'],
    ['auth', 'constructor'],
  ] as const)
    it(`says nothing of ${key}: ${value}`, () =>
      assert.equal(valueDescription(key, value, english), undefined));
});

import assert from 'node:assert/strict';
import { messagesIn } from './messages-in-source.ts';
import { frenchTable, sourceFolder } from './tables.ts';
import { typographyFaults } from './typography.ts';

const placesIn = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([place]) => place))].sort();

describe('the French table', () => {
  const table = frenchTable();
  const { said, literals } = messagesIn(sourceFolder);

  it('holds every message of the source', () => {
    assert.ok(said.size > 300, 'the scan found the messages');
    const missing = [...said].filter(([message]) => !Object.hasOwn(table, message));
    assert.deepEqual(missing, []);
  });

  it('holds nothing that the source no longer says', () => {
    assert.deepEqual(
      Object.keys(table).filter((message) => !literals.has(message)),
      [],
    );
  });

  it('keeps the places of each message', () => {
    const different = Object.entries(table).filter(
      ([english, french]) => placesIn(english).join() !== placesIn(french).join(),
    );
    assert.deepEqual(different, []);
  });

  it('ends a sentence where the English one ends', () => {
    const different = Object.entries(table).filter(
      ([english, french]) => english.endsWith('.') !== french.endsWith('.'),
    );
    assert.deepEqual(different, []);
  });

  it('obeys French typography', () => {
    const faulty = Object.values(table).flatMap((french) =>
      typographyFaults(french).map((fault) => `${fault}: ${french}`),
    );
    assert.deepEqual(faulty, []);
  });
});

describe('typographyFaults', () => {
  const cases: readonly (readonly [string, number])[] = [
    ["l'adresse", 1],
    ['Attention : ici', 2],
    ['Attention: ici', 1],
    ['Attention\u00a0: ici', 0],
    ['Vraiment ?', 2],
    ['Vraiment\u202f?', 0],
    ['« env:NOM »', 2],
    ['«\u00a0env:NOM\u00a0»', 0],
    ['https://example.com/ et 127.0.0.1:993', 0],
    ['deux  espaces', 1],
  ];
  for (const [text, faults] of cases)
    it(`finds ${faults} in “${text}”`, () => {
      assert.equal(typographyFaults(text).length, faults);
    });
});

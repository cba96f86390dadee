import assert from 'node:assert/strict';
import {
  generatePassword,
  passwordClasses,
  passwordLengths,
  type RandomInteger,
} from '../../../src/core/secrets/generate-password.ts';

const classes = Object.entries(passwordClasses);
const alphabet = classes.map(([, characters]) => characters).join('');

/** A fixed source (mulberry32), rejecting what would make small numbers likelier. */
function seeded(seed: number): RandomInteger {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return (below) => {
    const limit = 2 ** 32 - (2 ** 32 % below);
    for (;;) {
      const drawn = next();
      if (drawn < limit) return drawn % below;
    }
  };
}

/** How far counts are from all being equal, in standard deviations of chi-square (Wilson and Hilferty). */
function deviation(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = counts.length - 1;
  const spread = 2 / (9 * freedom);
  return (Math.cbrt(chiSquare / freedom) - (1 - spread)) / Math.sqrt(spread);
}

function countsOf(characters: string, among: string): number[] {
  const counts = new Map(Array.from(among).map((character) => [character, 0]));
  for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()];
}

describe('a generated password', () => {
  const random = seeded(5);
  const many = Array.from({ length: 20_000 }, () => generatePassword(20, random));

  it('has 20 characters, or as many as were asked for', () => {
    assert.equal(generatePassword().length, passwordLengths.usual);
    assert.equal(passwordLengths.usual, 20);
    for (const length of [12, 13, 20, 64]) assert.equal(generatePassword(length).length, length);
  });

  for (const length of [0, 11, 65, 12.5, Number.NaN, Infinity])
    it(`refuses a length of ${length}`, () => {
      assert.throws(() => generatePassword(length), RangeError);
    });

  it('has something of each class, and a letter or digit at both ends', () => {
    for (const password of [...many, ...Array.from({ length: 500 }, () => generatePassword(12))]) {
      for (const [name, characters] of classes)
        assert.ok(
          Array.from(password).some((one) => characters.includes(one)),
          name,
        );
      assert.match(password, /^[A-Za-z0-9].*[A-Za-z0-9]$/);
    }
  });

  it('holds no look-alikes and nothing that a shell, a URL, YAML or a form reads otherwise', () => {
    assert.equal(new Set(alphabet).size, alphabet.length);
    assert.doesNotMatch(alphabet, /[0Oo1lI|SZB]/);
    assert.match(alphabet, /^[A-Za-z0-9_+.-]+$/);
    for (const password of many) assert.ok(Array.from(password).every((one) => alphabet.includes(one)));
  });

  it('takes every character of a class as often as the others, at every place', () => {
    for (let place = 0; place < 20; place += 1) {
      const here = many.map((password) => password.charAt(place)).join('');
      for (const [name, characters] of classes) {
        const ofClass = Array.from(here)
          .filter((one) => characters.includes(one))
          .join('');
        if (ofClass === '') assert.ok(name === 'symbol' && (place === 0 || place === 19));
        else assert.ok(deviation(countsOf(ofClass, characters)) < 4.5, `${name} at ${place}`);
      }
    }
  });

  it('is drawn anew as a whole where a class is missing, so that none is likelier than another', () => {
    // All from the first class, then one of each; what was drawn at first leaves no trace.
    const rejected = Array.from({ length: 12 }, () => 0);
    const kept = ['a', 'A', '2', '-', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'k'];
    const edge = passwordClasses.lower + passwordClasses.upper + passwordClasses.digit;
    const script = [
      ...rejected,
      ...kept.map((one, index) => (index === 0 || index === 11 ? edge : alphabet).indexOf(one)),
    ];
    const asked: number[] = [];
    const password = generatePassword(12, (below) => {
      asked.push(below);
      return script.shift() ?? assert.fail('asked for more');
    });
    assert.equal(password, kept.join(''));
    assert.equal(asked.length, 24);
    assert.deepEqual([...new Set(asked)], [edge.length, alphabet.length]);
  });

  it('is never the same twice', () => {
    assert.equal(new Set(many).size, many.length);
    assert.notEqual(generatePassword(), generatePassword());
  });

  it('would show a source that prefers some characters', () => {
    const biased: RandomInteger = (below) => ((random(below * 2) * 0.75) % below) | 0;
    const letters = Array.from({ length: 20_000 }, () => generatePassword(20, biased).charAt(5))
      .filter((one) => passwordClasses.lower.includes(one))
      .join('');
    assert.ok(deviation(countsOf(letters, passwordClasses.lower)) > 4.5);
  });
});

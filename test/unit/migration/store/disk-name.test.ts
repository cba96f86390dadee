import assert from 'node:assert/strict';
import { decodeDiskName, encodeDiskName } from '../../../../src/core/migration/store/disk-name.ts';

describe('names that every file system takes', () => {
  for (const [name, disk] of [
    ['Archive 2025', 'Archive 2025'],
    ['Éléments', 'Éléments'],
    ['E\u0301le\u0301ments', 'Éléments'],
    ['a/b', 'a%2Fb'],
    ['..', '%2E%2E'],
    ['.', '%2E'],
    ['', '%'],
    ['.hidden', '%2Ehidden'],
    ['ends. ', 'ends.%20'],
    ['dot.', 'dot%2E'],
    ['CON', '%43ON'],
    ['nul.txt', '%6Eul.txt'],
    ['COM¹', '%43OM¹'],
    ['COM10', 'COM10'],
    ['100 %', '100 %25'],
    ['%2F', '%252F'],
    ['%uD800', '%25uD800'],
    ['\uD800', '%uD800'],
    ['a<b>c:d"e\\f|g?h*i', 'a%3Cb%3Ec%3Ad%22e%5Cf%7Cg%3Fh%2Ai'],
    ['\u202Eevil', '%E2%80%AEevil'],
    ['line\nbreak\0', 'line%0Abreak%00'],
    ['1.eml', '1.em%6C'],
    ['日本語', '日本語'],
    ['📬', '📬'],
  ] as const)
    it(`${JSON.stringify(name)} there and back`, () => {
      assert.equal(encodeDiskName(name), disk);
      assert.equal(decodeDiskName(disk), name.normalize('NFC'));
    });

  it('gives up on a name that is too long', () => assert.equal(encodeDiskName('x'.repeat(200)), undefined));
});

import assert from 'node:assert/strict';
import { plainText } from '../../../src/core/output/markdown-text.ts';

describe('plainText', () => {
  for (const [text, escaped] of [
    ['The password of a_b@c.org', 'The password of a\\_b\\@c\\.org'],
    ['[x](command:y) <b>', '\\[x\\]\\(command\\:y\\) \\<b\\>'],
    ['one\n# two', 'one \\# two'],
    ['“é” · 5', '“é” · 5'],
    [' two\u0007 blanks\t', 'two blanks'],
  ] as const)
    it(text, () => assert.equal(plainText(text), escaped));
});

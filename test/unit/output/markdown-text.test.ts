import assert from 'node:assert/strict';
import { documentText, linkToItself, plainText } from '../../../src/core/output/markdown-text.ts';

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

describe('documentText', () => {
  for (const [text, escaped] of [
    [
      'Claire – claire@example.com, as of 2.0 (new): yes!',
      'Claire – claire@example.com, as of 2.0 (new): yes!',
    ],
    ['[x](command:y) ![z](w) <b>', '\\[x\\](command:y) !\\[z\\](w) \\<b>'],
    ['> one', '\\> one'],
    ['a | b *c* _d_ `e` ~f~ $g$ \\', 'a \\| b \\*c\\* \\_d\\_ \\`e\\` \\~f\\~ \\$g\\$ \\\\'],
    ['one\n# two', 'one \\# two'],
    ['- one', '\\- one'],
    ['12. one', '12\\. one'],
    ['1) one', '1\\) one'],
    ['+ one', '\\+ one'],
    ['=== 1 - 2', '\\=== 1 - 2'],
    ['https://a.example WWW.b.example', 'https\\://a.example WWW\\.b.example'],
    ['Martin & Fils &lt; &#60;', 'Martin & Fils \\&lt; \\&\\#60;'],
  ] as const)
    it(text, () => assert.equal(documentText(text), escaped));
});

describe('linkToItself', () => {
  for (const [url, link] of [
    ['https://admin.example.com', '<https://admin.example.com/>'],
    ['https://a.example/?q=a|b>(c)', '<https://a.example/?q=a%7cb%3E%28c%29>'],
    ['command:x', undefined],
    ['nothing', undefined],
  ] as const)
    it(url, () => assert.equal(linkToItself(url), link));
});

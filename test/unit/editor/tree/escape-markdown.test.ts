import assert from 'node:assert/strict';
import { escapeMarkdown } from '../../../../src/editor/tree/escape-markdown.ts';

describe('escapeMarkdown', () => {
  for (const [text, escaped] of [
    ['The password of a_b@c.org', 'The password of a\\_b\\@c\\.org'],
    ['[x](command:y) <b>', '\\[x\\]\\(command\\:y\\) \\<b\\>'],
    ['one\n# two', 'one \\# two'],
    ['“é” · 5', '“é” · 5'],
  ] as const)
    it(text, () => assert.equal(escapeMarkdown(text), escaped));
});

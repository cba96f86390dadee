import assert from 'node:assert/strict';
import { powershellWord } from '../../../../src/core/guide/commands/powershell-word.ts';

const words: readonly (readonly [string, string])[] = [
  ['mail.example.com', 'mail.example.com'],
  ['mail.example.com:993', 'mail.example.com:993'],
  ['[2001:db8::1]:993', "'[2001:db8::1]:993'"],
  ['-f.example.com', "'-f.example.com'"],
  ['@args', "'@args'"],
  ['a;Remove-Item x', "'a;Remove-Item x'"],
  ['$(whoami)', "'$(whoami)'"],
  ['`n', "'`n'"],
  ['a|b', "'a|b'"],
  ["o'hara", "'o''hara'"],
  // PowerShell takes typographic quotes for its own.
  ['a’;whoami;‘b', "'a’’;whoami;‘‘b'"],
  ['a‚b‛c', "'a‚‚b‛‛c'"],
  ['a" -engine "x', "'a -engine x'"],
  ['a\r\nwhoami\u001b[2J', "'awhoami[2J'"],
  ['', "''"],
];

describe('powershellWord', () => {
  for (const [text, word] of words)
    it(`quotes ${JSON.stringify(text)}`, () => assert.equal(powershellWord(text), word));
});

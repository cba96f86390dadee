import assert from 'node:assert/strict';
import { completionsAt } from '../../../../src/core/language/completion/completions-at.ts';
import { readLanguageFile } from '../../../../src/core/language/language-file.ts';
import { sample } from '../../mailboxes/sample.ts';
import { context } from './marked.ts';

const typed = [':', '-', ' ', '#', '&', '*', '!', '|', '>', "'", '"', '{', '[', '}', ']', '\t', '\n', '\r'];

const short = `version: 1
defaults: { owner: IT }
mailboxes:
  - address: "a@example.com" # one
    imap: &i { host: x, port: 993 }
    aliases:
      - b@example.com
    note: |
      text
  - &b
    address: 😀@exämple.fr
    smtp: *i
`;

/** Asks and holds every range against the text. */
function assertSound(text: string, offset: number): number {
  const items = completionsAt(readLanguageFile(text), offset, context);
  for (const { range, insert } of items) {
    const about = `${range.start}–${range.end} at ${offset} of ${JSON.stringify(text)}`;
    assert.ok(
      range.start >= 0 && range.start <= offset && offset <= range.end && range.end <= text.length,
      about,
    );
    assert.ok(!/[\r\n]/.test(text.slice(range.start, range.end)), about);
    assert.ok(!insert.includes('\r'), about);
  }
  return items.length;
}

describe('completion in half-typed text', () => {
  it('answers wherever the file ends', () => {
    let answers = 0;
    for (let end = 0; end <= sample.length; end += 1) {
      if (assertSound(sample.slice(0, end), end) > 0) answers += 1;
    }
    assert.ok(answers > sample.length / 2, String(answers));
  }).timeout(60_000);

  for (const character of typed)
    it(`answers behind ${JSON.stringify(character)} wherever it is typed`, () => {
      for (let at = 0; at <= short.length; at += 1)
        assertSound(short.slice(0, at) + character + short.slice(at), at + 1);
    }).timeout(60_000);

  it('answers at every place of a file with Windows line ends', () => {
    const text = short.replaceAll('\n', '\r\n');
    for (let at = 0; at <= text.length; at += 1) assertSound(text, at);
  }).timeout(60_000);

  it('says nothing outside of the file', () => {
    const file = readLanguageFile(short);
    assert.deepEqual(completionsAt(file, -1, context), []);
    assert.deepEqual(completionsAt(file, short.length + 1, context), []);
  });

  it('is not held up by brackets inside of brackets', () => {
    const text = `version: 1\nmailboxes: ${'[{a: '.repeat(2000)}`;
    assertSound(text, text.length);
  });
});

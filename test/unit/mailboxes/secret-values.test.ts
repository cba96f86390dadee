import assert from 'node:assert/strict';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';

const fileOf = (value: string): string =>
  `version: 1\nmailboxes:\n  - address: a@b.example\n    password: ${value}\n    name: A\n`;

describe('the value of a secret key', () => {
  for (const value of ['', '~', 'null', '""', '{}', '[]', '[ ]', '[null]'])
    it(`is none: ${JSON.stringify(value)}`, () => {
      assert.deepEqual(parseMailboxes(fileOf(value)).problems, []);
    });

  for (const value of ['x', '1', 'true', '[x]', '{ a: x }', '{ x }', '[[x]]', '&a x', '&a { b: x }'])
    it(`is one, told once: ${value}`, () => {
      assert.deepEqual(
        parseMailboxes(fileOf(value)).problems.map(({ rule }) => rule),
        ['password-in-file'],
      );
    });

  it('is not kept, also where an anchor repeats a part of it', () => {
    const text = `version: 1
mailboxes:
  - address: a@b.example
    password: { imap: &one Soleil2024 }
    name: *one
  - address: c@d.example
    password: &all [Soleil2024]
    aliases: *all
`;
    const { entries, problems } = parseMailboxes(text);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['password-in-file', 'password-in-file'],
    );
    assert.doesNotMatch(JSON.stringify(entries.map(({ mailbox }) => mailbox)), /Soleil/);
  });
});

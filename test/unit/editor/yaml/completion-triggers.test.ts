import assert from 'node:assert/strict';
import { asksForCompletion } from '../../../../src/editor/yaml/completion-triggers.ts';

describe('a character that opens the suggestions', () => {
  for (const [line, asks] of [
    ['    imap: ', true],
    ['  - ', true],
    ['    clients: [ios, ', true],
    ['    imap: { ', true],
    ['    imap: &x ', true],
    ['    name: Claire ', false],
    ['    name: Martin, Claire ', false],
    ['    name: R&D ', false],
    ['    ', false],
    ['    imap:', false],
    ['    credential: env:', true],
    ['    credential: "pass:', true],
    ['  -', true],
    ['    auth: app-', false],
    ['    date: 2026-', false],
    ['    owner: "', true],
    ['    owner: "IT"', false],
    ["    owner: l'", false],
    ["    clients: ['", true],
    ['    address: claire@', true],
    ['    imap: *', true],
    ['    imap: {', true],
    ['    aliases: [', true],
  ] as const)
    it(`${asks ? 'asks' : 'does not ask'} behind ${JSON.stringify(line)}`, () =>
      assert.equal(asksForCompletion(line.slice(-1), line), asks));
});

import assert from 'node:assert/strict';
import { definitionsOf } from '../../../../src/core/language/names/definitions.ts';
import { nameAt } from '../../../../src/core/language/names/name-at.ts';
import { marking, patient, withCursor } from './marked-text.ts';

const head = 'version: 1\nmailboxes:\n';

describe('definitionsOf', () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      'a delegate',
      `${head}  - address: ⟦a@b.example⟧\n  - address: c@b.example\n    delegates: [A@‸B.example]\n`,
    ],
    [
      'who signs in',
      `${head}  - address: "⟦a@b.example⟧"\n  - address: c@b.example\n    oauth: { signInAs: a@‸b.example }\n`,
    ],
    [
      'an alias of a mailbox',
      `${head}  - address: x@b.example\n    aliases: [y@b.example, ⟦a@b.example⟧]\n  - address: c@b.example\n    forwards: [a@‸b.example]\n`,
    ],
    [
      'an administrator who is a mailbox',
      `version: 1\ndomains:\n  b.example: { administrators: [‸a@b.example] }\nmailboxes:\n  - address: ⟦a@b.example⟧\n`,
    ],
    [
      'an owner who administers a domain',
      `version: 1\ndomains:\n  b.example: { administrators: [⟦it@b.example⟧] }\nmailboxes:\n  - address: a@b.example\n    owner: it@b.‸example\n`,
    ],
    [
      'an owner by the name of a mailbox',
      `${head}  - address: ⟦a@b.example⟧\n    name: Ann\n  - address: c@b.example\n    owner: An‸n\n`,
    ],
    ['an owner whom nobody knows', `${head}  - address: c@b.example\n    owner: An‸n\n`],
    ['an alias', `version: 1\nx-a: ⟦&o⟧ IT\nmailboxes:\n  - address: a@b.example\n    owner: *‸o\n`],
    [
      'an alias, by the last anchor before it',
      `version: 1\nx-a: &o IT\nmailboxes:\n  - address: c@b.example\n    owner: ⟦&o⟧ Ann\n  - address: d@b.example\n    owner: *o‸\n  - address: e@b.example\n    owner: &o Eve\n`,
    ],
    [
      'an alias without an anchor',
      `${head}  - address: a@b.example\n    owner: *‸o\n  - address: c@b.example\n    owner: &o Ann\n`,
    ],
    [
      'a merge key',
      `version: 1\nx-a: ⟦&base⟧ { owner: IT }\nmailboxes:\n  - address: a@b.example\n    <<: *ba‸se\n`,
    ],
  ];
  for (const [name, expected] of cases)
    it(name, async () => {
      const { text, file, cursor } = withCursor(expected.replaceAll(/[⟦⟧]/g, ''));
      const found = nameAt(file, cursor);
      assert.ok(found);
      const ranges = await definitionsOf(file, found, patient);
      assert.ok(ranges);
      // An address is defined by its value, quotation marks included.
      const shown = marking(text, ranges).replaceAll('⟦"', '"⟦').replaceAll('"⟧', '⟧"');
      assert.equal(shown, expected.replace('‸', ''));
    });
});

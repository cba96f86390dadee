import assert from 'node:assert/strict';
import { outcomes } from '../../../src/core/guide/outcomes/outcomes.ts';
import { allPractices } from '../../../src/core/guide/practices/practices.ts';
import { adminLockedOut } from '../../../src/core/guide/sources.ts';
import { outcomeIds } from '../../../src/core/guide/tree/tree.ts';

const texts: readonly string[] = [
  ...outcomeIds.flatMap((id) => [
    ...outcomes[id].summary,
    ...outcomes[id].steps.flatMap(({ text, warning }) => [...text, ...(warning ?? [])]),
  ]),
  ...allPractices.flatMap(({ text }) => [...text]),
];

describe('what the parts of the guide say of the same thing', () => {
  it('names one length of a password, the one of the practices', () => {
    const lengths = texts.flatMap((text) => /at least (\d+) (?:random )?characters/i.exec(text)?.[1] ?? []);
    assert.ok(lengths.length > 3);
    assert.deepEqual([...new Set(lengths)], ['12']);
  });

  it('asks for a record in the DNS to get in again at Google alone', () => {
    const [first] = outcomes['prove-domain'].steps.filter(({ unless }) => unless !== undefined);
    assert.match(first?.text[0] ?? '', /needs no proof by DNS/);
    assert.doesNotMatch(texts.join('\n'), /its support lets you in again/);
  });

  it('says of sessions that a new password ends some of them', () =>
    assert.doesNotMatch(texts.join('\n'), /a new password alone ends none/));

  it('cites the thread on the locked-out administrator', () =>
    assert.match(adminLockedOut.href, /\/questions\/5831735$/));
});

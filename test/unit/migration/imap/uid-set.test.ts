import assert from 'node:assert/strict';
import { searchedUids, uidSet } from '../../../../src/core/migration/imap/uid-set.ts';

describe('sets of UIDs', () => {
  for (const [uids, set] of [
    [[1], '1'],
    [[1, 2, 3], '1:3'],
    [[1, 3, 4, 9], '1,3:4,9'],
  ] as const)
    it(`writes ${set}`, () => assert.equal(uidSet(uids), set));

  for (const [text, uids] of [
    ['* SEARCH', []],
    ['* SEARCH 3 1 3', [1, 3]],
    ['* ESEARCH (TAG "m3") UID', []],
    ['* ESEARCH (TAG "m3") UID ALL 5,2:3', [2, 3, 5]],
    ['* ESEARCH (TAG "m3") UID ALL 3:2', [2, 3]],
    ['* 3 EXISTS', undefined],
  ] as const)
    it(`reads ${text}`, () => assert.deepEqual(searchedUids(text), uids));

  it('takes no more than a folder can hold', () =>
    assert.throws(() => searchedUids('* ESEARCH UID ALL 1:4294967295'), RangeError));
});

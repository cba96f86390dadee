import assert from 'node:assert/strict';
import { fetchedMessageIn } from '../../../../src/core/migration/imap/fetch-response.ts';

describe('what FETCH told of a message', () => {
  it('reads everything, wherever it stands', () => {
    const text =
      '* 12 FETCH (BODY[] {4} FLAGS (\\Seen $Junk \\Recent \\Answered) INTERNALDATE " 1-Jan-1970 00:00:01 +0000" RFC822.SIZE 4 UID 7)';
    assert.deepEqual(fetchedMessageIn(text), {
      uid: 7,
      flags: ['\\Answered', '\\Seen'],
      keywords: ['$Junk'],
      toldFlags: true,
      internalDate: '1-Jan-1970 00:00:01 +0000',
      size: 4,
      quotedBody: undefined,
    });
  });

  it('is not misled by keywords that are called like items', () => {
    const fetched = fetchedMessageIn('* 1 FETCH (FLAGS (UID 99 RFC822.SIZE 5) UID 3)');
    assert.ok(fetched);
    assert.equal(fetched.uid, 3);
    assert.deepEqual(fetched.keywords, ['5', '99', 'RFC822.SIZE', 'UID']);
    assert.equal(fetched.size, undefined);
  });

  it('takes a message that came in quotes, and nothing in it for an item', () => {
    const fetched = fetchedMessageIn('* 1 FETCH (BODY[] "a \\"UID 9\\" \\\\ \u00e9" UID 3)');
    assert.ok(fetched);
    assert.equal(fetched.uid, 3);
    assert.deepEqual(fetched.quotedBody, Buffer.from('a "UID 9" \\ \u00e9', 'latin1'));
  });

  for (const text of [
    '* 1 FETCH (UID 3',
    '* 1 EXISTS',
    '* 1 FETCH (FLAGS ())',
    '* 1 FETCH (UID 0)',
    '* 1 FETCH (UID 9999999999)',
  ])
    it(`is nothing in ${text}`, () => assert.equal(fetchedMessageIn(text), undefined));
});

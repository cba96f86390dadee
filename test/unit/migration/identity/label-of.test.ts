import assert from 'node:assert/strict';
import { labelOf } from '../../../../src/core/migration/identity/label-of.ts';

function subjectOf(value: string): string | null {
  return labelOf(Buffer.from(`Subject: ${value}\r\n\r\nSubject: body`, 'latin1'), 1).subject;
}

describe('what a person finds a message by', () => {
  const subjects: readonly (readonly [written: string, read: string | null])[] = [
    ['plain', 'plain'],
    ['folded\r\n line', 'folded line'],
    ['=?utf-8?Q?=C3=A9t=C3=A9_1?=', 'été 1'],
    ['=?UTF-8?B?w6l0w6k=?=', 'été'],
    ['=?iso-8859-1?q?caf=E9?= noir', 'café noir'],
    ['=?utf-8*fr?q?=C3=A9?=', 'é'],
    ['=?utf-8?q?a?= =?utf-8?q?b?=', 'ab'],
    ['=?utf-8?q?a?=\r\n =?iso-8859-1?q?=E9?=', 'aé'],
    ['=?utf-8?q?a?= b', 'a b'],
    ['cut =?utf-8?q?=C3?= =?utf-8?q?=A9?=', 'cut é'],
    ['=?nobody?q?knows?= it', '=?nobody?q?knows?= it'],
    ['=?utf-8?q?=FF?=', '=?utf-8?q?=FF?='],
    ['\xc3\xa9t\xc3\xa9', 'été'],
    ['caf\xe9', 'café'],
    ['=?utf-8?q?a=0D=0Ab=1B[31m?=', 'a b [31m'],
    ['=?utf-8?q?=E2=80=AEevil?=', 'evil'],
    ['', null],
    ['x'.repeat(300), `${'x'.repeat(199)}…`],
    ['=?utf-8?q?=F0=9F=93=AC?='.repeat(300), `${'📬'.repeat(199)}…`],
  ];
  for (const [written, read] of subjects)
    it(`reads ${JSON.stringify(written.slice(0, 40))}`, () => assert.equal(subjectOf(written), read));

  it('takes what is there, and null for the rest', () => {
    const header = Buffer.from('From: =?utf-8?q?=C3=A9?= <a@b>\nDate: whenever\nMessage-ID: <1@b>\n\n');
    assert.deepEqual(labelOf(header, 42), {
      messageId: '1@b',
      from: 'é <a@b>',
      subject: null,
      date: 'whenever',
      size: 42,
    });
    assert.equal(labelOf(Buffer.alloc(0), 0).messageId, null);
  });
});

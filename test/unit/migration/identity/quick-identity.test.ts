import assert from 'node:assert/strict';
import {
  identityFields,
  identityValues,
  quickIdentity,
} from '../../../../src/core/migration/identity/quick-identity.ts';

const usual =
  'Message-ID: <1@lab.test>\r\nDate: Mon, 23 Nov 2026 10:00:00 +0000\r\nFrom: A <a@lab.test>\r\nSubject: One two\r\n\r\n';

function digestOf(header: string): string {
  return quickIdentity(Buffer.from(header, 'latin1')).digest;
}

describe('the quick identity of a message', () => {
  const same: readonly (readonly [what: string, header: string])[] = [
    ['bare LF', usual.replaceAll('\r\n', '\n')],
    ['no empty line at the end', usual.slice(0, -2)],
    ['another order of the fields', usual.replace(/^(.*\r\n)([^]*)\r\n\r\n$/, '$2\r\n$1\r\n')],
    ['a folded line', usual.replace('One two', 'One\r\n two')],
    ['a line folded by a tab', usual.replace('One two', 'One\r\n\ttwo')],
    ['a line that is folded before anything', usual.replace('Subject: One', 'Subject:\r\n One')],
    ['blanks at the end of a line', usual.replace('two', 'two  \t')],
    ['no blank after the colon', usual.replace('Subject: ', 'Subject:')],
    ['a blank before the colon', usual.replace('Subject:', 'Subject :')],
    ['other capitals in the names', usual.replace('Message-ID', 'MESSAGE-Id').replace('Subject', 'SUBJECT')],
    ['fields that servers add', `Received: by x\r\nX-Spam: no\r\n${usual}`],
    ['a body', `${usual}Subject: of the body\r\n`],
    ['a line of an mbox before it', `From a@lab.test Mon Nov 23 10:00:00 2026\r\n${usual}`],
    ['a line that is no field', usual.replace('Date', 'no field at all\r\nDate')],
  ];
  for (const [what, header] of same)
    it(`does not change by ${what}`, () => assert.equal(digestOf(header), digestOf(usual)));

  const others: readonly (readonly [what: string, header: string])[] = [
    ['the Message-ID', usual.replace('1@', '2@')],
    ['the date', usual.replace('10:00', '10:01')],
    ['the sender', usual.replace('A <a', 'B <a')],
    ['the subject', usual.replace('two', 'Two')],
    ['a recipient', `To: b@lab.test\r\n${usual}`],
    ['a copy to somebody', `Cc: b@lab.test\r\n${usual}`],
    ['what it answers', `In-Reply-To: <0@lab.test>\r\n${usual}`],
    ['no Message-ID', usual.replace(/^.*\r\n/, '')],
    ['a second Message-ID', `${usual.slice(0, -2)}Message-ID: <9@lab.test>\r\n\r\n`],
    ['nothing', ''],
  ];
  for (const [what, header] of others)
    it(`changes by ${what}`, () => assert.notEqual(digestOf(header), digestOf(usual)));

  it('tells all of those apart', () => {
    assert.equal(new Set(others.map(([, header]) => digestOf(header))).size, others.length);
  });

  it('does not take one field for the next', () => {
    assert.notEqual(digestOf('From: a\r\n\r\n'), digestOf('To: a\r\n\r\n'));
    assert.notEqual(digestOf('From: a\r\nTo: b\r\n\r\n'), digestOf('From: a b\r\n\r\n'));
  });

  it('takes NUL for what Dovecot serves instead', () => {
    assert.equal(digestOf('Subject: a\0b\r\n\r\n'), digestOf('Subject: a\x80b\r\n\r\n'));
  });

  it('keeps octets beyond ASCII apart', () => {
    assert.notEqual(digestOf('Subject: \xe9\r\n\r\n'), digestOf('Subject: \xc3\xa9\r\n\r\n'));
  });

  it('is the same for all messages without a header that counts', () => {
    for (const header of ['', '\r\n', '\r\nbody', 'no headers here\r\nat all', 'X-Other: 1\r\n\r\n'])
      assert.equal(digestOf(header), digestOf(''), JSON.stringify(header));
  });

  it('has 16 octets', () => assert.equal(Buffer.from(digestOf(usual), 'base64url').length, 16));

  const ids: readonly (readonly [line: string, id: string | undefined])[] = [
    ['Message-ID: <a@b>', 'a@b'],
    ['Message-ID: < a@ b >', 'a@b'],
    ['Message-ID:\r\n <a@b>', 'a@b'],
    ['Message-Id: a@b', 'a@b'],
    ['Message-ID: <a@b> (comment)', 'a@b'],
    ['Message-ID: <first@b>\r\nMessage-ID: <second@b>', 'first@b'],
    ['Message-ID:', undefined],
    ['Message-ID: <>', undefined],
    ['Subject: none', undefined],
    [`Message-ID: <${'a'.repeat(2_000)}>`, 'a'.repeat(998)],
  ];
  for (const [line, id] of ids)
    it(`reads ${JSON.stringify(line.slice(0, 50))}`, () =>
      assert.equal(quickIdentity(Buffer.from(`${line}\r\n\r\n`)).messageId, id));

  it('reads a header of lines without a colon in reasonable time', () => {
    const startedAt = performance.now();
    quickIdentity(Buffer.from('x\n'.repeat(500_000)));
    assert.ok(performance.now() - startedAt < 5_000);
  });

  it('gives canonical values in the order of its fields', () => {
    const values = identityValues(Buffer.from('Subject:  a\r\n  b \r\nTo: x\r\nTo: y\r\n\r\n'));
    assert.equal(values[identityFields.indexOf('Subject')], 'a b');
    assert.equal(values[identityFields.indexOf('To')], 'x\ny');
  });
});

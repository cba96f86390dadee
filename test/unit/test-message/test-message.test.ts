import assert from 'node:assert/strict';
import { buildTestMessage, newTestMark } from '../../../src/core/test-message/test-message.ts';
import { fieldsOf } from '../../../src/core/imap/fetched-header.ts';
import { makeWords } from '../../../src/core/words/words.ts';

const english = makeWords('en', {});
const french = makeWords('fr', {
  'Mailops test message {mark}': 'Message de test Mailops, reçu à l’été {mark}',
});
const date = new Date('2026-11-22T10:00:00Z');

describe('buildTestMessage', () => {
  const mark = newTestMark('alice@lab.test');
  const message = buildTestMessage({ from: 'alice@lab.test', to: 'bob@lab.test', mark, date }, english);

  it('writes the header of RFC 5322, marked as a machine’s', () => {
    const [header = ''] = message.content.split('\r\n\r\n');
    const fields = new Map(fieldsOf(header));
    assert.equal(fields.get('date'), 'Sun, 22 Nov 2026 10:00:00 +0000');
    assert.equal(fields.get('from'), '<alice@lab.test>');
    assert.equal(fields.get('to'), '<bob@lab.test>');
    assert.equal(fields.get('auto-submitted'), 'auto-generated');
    assert.equal(fields.get('message-id'), mark.messageId);
    assert.equal(fields.get('x-mailops-test'), mark.token);
    assert.equal(message.needsUtf8, false);
  });

  it('ends every line with CRLF, and none is too long', () => {
    assert.ok(!/[^\r]\n|\r[^\n]/.test(message.content));
    for (const line of message.content.split('\r\n')) assert.ok(line.length <= 78, line);
  });

  it('encodes what is not ASCII', () => {
    const { content } = buildTestMessage({ from: 'alice@lab.test', to: 'bob@lab.test', mark, date }, french);
    assert.match(content, /^Subject: =\?UTF-8\?B\?/m);
    assert.ok(!/[^\0-\x7f]/.test(content));
  });

  it('needs SMTPUTF8 for a local part beyond ASCII, not for a domain', () => {
    const built = (from: string): ReturnType<typeof buildTestMessage> =>
      buildTestMessage({ from, to: 'bob@lab.test', mark, date }, english);
    assert.deepEqual(
      [built('info@exämple.fr').needsUtf8, built('info@exämple.fr').from],
      [false, 'info@xn--exmple-cua.fr'],
    );
    assert.equal(built('élodie@lab.test').needsUtf8, true);
  });

  it('is nobody else’s', () => {
    const marks = [newTestMark('a@b.example'), newTestMark('a@b.example')];
    assert.notEqual(marks[0]?.token, marks[1]?.token);
    assert.match(marks[0]?.messageId ?? '', /^<mailops-test\.[0-9a-f]{32}@b\.example>$/);
  });
});

import assert from 'node:assert/strict';
import { isFaultCode } from '../../../src/core/language/marks/fault-code.ts';
import type { Fault } from '../../../src/core/language/marks/fault.ts';
import { markMessage, sharedSettingMessage } from '../../../src/core/words/mark-words.ts';
import { statusOfCode } from '../../../src/core/report/codes.ts';
import { wordsOf } from './tables.ts';

const words = wordsOf('en');
const fault: Fault = {
  step: 'imap.connect',
  code: 'net.refused',
  args: {},
  used: [
    { key: 'imap.host', value: 'imap.example.com', from: 'file' },
    { key: 'imap.port', value: 994, from: 'file' },
  ],
  startedAt: '2026-11-20T10:00:00.000Z',
};
const mark = { address: 'a@example.com', path: ['imap', 'port'], on: 'value', status: 'fail' } as const;
const linesOf = (one: Parameters<typeof markMessage>[0]): string[] => markMessage(one, words).split('\n');

describe('markMessage', () => {
  it('says first what is wrong, with what the step used, and last when it was found', () => {
    const lines = linesOf({ ...mark, fault });
    assert.equal(lines.length, 2);
    assert.equal(lines[0], 'The IMAP server imap.example.com accepts no connection on port 994.');
    assert.match(lines[1] ?? '', /^Diagnosed on Nov 20, 2026/);
  });

  it('quotes the server, without what would steer a terminal', () => {
    const reply = '[AUTHENTICATIONFAILED] No.\r\nGo\u001b away.';
    const lines = linesOf({
      ...mark,
      fault: { ...fault, step: 'imap.login', code: 'auth.unexplained', reply },
    });
    assert.deepEqual(lines.slice(1, 3), ['> [AUTHENTICATIONFAILED] No.', '> Go\ufffd away.']);
  });

  it('names the setting that stands elsewhere', () => {
    const shared = { path: ['imap', 'port'], by: 'defaults' } as const;
    const [, second] = linesOf({ ...mark, fault, shared });
    assert.equal(second, '“imap.port” comes from the defaults of the file.');
    assert.notEqual(sharedSettingMessage({ ...shared, by: 'anchor' }, words), second);
  });

  it('tells the legs, and what the verdict knew, apart', () => {
    const used = [{ key: 'smtp.host', value: 'smtp.example.com', from: 'provider' } as const];
    const [cause] = linesOf({
      ...mark,
      fault: {
        ...fault,
        step: 'smtp.tls',
        code: 'tls.protocol-too-old',
        used,
        args: { protocol: 'TLSv1.1' },
      },
    });
    assert.equal(
      cause,
      'The encryption of smtp.example.com is too old to be safe: it offers nothing newer than TLS 1.1.',
    );
  });

  it('has a sentence for every code in both languages', () => {
    for (const language of ['en', 'fr'] as const)
      for (const code of Object.keys(statusOfCode).filter(isFaultCode)) {
        const [cause = ''] = markMessage({ ...mark, fault: { ...fault, code } }, wordsOf(language)).split(
          '\n',
        );
        assert.match(cause, /\.$/, code);
        assert.doesNotMatch(cause, /[{}]/, code);
      }
  });
});

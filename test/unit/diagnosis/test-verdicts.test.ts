import assert from 'node:assert/strict';
import { makeVerdict } from '../../../src/core/diagnosis/make-verdict.ts';
import { finish } from '../../../src/core/diagnosis/step-recorder.ts';
import type { Code } from '../../../src/core/report/codes.ts';
import type { StepId, Verdict, VerdictArgs } from '../../../src/core/report/report.ts';
import { makeWords } from '../../../src/core/words/words.ts';

/** The verdict of a test whose login worked, and that ended in `code` at `id`. */
function verdictOf(id: StepId, code: Code, args: VerdictArgs = {}): Verdict {
  const steps = new Map([
    ['imap.login', finish('imap.login', { code: 'ok', args: {}, detail: {} })],
    [id, finish(id, { code, args, detail: {} })],
  ] as const);
  const common = { address: 'claire@example.com', host: 'imap.example.com', port: 993, leg: 'imap' };
  return makeVerdict(steps, () => common, false, makeWords('en', {}));
}

describe('the verdict of a test that breaks off after the login', () => {
  for (const [id, code, args, cause] of [
    [
      'imap.folders',
      'net.closed',
      {},
      'imap.example.com accepted the login of claire@example.com, but hung up in the middle of the test.',
    ],
    [
      'imap.headers',
      'net.timeout',
      { seconds: 180 },
      'imap.example.com accepted the login of claire@example.com and then fell silent in the middle of the test, for 3 minutes.',
    ],
    [
      'imap.arrival',
      'imap.bye',
      {},
      'imap.example.com accepted the login of claire@example.com, but hung up in the middle of the test.',
    ],
    [
      'imap.select',
      'imap.bye',
      {},
      'imap.example.com accepted the login of claire@example.com, but hung up when the inbox was opened.',
    ],
    [
      'imap.folders',
      'imap.select-failed',
      {},
      'The login works, but the server does not show what the mailbox claire@example.com holds.',
    ],
    [
      'imap.folders',
      'imap.protocol-error',
      { limit: 40_000 },
      'imap.example.com answered with more than Mailops reads in a test, so nothing can be said about the mailbox.',
    ],
    [
      'smtp.data',
      'net.closed',
      {},
      'imap.example.com accepted the login of claire@example.com, but hung up in the middle of the test.',
    ],
  ] as const)
    it(`${id} ${code} says where it broke off`, () => {
      const verdict = verdictOf(id, code, args);
      assert.equal(verdict.cause, cause);
      assert.ok(verdict.actions.length > 0);
    });

  it('says of a message that could not be removed whether the server refused or cannot', () => {
    const refused = verdictOf('imap.removal', 'mail.not-removed', { folder: 'INBOX', reason: 'refused' });
    assert.match(refused.cause, /refused to remove it/);
    const cannot = verdictOf('imap.removal', 'mail.not-removed', { folder: 'INBOX' });
    assert.match(cannot.cause, /no way to remove one message/);
  });
});

import assert from 'node:assert/strict';
import { classifyReply } from '../../../src/core/diagnosis/replies.ts';
import type { ReplyMoment } from '../../../src/core/diagnosis/reply.ts';

/** Replies to a message under way; the enhanced codes are those of RFC 3463 and RFC 5248. */
const rows: readonly (readonly [ReplyMoment, string, string])[] = [
  [
    'smtp.rcpt',
    '550 5.1.1 <nobody@lab.test>: Recipient address rejected: User unknown',
    'smtp.recipient-rejected',
  ],
  ['smtp.rcpt', '554 5.7.1 <x@lab.test>: Relay access denied', 'smtp.recipient-rejected'],
  ['smtp.rcpt', '552 5.2.2 Mailbox full', 'smtp.recipient-rejected'],
  ['smtp.rcpt', '450 4.2.0 Greylisted, see later', 'smtp.throttled'],
  ['smtp.rcpt', '550 5.1.8 Sender unknown', 'smtp.sender-rejected'],
  ['smtp.rcpt', '530 5.7.0 Authentication required', 'auth.not-authorized'],
  ['smtp.data', '554 5.7.1 Message rejected as spam', 'smtp.message-rejected'],
  ['smtp.data', '552 5.3.4 Message too big', 'smtp.message-rejected'],
  ['smtp.data', '451 4.3.0 Try again later', 'smtp.throttled'],
];

describe('replies to a message under way', () => {
  for (const [moment, text, code] of rows)
    it(`${moment}: ${text} → ${code}`, () => {
      const [, status = '', enhancedCode = ''] = /^(\d{3}) (\S+)/.exec(text) ?? [];
      assert.equal(classifyReply({ moment, text, status, enhancedCode, auth: 'password' }).code, code);
    });
});

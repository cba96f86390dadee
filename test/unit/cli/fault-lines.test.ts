import assert from 'node:assert/strict';
import { faultLines } from '../../../src/cli/oauth/fault-lines.ts';
import { Fault } from '../../../src/core/dialogue/fault.ts';
import { makeWords } from '../../../src/core/words/words.ts';

describe('what mailops sign-in says of a refusal', () => {
  it('quotes the server without what would move the cursor', () => {
    const fault = new Fault('auth.sign-in-required', {}, 'invalid_grant: \u001b[2J gone\r\nsecond line');
    const lines = faultLines(fault, { address: 'a@example.com', providerId: undefined }, makeWords('en', {}));
    assert.deepEqual(lines.slice(-3), ['The server said:', '> invalid_grant: �[2J gone', '> second line']);
    assert.ok(!lines.join('\n').includes('\u001b'));
  });

  it('does not speak of a login that was not tested where nobody wanted to test one', () => {
    const args = { reason: 'no-key-store', moment: 'sign-in' };
    const question = { address: 'a@example.com', providerId: undefined };
    const [cause] = faultLines(new Fault('auth.no-credential', args), question, makeWords('en', {}));
    assert.match(cause ?? '', /^This machine has no key store/);
  });
});

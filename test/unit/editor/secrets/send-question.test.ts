import assert from 'node:assert/strict';
import { makeWords } from '../../../../src/core/words/words.ts';
import { sendManyQuestion, sendQuestion } from '../../../../src/editor/secrets/send-question.ts';
import { requestOf } from './request.ts';

const words = makeWords('en', {});

describe('sendQuestion', () => {
  it('names variable, mailbox, server, user name and every other host', () => {
    const request = requestOf({ credential: { kind: 'env', name: 'MAIL' } });
    const hosts = ['IMAP.example.com', 'smtp.example.com'];
    const { message, detail } = sendQuestion(request, { kind: 'unused' }, hosts, words);
    assert.equal(message, 'Send the value of MAIL for claire@example.com?');
    assert.match(detail, /to imap\.example\.com:993 as claire@example\.com\./);
    assert.match(detail, /also names smtp\.example\.com for it\.$/);
  });
  for (const [previous, said] of [
    ['editor', /secret storage/],
    ['env:OLD', /environment variable OLD\./],
  ] as const)
    it(`says that ${previous} was the credential before`, () => {
      const request = requestOf({ credential: { kind: 'env', name: 'MAIL' } });
      const { detail } = sendQuestion(request, { kind: 'other-credential', previous }, [], words);
      assert.match(detail, said);
    });
});

describe('sendManyQuestion', () => {
  it('counts the variables and names the first servers', () => {
    const hosts = Array.from({ length: 8 }, (_, at) => `mail${at}.example.com`);
    const uses = { variables: ['A', 'B'], hosts, toProviders: false };
    const { message, detail } = sendManyQuestion(uses, words);
    assert.equal(message, 'Send 2 environment variables for the first time?');
    assert.match(detail, /to 8 servers: mail0\.example\.com, .*mail5\.example\.com and 2 more\./);
    assert.doesNotMatch(detail, /provider/);
  });
  it('says where the servers are not known yet', () => {
    const { detail } = sendManyQuestion({ variables: ['A'], hosts: [], toProviders: true }, words);
    assert.match(detail, /those of the provider/);
    assert.doesNotMatch(detail, /0 servers/);
  });
});

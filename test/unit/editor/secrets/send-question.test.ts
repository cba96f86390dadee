import assert from 'node:assert/strict';
import { makeWords } from '../../../../src/core/words/words.ts';
import type { Question } from '../../../../src/editor/secrets/approval.ts';
import { sendManyQuestion, sendQuestion } from '../../../../src/editor/secrets/send-question.ts';
import { requestOf } from './request.ts';

const words = makeWords('en', {});
const place = /to imap\.example\.com:993 as claire@example\.com/;

describe('sendQuestion', () => {
  it('names variable, mailbox, server, user name and every other place', () => {
    const request = requestOf({ credential: { kind: 'env', name: 'MAIL' } });
    const others = [{ host: 'smtp.example.com' }, { host: 'imap.example.com', port: 1993, username: 'root' }];
    const { message, detail } = sendQuestion(request, { kind: 'unused' }, others, words);
    assert.equal(message, 'Send the value of env:MAIL for claire@example.com?');
    assert.match(detail, place);
    assert.match(detail, /also names smtp\.example\.com, imap\.example\.com:1993 as root for it\.$/);
  });
  const item = { credential: { kind: '1password', reference: 'op://Private/Claire/password' } } as const;
  const questions: readonly (readonly [Question, RegExp])[] = [
    [{ kind: 'other-credential', previous: 'editor' }, /secret storage.*1password:op:\/\/Private/],
    [{ kind: 'other-credential', previous: 'env:OLD' }, /from env:OLD\./],
    [{ kind: 'new-mailbox' }, /never sent it for this mailbox/],
    [{ kind: 'unopened' }, /never opened it/],
    [{ kind: 'changed', previous: undefined }, /not approved for/],
    [{ kind: 'guessed' }, /no provider names this server/],
  ];
  for (const [question, said] of questions)
    it(`says why it asks: ${question.kind}`, () => {
      const { message, detail } = sendQuestion(requestOf(item), question, [], words);
      assert.match(message, /claire@example\.com/);
      assert.match(detail, said);
      assert.match(detail, /imap\.example\.com:993 as claire@example\.com/);
    });
  it('does not speak of a variable where a token is meant', () => {
    const { message, detail } = sendQuestion(requestOf({ auth: 'oauth2' }), { kind: 'unused' }, [], words);
    assert.equal(message, 'Send the access token of claire@example.com?');
    assert.match(detail, place);
  });
});

describe('sendManyQuestion', () => {
  it('names the first secrets, mailboxes and servers, and counts the rest', () => {
    const places = Array.from({ length: 8 }, (_, at) => ({ host: `mail${at}.example.com` }));
    const addresses = Array.from({ length: 9 }, (_, at) => `user${at}@example.com`);
    const uses = { credentials: ['env:A', 'pass:b'], addresses, places, toProviders: false };
    const { message, detail } = sendManyQuestion(uses, words);
    assert.equal(message, 'Use 2 secrets for the first time?');
    assert.match(detail, /env:A, pass:b for user0@example\.com.* and 3 more\./);
    assert.match(detail, /to 8 servers: mail0\.example\.com, .*mail5\.example\.com and 2 more\./);
    assert.doesNotMatch(detail, /provider/);
  });
  it('says where the servers are not known yet', () => {
    const uses = { credentials: ['env:A'], addresses: ['a@a.org'], places: [], toProviders: true };
    const { detail } = sendManyQuestion(uses, words);
    assert.match(detail, /those of the provider/);
    assert.doesNotMatch(detail, /0 servers/);
  });
});

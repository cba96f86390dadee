import assert from 'node:assert/strict';
import { makeWords } from '../../../../src/core/words/words.ts';
import type { SignInRecord } from '../../../../src/editor/auth/sign-in-memory.ts';
import {
  forOpening,
  isLoopbackAddress,
  mayOpen,
  needsQuestion,
  signInQuestion,
} from '../../../../src/editor/auth/sign-in-text.ts';
import { microsoftTargetOf, targetOf } from './sign-in-target.ts';

const words = makeWords('en', {});
const before: SignInRecord = {
  key: 'k',
  place: 'login.example.com',
  clientId: 'mailops-test',
  account: 'claire@example.com',
};

describe('signInQuestion', () => {
  it('names account, host and client', () => {
    const { message, detail } = signInQuestion(targetOf(), undefined, words);
    assert.equal(message, 'Sign in as claire@example.com?');
    assert.match(detail, /claire@example\.com at login\.example\.com, client mailops-test, to read/);
    assert.doesNotMatch(detail, /changed/);
  });

  it('names the tenant too', () => {
    const { detail } = signInQuestion(microsoftTargetOf(), undefined, words);
    assert.match(detail, /at login\.microsoftonline\.com, client mailops-test, tenant example\.com/);
  });

  it('says what it was before, where the file has changed', () => {
    const evil = targetOf({ issuer: 'https://login.evil.example:8443/x' });
    const { detail } = signInQuestion(evil, before, words);
    assert.match(detail, /at login\.evil\.example:8443, client/);
    assert.match(detail, /Until now .* at login\.example\.com, .*mailboxes\.yaml has changed/);
  });
});

describe('needsQuestion', () => {
  const rows = [
    [undefined, undefined, false],
    [{ scopes: ['mail'], signInAs: 'paul@example.com' }, undefined, false],
    [{ issuer: 'https://login.example.com' }, undefined, true],
    [{ clientId: 'x' }, undefined, true],
    [{ tenant: 'x' }, undefined, true],
    [undefined, before, true],
  ] as const;
  for (const [oauth, known, needed] of rows)
    it(`${needed ? 'asks' : 'asks nothing'} for ${JSON.stringify(oauth)}${known ? ' after another sign-in' : ''}`, () =>
      assert.equal(needsQuestion(oauth, known), needed));
});

describe('addresses and names from outside', () => {
  it('go to the browser with their spaces', () =>
    assert.equal(
      forOpening('https://a.example/?scope=openid+mail&x=%2B'),
      'https://a.example/?scope=openid%20mail&x=%2B',
    ));

  for (const [address, may] of [
    ['https://login.example.com/authorize', true],
    ['http://127.0.0.1:8080/authorize', true],
    ['http://login.example.com/authorize', false],
    ['command:workbench.action.quit', false],
    ['file:///etc/passwd', false],
    ['ms-msdt:/id', false],
    ['nothing', false],
  ] as const)
    it(`${may ? 'are' : 'are not'} opened as ${address}`, () => assert.equal(mayOpen(address), may));

  for (const [address, is] of [
    ['http://127.0.0.1:8080/', true],
    ['http://localhost:8080', true],
    ['http://[::1]:8080', true],
    ['https://8080-abc.example.dev/', false],
    ['http://127.0.0.1.evil.example/', false],
    ['http://127.0.0.1:8080/proxy/35679', false],
    ['nothing', false],
  ] as const)
    it(`${is ? 'come' : 'do not come'} back to this machine by ${address}`, () =>
      assert.equal(isLoopbackAddress(address), is));
});

import assert from 'node:assert/strict';
import { Fault } from '../../../../src/core/dialogue/fault.ts';
import type { SignInTarget } from '../../../../src/core/oauth/sign-in-target.ts';
import { EditorTokens } from '../../../../src/editor/auth/editor-tokens.ts';
import { SignInMemory, type SignInRecord } from '../../../../src/editor/auth/sign-in-memory.ts';
import type { Audience } from '../../../../src/editor/secrets/audience.ts';
import { requestOf } from '../secrets/request.ts';
import { memoryStorage } from './sign-in-target.ts';

const signal = new AbortController().signal;
const oauth = { issuer: 'https://login.example.com', clientId: 'c', scopes: ['mail'] };
const request = requestOf({ auth: 'oauth2', oauth });
const notSignedIn = new Fault('auth.no-credential', { reason: 'not-signed-in' });

/** Sign-ins whose person and server give prepared answers. */
function makeSignIns() {
  const memory = new SignInMemory(memoryStorage());
  const state = {
    token: 'token-1' as string | Fault,
    renewed: undefined as string | Fault | undefined,
    kept: false,
    signedIn: undefined as Fault | undefined,
    agrees: true,
  };
  const asked: { readonly account: string; readonly before: string | undefined }[] = [];
  const told: string[] = [];
  const signIns = {
    memory,
    keeps: () => Promise.resolve(state.kept),
    token: (_target: SignInTarget, record: SignInRecord | undefined) =>
      Promise.resolve(record ? state.token : notSignedIn),
    renewed: () => Promise.resolve(state.renewed),
    approve: (target: SignInTarget, { account }: SignInRecord) => memory.remember(target, account),
    async signIn(target: SignInTarget) {
      if (state.signedIn) return state.signedIn;
      await memory.remember(target, target.account);
      return { account: target.account };
    },
  };
  const run = (audience: Audience): EditorTokens =>
    new EditorTokens({
      signIns,
      settings: () => ({}),
      maySignIn: ({ account }, before) => {
        asked.push({ account, before: before?.place });
        return Promise.resolve(state.agrees);
      },
      tell: (_request, { args }) => told.push(String(args['reason'])),
      audience,
    });
  return { run, state, asked, told };
}

describe('EditorTokens', () => {
  it('has a person sign in once for both legs', async () => {
    const { run, asked } = makeSignIns();
    const tokens = run('person');
    const both = await Promise.all([
      tokens.obtain(request, signal),
      tokens.obtain({ ...request, leg: 'smtp' }, signal),
    ]);
    assert.deepEqual(
      both.map((held) => ('value' in held ? held.value : held)),
      ['token-1', 'token-1'],
    );
    assert.deepEqual(asked, [{ account: 'claire@example.com', before: undefined }]);
  });

  for (const audience of ['code', 'many', 'many-agreed', 'many-by-code'] as const)
    it(`asks nobody in a run of “${audience}”, and says that nobody has signed in`, async () => {
      const { run, asked } = makeSignIns();
      const answer = await run(audience).obtain(request, signal);
      assert.ok('code' in answer);
      assert.deepEqual(
        [answer.code, answer.detail['reason'], asked.length],
        ['auth.no-credential', 'not-signed-in', 0],
      );
    });

  it('asks again where the file has changed the place, and says what it was', async () => {
    const { run, asked } = makeSignIns();
    await run('person').obtain(request, signal);
    const changed = { ...request, oauth: { ...oauth, issuer: 'https://login.evil.example' } };
    await run('person').obtain(changed, signal);
    assert.deepEqual(
      asked.map(({ before }) => before),
      [undefined, 'login.example.com'],
    );
    const quiet = await run('many').obtain({ ...request, oauth: { ...oauth, clientId: 'evil' } }, signal);
    assert.ok('code' in quiet);
  });

  it('takes a no for both legs', async () => {
    const { run, state, asked } = makeSignIns();
    state.agrees = false;
    const tokens = run('person');
    await tokens.obtain(request, signal);
    await tokens.obtain({ ...request, leg: 'smtp' }, signal);
    assert.equal(asked.length, 1);
  });

  it('says why a sign-in failed, and not that one was cancelled', async () => {
    const { run, state } = makeSignIns();
    state.signedIn = new Fault('auth.wrong-account', {
      found: 'eve@example.com',
      wanted: 'claire@example.com',
    });
    const failed = await run('person').obtain(request, signal);
    assert.ok('code' in failed);
    assert.deepEqual([failed.code, failed.detail['found']], ['auth.wrong-account', 'eve@example.com']);
    state.signedIn = new Fault('skip.cancelled');
    const cancelled = await run('person').obtain(request, signal);
    assert.ok('code' in cancelled);
    assert.equal(cancelled.code, 'auth.no-credential');
  });

  it('gives a token that is kept while it is still refreshed', async () => {
    const { run, state } = makeSignIns();
    await run('person').obtain(request, signal);
    state.kept = true;
    const held = await run('many').obtain(request, signal);
    assert.ok('coming' in held);
    assert.deepEqual(await held.coming, { kind: 'secret', value: 'token-1' });
  });

  it('renews what was given, and nothing else', async () => {
    const { run, state } = makeSignIns();
    const tokens = run('person');
    state.renewed = 'token-2';
    assert.equal(await tokens.renew(request, signal), undefined);
    await tokens.obtain(request, signal);
    const held = await tokens.renew(request, signal);
    assert.ok(held && 'value' in held);
    assert.equal(held.value, 'token-2');
    state.renewed = undefined;
    assert.equal(await tokens.renew(request, signal), undefined);
  });

  it('tells a person what is not set up, and code nothing', async () => {
    const { run, told } = makeSignIns();
    const incomplete = { ...request, oauth: { issuer: oauth.issuer, scopes: ['mail'] } };
    const answer = await run('person').obtain(incomplete, signal);
    assert.ok('code' in answer);
    assert.deepEqual([answer.code, told], ['skip.not-configured', ['no-client-id']]);
    await run('code').obtain(incomplete, signal);
    assert.equal(told.length, 1);
  });
});

import assert from 'node:assert/strict';
import type { Mailbox } from '../../../../src/core/mailboxes/model.ts';
import { CredentialMemory } from '../../../../src/editor/secrets/credential-memory.ts';
import { EditorSecrets, type Audience } from '../../../../src/editor/secrets/editor-secrets.ts';
import { PasswordStore } from '../../../../src/editor/secrets/password-store.ts';
import { RefusalMemory } from '../../../../src/editor/secrets/refusal-memory.ts';
import { VariableApprovals } from '../../../../src/editor/secrets/variable-approvals.ts';
import { entryOf } from '../entry.ts';
import { requestOf } from './request.ts';

const signal = new AbortController().signal;
const smtp = { leg: 'smtp', host: 'smtp.example.com', port: 465 } as const;
const variable = { credential: { kind: 'env', name: 'MAIL_CLAIRE' } } as const;
const elsewhere = { host: 'imap.evil.example' } as const;

/** An editor whose storage lasts over runs and whose person gives prepared answers. */
function makeEditor() {
  const kept = new Map<string, string>();
  const state = new Map<string, unknown>();
  const asked: string[] = [];
  const answers = {
    password: undefined as string | undefined,
    send: false,
    refused: 'skip' as const,
    store: false,
  };
  const secrets = {
    get: (key: string) => Promise.resolve(kept.get(key)),
    store: (key: string, value: string) => Promise.resolve(void kept.set(key, value)),
    delete: (key: string) => Promise.resolve(void kept.delete(key)),
  };
  const memento = {
    get: (key: string) => state.get(key),
    update: (key: string, value: unknown) => Promise.resolve(void state.set(key, value)),
  };
  const passwords = new PasswordStore(secrets);
  const environment: Record<string, string | undefined> = { MAIL_CLAIRE: 'right', OTHER: 'precious' };
  const run = (audience: Audience, more: Partial<Mailbox> = {}): EditorSecrets => {
    const { mailbox } = entryOf('claire@example.com', more);
    return new EditorSecrets({
      passwords,
      approvals: new VariableApprovals(memento),
      credentials: new CredentialMemory(memento),
      refusals: new RefusalMemory(memento, secrets),
      questions: {
        password: ({ host }) => {
          asked.push(`password for ${host}`);
          return Promise.resolve(answers.password);
        },
        maySend: ({ host }, { kind }) => {
          asked.push(`${kind} ${host}`);
          return Promise.resolve(answers.send);
        },
        afterRefusal: ({ host }) => {
          asked.push(`refused ${host}`);
          return Promise.resolve(answers.refused);
        },
        mayStore: (address) => {
          asked.push(`store ${address}`);
          return Promise.resolve(answers.store);
        },
      },
      environment,
      variableHosts: () => ['imap.example.com', 'smtp.example.com'],
      mailbox: (address) => (address === mailbox.address ? mailbox : undefined),
      audience,
    });
  };
  return { run, asked, answers, environment, kept, state, passwords };
}

describe('EditorSecrets', () => {
  it('asks once for both legs, offers to store what was accepted, and asks no more', async () => {
    const editor = makeEditor();
    editor.answers.password = 'right';
    editor.answers.store = true;
    const first = editor.run('person');
    const [imap, sent] = await Promise.all([
      first.obtain(requestOf(), signal),
      first.obtain(requestOf({ ...smtp, hostFrom: 'provider' }), signal),
    ]);
    assert.deepEqual([imap, sent], Array(2).fill({ kind: 'secret', value: 'right' }));
    await first.settle(requestOf(), 'accepted');
    await first.settle(requestOf({ ...smtp, hostFrom: 'provider' }), 'accepted');
    assert.deepEqual(editor.asked, ['password for imap.example.com', 'store claire@example.com']);
    await new Promise((later) => setImmediate(later));

    const second = editor.run('many');
    assert.equal((await second.obtain(requestOf(), signal)).kind, 'secret');
    assert.equal((await second.obtain(requestOf(smtp), signal)).kind, 'secret');
    assert.equal(editor.asked.length, 2);
  });

  it('asks a person who gives no password only once, and code and many not at all', async () => {
    const editor = makeEditor();
    const missing = { kind: 'missing', code: 'auth.no-credential', detail: { reason: 'not-stored' } };
    const run = editor.run('person');
    assert.deepEqual(await run.obtain(requestOf(), signal), missing);
    assert.deepEqual(await run.obtain(requestOf(smtp), signal), missing);
    assert.deepEqual(await editor.run('code').obtain(requestOf(), signal), missing);
    assert.deepEqual(await editor.run('many').obtain(requestOf(), signal), missing);
    assert.deepEqual(editor.asked, ['password for imap.example.com']);
  });

  it('reads the environment and says which variable is not set', async () => {
    const editor = makeEditor();
    const request = requestOf(variable);
    assert.deepEqual(await editor.run('code').obtain(request, signal), { kind: 'secret', value: 'right' });
    delete editor.environment['MAIL_CLAIRE'];
    assert.deepEqual(await editor.run('many').obtain(request, signal), {
      kind: 'missing',
      code: 'auth.no-credential',
      detail: { reason: 'variable-unset', variable: 'MAIL_CLAIRE' },
    });
  });

  for (const [title, request] of [
    ['of the environment', variable],
    ['of the secret storage', {}],
  ] as const)
    it(`asks before a secret ${title} goes elsewhere, and many leave it out`, async () => {
      const editor = makeEditor();
      editor.answers.password = 'right';
      editor.answers.store = true;
      editor.answers.send = true;
      const first = editor.run('person');
      await first.obtain(requestOf(request), signal);
      await first.settle(requestOf(request), 'accepted');
      await new Promise((later) => setImmediate(later));
      editor.asked.length = 0;
      editor.answers.send = false;
      const changed = requestOf({ ...request, ...elsewhere });

      for (const audience of ['person', 'code', 'many'] as const) {
        const answer = await editor.run(audience).obtain(changed, signal);
        assert.equal(answer.kind === 'withheld' && answer.detail['reason'], 'binding-changed', audience);
      }
      assert.deepEqual(editor.asked, ['changed imap.evil.example', 'changed imap.evil.example']);

      editor.answers.send = true;
      assert.equal((await editor.run('code').obtain(changed, signal)).kind, 'secret');
      assert.equal(
        (await editor.run('many').obtain(changed, signal)).kind,
        'secret',
        'it is approved from then on',
      );
    });

  it('asks once, for both legs, before a variable is used for the first time', async () => {
    const editor = makeEditor();
    const imap = requestOf(variable);
    const submission = requestOf({ ...variable, ...smtp });
    const first = editor.run('person');
    for (const request of [imap, submission]) {
      const answer = await first.obtain(request, signal);
      assert.equal(answer.kind === 'withheld' && answer.detail['reason'], 'binding-changed');
    }
    assert.deepEqual(editor.asked, ['unused imap.example.com']);
    editor.answers.send = true;
    const second = editor.run('person');
    assert.equal((await second.obtain(imap, signal)).kind, 'secret');
    assert.equal((await second.obtain(submission, signal)).kind, 'secret');
    assert.equal((await editor.run('person').obtain(imap, signal)).kind, 'secret');
    assert.deepEqual(editor.asked, ['unused imap.example.com', 'unused imap.example.com']);
  });

  for (const [audience, kind] of [
    ['code', 'secret'],
    ['many-agreed', 'secret'],
    ['many', 'withheld'],
  ] as const)
    it(`asks nobody before a variable is used for the first time by ${audience} → ${kind}`, async () => {
      const editor = makeEditor();
      assert.equal((await editor.run(audience).obtain(requestOf(variable), signal)).kind, kind);
      const later = await editor.run('many').obtain(requestOf(variable), signal);
      assert.equal(later.kind, kind, 'remembered where it was sent');
      assert.deepEqual(editor.asked, []);
    });

  for (const before of ['variable', 'password'] as const)
    it(`asks before another variable takes the place of a ${before}, though it is used elsewhere`, async () => {
      const editor = makeEditor();
      const other = { credential: { kind: 'env', name: 'OTHER' } } as const;
      editor.answers.password = 'right';
      editor.answers.send = true;
      await editor.run('code').obtain(requestOf({ ...other, address: 'paul@example.com' }), signal);
      const former = before === 'variable' ? variable : {};
      for (const leg of [{}, smtp])
        await editor.run('person').obtain(requestOf({ ...former, ...leg }), signal);
      editor.asked.length = 0;
      editor.answers.send = false;

      for (const audience of ['person', 'code', 'many', 'many-agreed'] as const) {
        const answer = await editor.run(audience).obtain(requestOf(other), signal);
        assert.equal(answer.kind === 'withheld' && answer.detail['reason'], 'binding-changed', audience);
      }
      assert.deepEqual(editor.asked, Array(2).fill('other-credential imap.example.com'));

      editor.answers.send = true;
      const run = editor.run('person');
      assert.equal((await run.obtain(requestOf(other), signal)).kind, 'secret');
      assert.equal((await run.obtain(requestOf({ ...other, ...smtp }), signal)).kind, 'secret');
      assert.equal(editor.asked.length, 3, 'one question for both legs');
      assert.equal((await editor.run('many').obtain(requestOf(other), signal)).kind, 'secret', 'remembered');
    });

  it('sends nothing to a guessed host without a person’s word', async () => {
    const editor = makeEditor();
    const guess = requestOf({ ...variable, hostFrom: 'guess' });
    for (const audience of ['code', 'many'] as const) {
      const answer = await editor.run(audience).obtain(guess, signal);
      assert.equal(answer.kind === 'withheld' && answer.detail['reason'], 'guessed-host');
    }
    assert.deepEqual(editor.asked, []);
    editor.answers.send = true;
    assert.equal((await editor.run('person').obtain(guess, signal)).kind, 'secret');
    assert.deepEqual(editor.asked, ['guessed imap.example.com']);
  });

  it('sends a refused secret again only when it has changed or the person insists', async () => {
    const editor = makeEditor();
    editor.environment['MAIL_CLAIRE'] = 'wrong';
    const request = requestOf(variable);
    const first = editor.run('code');
    await first.obtain(request, signal);
    await first.settle(request, 'refused');
    assert.equal((await editor.run('many').obtain(request, signal)).kind, 'withheld');
    assert.equal((await editor.run('person').obtain(request, signal)).kind, 'withheld');
    assert.deepEqual(editor.asked, ['refused imap.example.com']);

    editor.environment['MAIL_CLAIRE'] = 'right';
    assert.equal((await editor.run('many').obtain(request, signal)).kind, 'secret');
  });

  it('keeps no refused or approved secret in readable form', async () => {
    const editor = makeEditor();
    editor.environment['MAIL_CLAIRE'] = 'plain-to-see';
    const run = editor.run('code');
    await run.obtain(requestOf(variable), signal);
    await run.settle(requestOf(variable), 'refused');
    assert.ok(editor.state.size > 0);
    assert.doesNotMatch(JSON.stringify([...editor.state, ...editor.kept]), /plain-to-see/);
  });

  it('answers at once when the run is cancelled while a question is open', async () => {
    const editor = makeEditor();
    const run = editor.run('person');
    const stop = new AbortController();
    const answer = run.obtain(requestOf(), stop.signal);
    stop.abort();
    assert.deepEqual(await answer, { kind: 'withheld', code: 'skip.cancelled', detail: {} });
  });

  it('keeps passwords of the legs apart where the file does', async () => {
    const editor = makeEditor();
    editor.answers.password = 'right';
    const run = editor.run('person', { smtp: { host: 'smtp.example.com', username: 'relay' } });
    await run.obtain(requestOf(), signal);
    await run.obtain(requestOf({ ...smtp, username: 'relay' }), signal);
    assert.deepEqual(editor.asked, ['password for imap.example.com', 'password for smtp.example.com']);
  });

  it('does not open vaults yet, nor take a password for a token', async () => {
    const run = makeEditor().run('person');
    const vault = await run.obtain(requestOf({ credential: { kind: 'pass', path: 'mail/claire' } }), signal);
    assert.equal(vault.kind === 'withheld' && vault.detail['reason'], 'credential-kind');
    const token = await run.obtain(requestOf({ auth: 'oauth2' }), signal);
    assert.equal(token.kind, 'missing');
  });
});

import assert from 'node:assert/strict';
import type { SecretRequest } from '../../../../src/core/secrets/secret-source.ts';
import type { Approval } from '../../../../src/editor/secrets/approval.ts';
import type { HeldSecret } from '../../../../src/editor/secrets/held-secret.ts';
import type { ComingSecret, TokenSource } from '../../../../src/editor/secrets/token-source.ts';
import { requestsOf } from './requests-of.ts';
import { makeEditor } from './stand-in-editor.ts';

const signal = new AbortController().signal;
const address = 'claire@example.com';

const file = (lines = '', hosts = true): string => `version: 1
mailboxes:
  - address: ${address}
${lines === '' ? '' : `    ${lines}\n`}${hosts ? '    imap: { host: imap.example.com, port: 993 }\n    smtp: { host: smtp.example.com, port: 465 }\n' : ''}`;

const legsOf = (text: string): readonly [imap: SecretRequest, smtp: SecretRequest] => {
  const [imap, smtp] = requestsOf(text, address);
  assert.ok(imap && smtp);
  return [imap, smtp];
};
const variable = file('credential: env:MAIL');

describe('EditorSecrets', () => {
  it('asks once for both legs, offers to store what was accepted, and asks no more', async () => {
    const editor = makeEditor();
    editor.answers.password = 'right';
    editor.answers.store = true;
    const first = editor.run('person', file());
    const [imap, smtp] = legsOf(file());
    const secrets = await Promise.all([first.obtain(imap, signal), first.obtain(smtp, signal)]);
    assert.deepEqual(secrets, Array(2).fill({ kind: 'secret', value: 'right' }));
    await first.settle(imap, 'accepted');
    await first.settle(smtp, 'accepted');
    const asked = [`password imap.example.com:993 as ${address} smtp.example.com`, `store ${address}`];
    assert.deepEqual(editor.asked, asked, 'the question names both servers');
    await new Promise((later) => setImmediate(later));

    const second = editor.run('many', file());
    for (const request of [imap, smtp]) assert.equal((await second.obtain(request, signal)).kind, 'secret');
    assert.equal(editor.asked.length, 2);
  });

  it('asks a person who gives no password only once, and code and many not at all', async () => {
    const editor = makeEditor();
    const missing = { kind: 'missing', code: 'auth.no-credential', detail: { reason: 'not-stored' } };
    const run = editor.run('person', file());
    for (const request of legsOf(file())) assert.deepEqual(await run.obtain(request, signal), missing);
    for (const audience of ['code', 'many'] as const)
      assert.deepEqual(await editor.run(audience, file()).obtain(legsOf(file())[0], signal), missing);
    assert.equal(editor.asked.length, 1);
  });

  it('reads the environment and says which variable is not set', async () => {
    const editor = makeEditor();
    const [request] = legsOf(variable);
    assert.deepEqual(await editor.run('code', variable).obtain(request, signal), {
      kind: 'secret',
      value: 'right',
    });
    for (const name of ['MAIL', 'constructor']) {
      delete editor.environment['MAIL'];
      const text = file(`credential: env:${name}`);
      assert.deepEqual(await editor.run('many', text).obtain(legsOf(text)[0], signal), {
        kind: 'missing',
        code: 'auth.no-credential',
        detail: { reason: 'variable-unset', variable: name },
      });
    }
  });

  for (const [credential, kind] of [
    ['env:MAIL', 'unused'],
    ['pass:mail/claire', 'unopened'],
  ] as const)
    it(`asks once, for both legs, before ${credential} is used for the first time`, async () => {
      const editor = makeEditor();
      const text = file(`credential: ${credential}`);
      const asked = `${kind} imap.example.com:993 as ${address} smtp.example.com`;
      const first = editor.run('person', text);
      for (const request of legsOf(text)) {
        const answer = await first.obtain(request, signal);
        assert.equal(answer.kind === 'withheld' && answer.detail['reason'], 'binding-changed');
      }
      assert.deepEqual([editor.asked, editor.opened], [[asked], []]);
      editor.answers.send = true;
      const second = editor.run('person', text);
      for (const request of legsOf(text)) assert.equal((await second.obtain(request, signal)).kind, 'secret');
      assert.equal((await editor.run('person', text).obtain(legsOf(text)[0], signal)).kind, 'secret');
      assert.deepEqual(editor.asked, [asked, asked]);
    });

  for (const [credential, audience, kind] of [
    ['env:MAIL', 'code', 'secret'],
    ['env:MAIL', 'many-agreed', 'secret'],
    ['env:MAIL', 'many-by-code', 'secret'],
    ['env:MAIL', 'many', 'withheld'],
    ['pass:mail/claire', 'many-agreed', 'secret'],
    ['pass:mail/claire', 'many-by-code', 'withheld'],
    ['pass:mail/claire', 'many', 'withheld'],
  ] as const)
    it(`asks nobody before ${credential} is used for the first time by ${audience} → ${kind}`, async () => {
      const editor = makeEditor();
      const text = file(`credential: ${credential}`);
      const [request] = legsOf(text);
      assert.equal((await editor.run(audience, text).obtain(request, signal)).kind, kind);
      const later = await editor.run('many', text).obtain(request, signal);
      assert.equal(later.kind, kind, 'remembered where it was sent');
      assert.deepEqual(editor.asked, []);
    });

  it('says what the vault says, and opens it beside the file', async () => {
    const editor = makeEditor();
    editor.answers.send = true;
    const detail = { reason: 'vault-locked' };
    editor.answers.vault = { kind: 'missing', code: 'auth.no-credential', detail };
    const text = file('credential: pass:mail/claire');
    assert.deepEqual(await editor.run('person', text).obtain(legsOf(text)[0], signal), editor.answers.vault);
    assert.deepEqual(editor.opened, ['pass in /files']);
  });

  it('sends nothing to a guessed host without a person’s word', async () => {
    for (const credential of ['env:MAIL', 'pass:mail/claire']) {
      const editor = makeEditor();
      const text = file(`credential: ${credential}`, false);
      const [request] = legsOf(text);
      assert.equal(request.hostFrom, 'guess');
      for (const audience of ['code', 'many', 'many-agreed', 'many-by-code'] as const) {
        const answer = await editor.run(audience, text).obtain(request, signal);
        assert.equal(answer.kind === 'withheld' && answer.detail['reason'], 'guessed-host');
      }
      assert.deepEqual([editor.asked, editor.opened], [[], []]);
      editor.answers.send = true;
      assert.equal((await editor.run('person', text).obtain(request, signal)).kind, 'secret');
      assert.equal(editor.asked.length, 1);
    }
  });

  for (const credential of ['env:MAIL', 'pass:mail/claire'])
    it(`sends a refused secret again only when it has changed or the person insists: ${credential}`, async () => {
      const editor = makeEditor();
      editor.answers.send = true;
      const text = file(`credential: ${credential}`);
      const [request] = legsOf(text);
      const first = editor.run('person', text);
      await first.obtain(request, signal);
      await first.settle(request, 'refused');
      editor.asked.length = 0;
      assert.equal((await editor.run('many', text).obtain(request, signal)).kind, 'withheld');
      assert.equal((await editor.run('person', text).obtain(request, signal)).kind, 'withheld');
      assert.deepEqual(editor.asked, ['refused imap.example.com']);

      editor.environment['MAIL'] = 'another';
      editor.answers.vault = { kind: 'secret', value: 'another' };
      assert.equal((await editor.run('many', text).obtain(request, signal)).kind, 'secret');
    });

  it('keeps no refused or approved secret in readable form, and nothing of a vault', async () => {
    for (const credential of ['env:MAIL', 'pass:mail/claire']) {
      const editor = makeEditor();
      editor.answers.send = true;
      editor.environment['MAIL'] = 'plain-to-see';
      editor.answers.vault = { kind: 'secret', value: 'plain-to-see' };
      const text = file(`credential: ${credential}`);
      const run = editor.run('person', text);
      await run.obtain(legsOf(text)[0], signal);
      await run.settle(legsOf(text)[0], 'refused');
      assert.ok(editor.state.size > 0);
      assert.doesNotMatch(JSON.stringify([...editor.state, ...editor.kept]), /plain-to-see/);
    }
  });

  it('answers at once when the run is cancelled while a question is open', async () => {
    const editor = makeEditor();
    const run = editor.run('person', file());
    const stop = new AbortController();
    const answer = run.obtain(legsOf(file())[0], stop.signal);
    stop.abort();
    assert.deepEqual(await answer, { kind: 'withheld', code: 'skip.cancelled', detail: {} });
  });

  it('keeps passwords of the legs apart where the file does', async () => {
    const editor = makeEditor();
    editor.answers.password = 'right';
    const text = file().replace('port: 465', 'port: 465, username: relay');
    const run = editor.run('person', text);
    for (const request of legsOf(text)) await run.obtain(request, signal);
    assert.deepEqual(editor.asked, [
      `password imap.example.com:993 as ${address}`,
      'password smtp.example.com:465 as relay',
    ]);
  });

  it('knows a target by its own address', async () => {
    const editor = makeEditor();
    editor.answers.send = true;
    const text = file(
      'migration: { target: { address: new@example.com, credential: env:MAIL, imap: { host: n.example.com }, smtp: { host: n.example.com } } }',
    );
    const run = editor.run('person', text);
    for (const request of requestsOf(text, address, 'target'))
      assert.equal((await run.obtain(request, signal)).kind, 'secret');
    assert.equal(editor.asked.length, 1);
  });
});

/** Tokens of a sign-in that remembers what it was approved for. */
function makeTokens(): TokenSource & { approval: Approval | undefined; comes: boolean } {
  const tokens = {
    approval: undefined as Approval | undefined,
    comes: false,
    obtain(): Promise<HeldSecret | ComingSecret> {
      const { approval, comes } = tokens;
      const keep = (kept: Approval): Promise<void> => Promise.resolve(void (tokens.approval = kept));
      if (!comes) return Promise.resolve({ value: 'token', approval, replaceable: false, keep });
      return Promise.resolve({ coming: Promise.resolve({ kind: 'secret', value: 'token' }), approval, keep });
    },
    renew: async () => ({ ...(await tokens.obtain()), value: 'newer', replaceable: false }),
  };
  return tokens;
}

describe('EditorSecrets with access tokens', () => {
  const text = file('auth: oauth2');
  const [imap, smtp] = legsOf(text);

  it('takes no password for a token', async () => {
    const editor = makeEditor();
    const answer = await editor.run('person', text).obtain(imap, signal);
    assert.deepEqual(answer, { kind: 'missing', code: 'auth.no-credential', detail: { auth: 'oauth2' } });
    assert.deepEqual(editor.asked, []);
  });

  it('takes a token from a variable', async () => {
    const held = file('auth: oauth2\n    credential: env:MAIL');
    const answer = await makeEditor().run('code', held, makeTokens()).obtain(legsOf(held)[0], signal);
    assert.deepEqual(answer, { kind: 'secret', value: 'right' });
  });

  for (const comes of [false, true])
    it(`asks before a token goes to servers that the file names${comes ? ', before it has come' : ''}`, async () => {
      const editor = makeEditor();
      const tokens = makeTokens();
      tokens.comes = comes;
      assert.equal((await editor.run('person', text, tokens).obtain(imap, signal)).kind, 'withheld');
      editor.answers.send = true;
      const run = editor.run('person', text, tokens);
      for (const request of [imap, smtp]) {
        const answer = await run.obtain(request, signal);
        const settled = answer.kind === 'coming' ? await answer.answer : answer;
        assert.deepEqual(
          [answer.kind, settled],
          [comes ? 'coming' : 'secret', { kind: 'secret', value: 'token' }],
        );
      }
      const asked = `unused imap.example.com:993 as ${address} smtp.example.com`;
      assert.deepEqual(editor.asked, [asked, asked]);
    });

  it('asks before a token goes anywhere else, also when it is renewed', async () => {
    for (const [from, to] of [
      ['imap.example.com', 'imap.evil.example'],
      ['993', '1993'],
      ['auth: oauth2', 'auth: oauth2\n    username: eve'],
    ] as const) {
      const editor = makeEditor();
      const tokens = makeTokens();
      await editor.run('code', text, tokens).obtain(imap, signal);
      const changed = text.replace(from, to);
      const [request] = legsOf(changed);
      for (const audience of ['person', 'many', 'many-agreed'] as const) {
        const run = editor.run(audience, changed, tokens);
        assert.equal((await run.obtain(request, signal)).kind, 'withheld', audience);
        assert.equal((await run.renew(request, signal))?.kind, 'withheld', audience);
      }
      assert.deepEqual(
        editor.asked.map((question) => question.split(' ')[0]),
        ['changed', 'changed'],
      );
      assert.deepEqual(await editor.run('many', text, tokens).renew(imap, signal), {
        kind: 'secret',
        value: 'newer',
      });
    }
  });

  it('needs no word for the provider’s own servers', async () => {
    const editor = makeEditor();
    const tokens = makeTokens();
    const known = file('provider: microsoft365\n    auth: oauth2', false);
    const run = editor.run('many', known, tokens);
    for (const request of legsOf(known)) assert.equal((await run.obtain(request, signal)).kind, 'secret');
  });

  it('renews no password', async () => {
    const run = makeEditor().run('person', variable, makeTokens());
    assert.equal(await run.renew(legsOf(variable)[0], signal), undefined);
  });
});

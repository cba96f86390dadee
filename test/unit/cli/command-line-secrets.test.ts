import assert from 'node:assert/strict';
import { CommandLineSecrets } from '../../../src/cli/command-line-secrets.ts';
import { openVaults } from '../../../src/cli/open-vaults.ts';
import { readMasked, type Terminal } from '../../../src/cli/read-masked.ts';
import type { TokenSource } from '../../../src/cli/token-source.ts';
import type { Credential } from '../../../src/core/mailboxes/model.ts';
import type { SettingOrigin } from '../../../src/core/report/report.ts';
import type { SecretRequest } from '../../../src/core/secrets/secret-source.ts';
import { makeWords } from '../../../src/core/words/words.ts';

const signal = new AbortController().signal;
const item = { kind: 'pass', path: 'x' } as const;

const tokens: TokenSource = {
  obtain: () => Promise.resolve({ kind: 'secret', value: 'token' }),
  renew: () => Promise.resolve({ kind: 'secret', value: 'newer' }),
};

function ask(
  credential: Credential | undefined,
  hostFrom: SettingOrigin = 'file',
  environment: NodeJS.ProcessEnv = { GOOD: 's3cret\n', EMPTY: '' },
  more: Partial<SecretRequest> = {},
) {
  const opened: string[] = [];
  const secrets = new CommandLineSecrets({
    environment,
    folder: '/files',
    tokens,
    vaults: () =>
      Promise.resolve({
        open: ({ kind }, folder) => {
          opened.push(`${kind} in ${folder ?? ''}`);
          return Promise.resolve({ kind: 'secret', value: 'of the vault' });
        },
      }),
  });
  const request: SecretRequest = {
    address: 'a@x.fr',
    side: 'source',
    leg: 'imap',
    host: 'h',
    port: 993,
    username: 'a',
    auth: 'password',
    credential,
    hostFrom,
    ...more,
  };
  return { secrets, request, opened };
}

describe('CommandLineSecrets', () => {
  for (const [name, credential, hostFrom, expected] of [
    ['a variable', { kind: 'env', name: 'GOOD' }, 'file', 's3cret'],
    ['a variable, host of the provider', { kind: 'env', name: 'GOOD' }, 'provider', 's3cret'],
    ['a variable, host of the defaults', { kind: 'env', name: 'GOOD' }, 'defaults', 's3cret'],
    ['a variable, host guessed', { kind: 'env', name: 'GOOD' }, 'guess', 'skip.not-configured'],
    ['an empty variable', { kind: 'env', name: 'EMPTY' }, 'file', 'auth.no-credential'],
    ['a variable that is not set', { kind: 'env', name: 'NONE' }, 'file', 'auth.no-credential'],
    ['no variable at all', { kind: 'env', name: 'constructor' }, 'file', 'auth.no-credential'],
    ['a trap', { kind: 'env', name: '__proto__' }, 'file', 'auth.no-credential'],
    ['the editor', { kind: 'editor' }, 'file', 'auth.no-credential'],
    ['nothing', undefined, 'file', 'auth.no-credential'],
    ['a vault', item, 'file', 'of the vault'],
    ['a vault, host of the provider', item, 'provider', 'of the vault'],
    ['a vault, host guessed', item, 'guess', 'skip.not-configured'],
  ] as const)
    it(`${name} → ${expected}`, async () => {
      for (const environment of [undefined, { ...process.env, GOOD: 's3cret', EMPTY: '' }]) {
        const { secrets, request, opened } = ask(credential, hostFrom, environment);
        const answer = await secrets.obtain(request, signal);
        assert.equal(
          answer.kind === 'secret' ? answer.value : 'code' in answer ? answer.code : answer.kind,
          expected,
        );
        assert.deepEqual(opened, expected === 'of the vault' ? ['pass in /files'] : []);
      }
    });

  it('has no traps in the real environment either', async () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      const { secrets, request } = ask({ kind: 'env', name }, 'file', process.env);
      assert.equal((await secrets.obtain(request, signal)).kind, 'missing');
    }
  });

  for (const [title, credential, hostFrom, expected, renewed] of [
    ['a sign-in', undefined, 'file', 'token', 'newer'],
    ['a sign-in, whatever vault there is', item, 'provider', 'token', 'newer'],
    ['a sign-in, host guessed', undefined, 'guess', 'skip.not-configured', undefined],
    ['a variable', { kind: 'env', name: 'GOOD' }, 'file', 's3cret', undefined],
  ] as const)
    it(`takes an access token from ${title}`, async () => {
      const { secrets, request } = ask(credential, hostFrom, undefined, { auth: 'oauth2' });
      const answer = await secrets.obtain(request, signal);
      assert.equal(answer.kind === 'secret' ? answer.value : 'code' in answer && answer.code, expected);
      const other = await secrets.renew(request, signal);
      assert.equal(other?.kind === 'secret' ? other.value : other, renewed);
    });

  it('renews no password', async () => {
    const { secrets, request } = ask(item);
    assert.equal(await secrets.renew(request, signal), undefined);
  });
});

/** A terminal at which a person presses these keys. */
function terminalWith(keys: readonly string[], isTTY = true) {
  const written: string[] = [];
  const seen = { interrupted: false, raw: [] as boolean[] };
  const listeners = new Set<(octets: Buffer) => void>();
  const input = {
    isTTY,
    setRawMode: (raw: boolean) => void seen.raw.push(raw),
    on: (_: string, listener: (octets: Buffer) => void) => void listeners.add(listener),
    off: (_: string, listener: (octets: Buffer) => void) => void listeners.delete(listener),
    resume: () => {
      for (const key of keys) for (const listener of listeners) listener(Buffer.from(key));
    },
    pause: () => undefined,
  } as unknown as Terminal['input'];
  const terminal: Terminal = {
    input,
    output: { isTTY, write: (text) => written.push(text) },
    interrupt: () => void (seen.interrupted = true),
  };
  return { terminal, written, seen };
}

describe('readMasked', () => {
  for (const [title, keys, expected] of [
    ['a line', ['p', 'ässword', '\r'], 'pässword'],
    ['one that was pasted with what follows', ['one\ntwo\n'], 'one'],
    ['one with a correction', ['ab', '\u007f', 'c', '\r'], 'ac'],
    ['one that was begun anew', ['wrong', '\u0015', 'right', '\r'], 'right'],
    ['nothing', ['\r'], undefined],
    ['one that was given up', ['abc', '\u0004'], undefined],
  ] as const)
    it(`reads ${title} and shows nothing of it`, async () => {
      const { terminal, written, seen } = terminalWith(keys);
      assert.equal(await readMasked('Password?', terminal, signal), expected);
      assert.deepEqual(written, ['\r\u001b[KPassword? ', '\n']);
      assert.deepEqual(seen.raw, [true, false]);
    });

  it('interrupts the run with Ctrl+C', async () => {
    const { terminal, seen } = terminalWith(['ab\u0003']);
    assert.equal(await readMasked('?', terminal, signal), undefined);
    assert.ok(seen.interrupted);
  });

  it('asks nobody where there is no terminal, and nothing once the run is stopped', async () => {
    for (const [isTTY, stopped] of [
      [false, signal],
      [true, AbortSignal.abort()],
    ] as const) {
      const { terminal, written } = terminalWith(['x\r'], isTTY);
      assert.equal(await readMasked('?', terminal, stopped), undefined);
      assert.deepEqual(written, []);
    }
  });

  it('gives the terminal back when the run is stopped', async () => {
    const { terminal, seen } = terminalWith([]);
    const stop = new AbortController();
    const answer = readMasked('?', terminal, stop.signal);
    stop.abort();
    assert.equal(await answer, undefined);
    assert.deepEqual(seen.raw, [true, false]);
  });
});

describe('openVaults', () => {
  it('opens the same vaults again', async () => {
    const open = openVaults(makeWords('en', {}), {}, terminalWith([]).terminal);
    assert.equal(await open(), await open());
  });
});

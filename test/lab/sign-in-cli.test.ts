import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inKeyStoreSession } from './key-store-session.ts';
import { startLab, type Lab } from './lab.ts';
import { oauthClients, startOAuthServer, type OAuthServer } from './oauth-server.ts';
import { signInByForm, type Person } from './sign-in-by-form.ts';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

const olivia = 'olivia@lab.test';

describe('mailops sign-in', () => {
  let lab: Lab;
  let server: OAuthServer;
  let folder: string;
  let file: string;

  before(async () => {
    // The command as it is shipped.
    const built = promisify(execFile)(process.execPath, ['esbuild.mjs']);
    lab = await startLab();
    server = await startOAuthServer(lab.authority);
    lab.acceptTokens((token) => server.introspect(token));
    await built;
    folder = await mkdtemp(join(tmpdir(), 'mailops-sign-in-'));
    file = join(folder, 'mailboxes.yaml');
    const { imaps, smtps } = lab.ports;
    await writeFile(
      file,
      [
        'version: 1',
        'mailboxes:',
        `  - address: ${olivia}`,
        '    auth: oauth2',
        `    oauth: { issuer: "${server.issuer}", clientId: ${oauthClients.desktop}, scopes: [openid, mail, offline_access] }`,
        `    imap: { host: mail.lab.test, port: ${imaps}, security: tls }`,
        `    smtp: { host: mail.lab.test, port: ${smtps}, security: tls }`,
        '',
      ].join('\n'),
    );
  });
  after(async () => {
    await server.stop();
    await lab.stop();
    await rm(folder, { recursive: true, force: true });
  });

  interface Way {
    readonly withKeyStore?: boolean;
    readonly arguments?: readonly string[];
    /** Told the address that the command prints, with a way to type. */
    readonly person?: (url: string, type: (line: string) => void) => Promise<unknown>;
  }

  function run(
    verb: readonly string[],
    { withKeyStore = true, arguments: more = [], person }: Way = {},
  ): Promise<Run> {
    const own = [
      process.execPath,
      'dist/cli.js',
      ...verb,
      '--dns',
      lab.dns,
      '--ca',
      lab.authority.caFile,
      '--lang',
      'en',
      ...more,
    ];
    const [command = '', ...args] = withKeyStore ? inKeyStoreSession(own) : own;
    const { PATH = '' } = process.env;
    return new Promise((resolve, reject) => {
      const child = spawn(command, args, { env: { PATH, HOME: folder, XDG_RUNTIME_DIR: folder } });
      const heard = { out: '', error: '' };
      let done = person === undefined;
      child.stdout.on('data', (chunk: Buffer) => (heard.out += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => {
        heard.error += chunk.toString();
        const url = /^https:\/\/\S+$/mu.exec(heard.error)?.[0];
        if (done || url === undefined || !heard.error.includes('press Enter')) return;
        done = true;
        person?.(url, (line) => child.stdin.write(`${line}\n`)).catch(reject);
      });
      child.once('error', reject);
      child.once('close', (code) => resolve({ code, ...heard }));
    });
  }
  const asOlivia: Person = { address: olivia };
  const inBrowser = (url: string): Promise<unknown> => signInByForm(url, asOlivia, lab.authority.ca);

  it('signs in, keeps the tokens in the key store, and later commands use them', async () => {
    const signedIn = await run(['sign-in', file, olivia], { person: inBrowser });
    assert.equal(signedIn.code, 0, signedIn.error);
    assert.match(signedIn.out, /Signed in as olivia@lab\.test/);
    const diagnosed = await run(['diagnose', file, '--only', 'imap,smtp', '--format', 'json']);
    assert.equal(diagnosed.code, 0, diagnosed.out + diagnosed.error);
    // Nothing lies in the open.
    const names = await readdir(folder, { recursive: true });
    // The session that ends takes its own folder “keyring” away meanwhile.
    const kept = names.filter((name) => name.endsWith('.keyring'));
    assert.notDeepEqual(kept, []);
    for (const name of kept)
      assert.doesNotMatch(await readFile(join(folder, name), 'latin1'), /refreshToken/u);
  });

  it('takes the pasted address where the browser runs on another machine', async () => {
    const pasted = await run(['sign-in', file, olivia], {
      arguments: ['--format', 'json'],
      person: async (url, type) =>
        type(await signInByForm(url, { ...asOlivia, staysAtTheEnd: true }, lab.authority.ca)),
    });
    assert.equal(pasted.code, 0, pasted.error);
    const document = JSON.parse(pasted.out) as Record<string, unknown>;
    assert.equal(document['version'], 1);
    assert.equal(document['code'], 'ok');
    assert.doesNotMatch(pasted.out, /oken"/u);
  });

  it('says what to do when somebody else signs in', async () => {
    const ended = await run(['sign-in', file, olivia], {
      person: (url) => signInByForm(url, { address: 'alice@lab.test' }, lab.authority.ca),
    });
    assert.equal(ended.code, 1);
    assert.match(ended.error, /alice@lab\.test signed in, but olivia@lab\.test was meant to\./);
    assert.match(ended.error, /“signInAs”/);
  });

  it('keeps nothing where there is no key store, and says so before anybody signs in', async () => {
    const ended = await run(['sign-in', file, olivia], { withKeyStore: false });
    assert.equal(ended.code, 1);
    assert.match(ended.error, /no key store/);
    assert.match(ended.error, /env:NAME/);
    assert.doesNotMatch(ended.error, /https:/);
  });

  for (const wrong of [['sign-in'], ['sign-in', 'FILE'], ['sign-in', 'FILE', 'nobody@lab.test']] as const)
    it(`is wrong use: ${wrong.join(' ')}`, async () => {
      const args = wrong.map((word) => (word === 'FILE' ? file : word));
      assert.equal((await run(args, { withKeyStore: false })).code, 2);
    });
});

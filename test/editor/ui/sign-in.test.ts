import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { createAuthority, type Authority } from '../../lab/authority.ts';
import { oauthClients, startOAuthServer, type OAuthServer } from '../../lab/oauth-server.ts';
import { startHost, type Host } from '../host.ts';
import { packMicrosoft } from '../microsoft/pack.ts';
import { startTokenImap, type TokenImapServer } from '../token-imap-server.ts';

const [claire, paul, shared, olivia, gina] = ['claire', 'paul', 'shared', 'olivia', 'gina'].map(
  (name) => `${name}@local.test`,
) as [string, string, string, string, string];
const clientId = '11111111-2222-3333-4444-555555555555';

describe('signing in with OAuth 2.0', () => {
  let folder: string;
  let authority: Authority;
  let oauth: OAuthServer;
  let imap: TokenImapServer;
  let host: Host;
  /** Of Microsoft's tokens only those with this number are taken. */
  let serial = 1;
  let refuseOnce = false;

  const script = (next: { account?: string; error?: string }): Promise<void> =>
    writeFile(join(folder, 'script.json'), JSON.stringify({ account: claire, serial, ...next }));
  const calls = async (): Promise<{ call: string; scopes?: string[]; account?: string }[]> =>
    (await readFile(join(folder, 'calls.log'), 'utf8').catch(() => ''))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { call: string });

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mailops-sign-in-'));
    const [workspace, temporary, microsoft] = ['workspace', 'temporary', 'microsoft-authentication'].map(
      (name) => join(folder, name),
    ) as [string, string, string];
    await Promise.all([mkdir(workspace), mkdir(temporary), mkdir(join(folder, 'authority'))]);
    authority = await createAuthority(join(folder, 'authority'), []);
    oauth = await startOAuthServer(authority);
    imap = await startTokenImap(async (username, token) => {
      if (!token.startsWith('canary-')) return (await oauth.introspect(token)) === username;
      if (!refuseOnce) return token.endsWith(`-${serial}`);
      refuseOnce = false;
      serial += 1;
      await script({});
      return false;
    });
    await packMicrosoft(microsoft);
    await script({});
    const own = `{ issuer: '${oauth.issuer}', clientId: ${oauthClients.desktop}, scopes: [mail, offline_access] }`;
    const text = [
      'version: 1',
      'defaults:',
      `  imap: { host: 127.0.0.1, port: ${imap.port}, security: none }`,
      '  smtp: false',
      'mailboxes:',
      `  - { address: ${claire}, provider: microsoft365 }`,
      `  - { address: ${paul}, provider: microsoft365 }`,
      `  - { address: ${shared}, provider: microsoft365, oauth: { signInAs: ${claire} } }`,
      `  - { address: ${olivia}, auth: oauth2, oauth: ${own} }`,
      `  - { address: ${gina}, provider: google }`,
      '',
    ].join('\n');
    await writeFile(join(workspace, 'mailboxes.yaml'), text);
    const usual = process.env['TMPDIR'];
    process.env['TMPDIR'] = temporary;
    try {
      host = await startHost({
        workspace,
        anyCertificate: true,
        extensions: [microsoft],
        settings: {
          'mailops.dns.servers': ['127.0.0.1:9'],
          'mailops.timeoutSeconds': 5,
          'mailops.tls.extraCaFile': authority.caFile,
          'mailops.oauth.microsoft.clientId': clientId,
          'mailops.oauth.microsoft.tenant': 'local.test',
        },
        env: {
          MAILOPS_TEST_MICROSOFT: join(folder, 'script.json'),
          MAILOPS_TEST_MICROSOFT_LOG: join(folder, 'calls.log'),
        },
      });
    } finally {
      if (usual === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = usual;
    }
    host.page.setDefaultTimeout(15_000);
    await host.page.getByRole('tab', { name: 'Mailops' }).first().click();
    await rowOf(claire).waitFor();
    await command('Mailops: Show Output');
    await command('Developer: Set Log Level', 'Mailops', 'Debug');
  });
  after(async () => {
    await host.close();
    await imap.stop();
    await oauth.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const rowOf = (text: string | RegExp): Locator =>
    host.page.locator('.part.sidebar .monaco-list-row').filter({ hasText: text }).first();
  const diagnose = async (address: string): Promise<void> => {
    await rowOf(address).hover();
    await rowOf(address).getByRole('button', { name: 'Diagnose' }).click();
  };
  const command = async (...texts: readonly string[]): Promise<void> => {
    const { page } = host;
    await page.keyboard.press('F1');
    for (const text of texts) {
      const entry = page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: text });
      await page.keyboard.type(text);
      await entry.waitFor();
      await page.keyboard.press('Enter');
    }
  };
  /** Has a mailbox chosen in the file, so that a command without an argument takes it. */
  const choose = async (address: string): Promise<void> => {
    await rowOf(address).click();
    await host.page.locator('.part.statusbar').getByText(`(${address.length} selected)`).waitFor();
  };
  const answer = async (text: string | RegExp, button: string): Promise<void> => {
    const dialog = host.page.getByRole('dialog').filter({ hasText: text });
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  /** A notification, once it is there; one that is not new is in the centre alone. */
  const notice = async (text: string | RegExp): Promise<Locator> => {
    await command('Notifications: Show Notifications');
    const found = host.page
      .locator('.notifications-center .notification-list-item')
      .filter({ hasText: text });
    await found.first().waitFor();
    return found.first();
  };
  const seen = async (count: number): Promise<{ username: string; token: string } | undefined> => {
    while (imap.seen.length < count) await setTimeout(20);
    return imap.seen.at(-1);
  };

  it('asks in a run, by the editor’s own Microsoft account, with the client of the settings', async () => {
    await diagnose(claire);
    await answer(
      /Sign in as claire@local\.test\?.*login\.microsoftonline\.com.*tenant local\.test/,
      'Sign In',
    );
    await answer(/wants to sign in using Microsoft/, 'Allow');
    await answer(/access token|token/i, 'Send');
    await rowOf(/claire@local\.test\s*failed/).waitFor();
    assert.deepEqual(await seen(1), { username: claire, token: `canary-${claire}-1` });
    const created = (await calls()).filter(({ call }) => call === 'create');
    assert.equal(created.length, 1);
    assert.equal(created[0]?.account, claire);
    for (const scope of [
      'https://outlook.office.com/IMAP.AccessAsUser.All',
      `VSCODE_CLIENT_ID:${clientId}`,
      'VSCODE_TENANT:local.test',
    ])
      assert.ok(created[0].scopes?.includes(scope), scope);
  });

  it('asks nobody again, and takes another token for one that was refused', async () => {
    refuseOnce = true;
    await diagnose(claire);
    assert.deepEqual(await seen(3), { username: claire, token: `canary-${claire}-2` });
    assert.equal((await calls()).filter(({ call }) => call === 'create').length, 1);
  });

  it('opens a shared mailbox with the token of its delegate', async () => {
    await diagnose(shared);
    await answer(/Sign in as claire@local\.test\?/, 'Sign In');
    await answer(/access token|token/i, 'Send');
    assert.deepEqual(await seen(4), { username: shared, token: `canary-${claire}-2` });
  });

  it('takes nobody else’s account, and lets a person choose again', async () => {
    await script({ account: 'eve@local.test' });
    await choose(paul);
    await command('Mailops: Sign In');
    await answer(/wants to sign in using Microsoft/, 'Allow');
    await answer(/does not match the requested account/, 'Keep eve@local.test');
    const wrong = await notice(/eve@local\.test signed in, but paul@local\.test was meant to/);
    await script({ account: paul });
    await wrong.getByRole('button', { name: 'Use Another Account' }).click();
    await answer(/wants to sign in using Microsoft/, 'Allow');
    await (
      await notice('Signed in as paul@local.test')
    )
      .getByRole('button', { name: 'Diagnose paul@local.test' })
      .click();
    await answer(/access token|token/i, 'Send');
    assert.deepEqual(await seen(5), { username: paul, token: `canary-${paul}-2` });
  });

  it('signs in by the browser at an issuer of the file, after it was named in a question', async () => {
    await choose(olivia);
    await command('Mailops: Sign In');
    const opened = host.page.context().waitForEvent('page');
    await answer(new RegExp(`Sign in as olivia@local\\.test\\?.*${new URL(oauth.issuer).host}`), 'Sign In');
    const page = await opened;
    // In the browser build of the editor an address of this machine leads through a proxy that is not there.
    await page.goto(`${oauth.issuer}/auth${new URL(page.url()).search}`);
    await page.locator('input[name=login]').fill(olivia);
    await page.locator('input[name=password]').fill('whatever');
    await page.locator('button[type=submit]').click();
    await page.locator('button[type=submit]', { hasText: 'Continue' }).click();
    await page.getByText('You are signed in.').waitFor();
    await page.close();
    await (
      await notice('Signed in as olivia@local.test')
    )
      .getByRole('button', { name: 'Diagnose olivia@local.test' })
      .click();
    await answer(/access token|token/i, 'Send');
    await rowOf(/olivia@local\.test\s*failed/).waitFor();
    const login = await seen(6);
    assert.equal(login?.username, olivia);
    assert.equal(await oauth.introspect(login.token), olivia);
  });

  it('leaves no token in any file, log or kept Report, nor in the page', async () => {
    const tokens = [...new Set(imap.seen.map(({ token }) => token))];
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const holding: string[] = [];
    let transcript = '';
    for (const entry of entries.filter((one) => one.isFile())) {
      const octets = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
      const forms = tokens.flatMap((token) => [Buffer.from(token), Buffer.from(token, 'utf16le')]);
      if (entry.name === 'Mailops.log') transcript += octets.toString();
      if (forms.some((form) => octets.includes(form))) holding.push(entry.name);
    }
    assert.deepEqual(holding, []);
    assert.match(transcript, /\[debug\].*AUTHENTICATE XOAUTH2/, 'the log holds the transcript');
    const shown = [await host.page.content(), ...host.console].join('\n');
    assert.ok(shown.includes(olivia));
    assert.ok(!tokens.some((token) => shown.includes(token)));
  });

  it('signs out, and has the server withdraw the tokens', async () => {
    const token = imap.seen.at(-1)?.token ?? '';
    await choose(olivia);
    await command('Mailops: Sign Out');
    await notice('the server has withdrawn its tokens');
    assert.equal(await oauth.introspect(token), undefined);
    await choose(claire);
    await command('Mailops: Sign Out');
    await notice('stays signed in to the editor');
  });

  it('can be stopped while it waits for the browser', async () => {
    await choose(olivia);
    await command('Mailops: Sign In');
    const opened = host.page.context().waitForEvent('page');
    await answer(/Sign in as olivia@local\.test\?/, 'Sign In');
    await (await opened).close();
    const waiting = await notice('Waiting for the browser');
    await waiting.getByText('Copy Address').waitFor();
    await waiting.getByRole('button', { name: 'Cancel' }).click();
    await waiting.waitFor({ state: 'detached' });
  });

  it('says what is missing where no client is named', async () => {
    await choose(gina);
    await command('Mailops: Sign In');
    const missing = await notice('no application is named to sign in with');
    await missing.getByRole('button', { name: 'How to Set It Up' }).waitFor();
    await missing.getByRole('button', { name: 'Open Settings' }).click();
    await host.page.locator('.settings-editor').getByText('Client Id').first().waitFor();
  });
});

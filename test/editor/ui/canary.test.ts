import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { startHost, type Host } from '../host.ts';
import { startPlainImap, type PlainImapServer } from '../plain-imap-server.ts';

const typed = { address: 'typed@local.test', secret: 'Typed&canary/7Qzé+secret' };
const variable = { address: 'variable@local.test', secret: 'Variable&canary/8Kxü+secret' };

/** The spellings in which a secret could slip out. */
function spellingsOf({ address, secret }: { address: string; secret: string }): Buffer[] {
  const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64').replace(/=+$/, '');
  const texts = [
    secret,
    encodeURIComponent(secret),
    base64(secret),
    base64(`\0${address}\0${secret}`),
    Buffer.from(secret, 'utf8').toString('hex'),
  ];
  return texts.flatMap((text) => [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'latin1'),
  ]);
}

const canaries = [typed, variable].flatMap(spellingsOf);
const holdsCanary = (octets: Buffer): boolean => canaries.some((canary) => octets.includes(canary));

/** Every file below a folder; what went away meanwhile is left out. */
async function filesIn(folder: string): Promise<{ path: string; octets: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = await Promise.all(
    paths.map((path) =>
      readFile(path).then(
        (octets) => ({ path, octets }),
        () => undefined,
      ),
    ),
  );
  return read.filter((file) => file !== undefined);
}

/** The arguments of every process of this machine, now. */
async function processArguments(): Promise<Buffer> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return Buffer.concat(
    await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`).catch(() => Buffer.alloc(0)))),
  );
}

/** Editor and browser write everything below the temporary folder that is named when they start. */
async function startIn(temporary: string, start: () => Promise<Host>): Promise<Host> {
  const usual = process.env['TMPDIR'];
  process.env['TMPDIR'] = temporary;
  try {
    return await start();
  } finally {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
  }
}

describe('secrets in the real editor', () => {
  let server: PlainImapServer;
  let host: Host;
  let folder: string;
  let watch: NodeJS.Timeout;
  const seen: Buffer[] = [];

  before(async () => {
    server = await startPlainImap(typed.secret);
    folder = await mkdtemp(join(tmpdir(), 'mailops-canary-'));
    const [workspace, temporary] = [join(folder, 'workspace'), join(folder, 'temporary')];
    await Promise.all([mkdir(workspace), mkdir(temporary)]);
    const text = [
      'version: 1',
      'defaults:',
      `  imap: { host: 127.0.0.1, port: ${server.port}, security: none }`,
      '  smtp: false',
      'mailboxes:',
      `  - address: ${typed.address}`,
      `  - address: ${variable.address}`,
      '    credential: env:MAILOPS_TEST_CANARY',
      '',
    ].join('\n');
    await writeFile(join(workspace, 'mailboxes.yaml'), text);
    host = await startIn(temporary, () =>
      startHost({
        workspace,
        settings: { 'mailops.dns.servers': ['127.0.0.1:9'], 'mailops.timeoutSeconds': 3 },
        env: { MAILOPS_TEST_CANARY: variable.secret },
      }),
    );
    watch = setInterval(() => void processArguments().then((octets) => seen.push(octets)), 100);
    await host.page.getByRole('tab', { name: 'Mailops' }).first().click();
  });
  after(async () => {
    clearInterval(watch);
    await host.close();
    await server.stop();
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

  it('are refused, accepted, typed and stored, with the transcript in the log', async () => {
    const { page } = host;
    await rowOf(typed.address).waitFor();
    await command('Mailops: Show Output');
    await command('Developer: Set Log Level', 'Mailops', 'Debug');

    await diagnose(variable.address);
    await page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click();
    await rowOf(/variable@local\.test\s*failed/).waitFor();
    assert.equal(server.logins(), 1, 'the variable was sent');

    await diagnose(typed.address);
    const box = page.locator('.quick-input-widget input[type=password]');
    await box.waitFor();
    await page.keyboard.type(typed.secret);
    await page.keyboard.press('Enter');
    await rowOf(/typed@local\.test\s*failed/).waitFor();
    assert.equal(server.logins(), 2, 'the password was sent');
    await command('Notifications: Show Notifications');
    await page.getByRole('button', { name: 'Store', exact: true }).click();

    await diagnose(typed.address);
    while (server.logins() < 3) await setTimeout(20);
  });

  it('stand in no file, log, kept Report, state or profile', async () => {
    const files = await filesIn(folder);
    const log = files.find(({ path }) => path.endsWith('Mailops.log'))?.octets.toString() ?? '';
    assert.match(log, /\[debug\].*AUTHENTICATE/, 'the log holds the transcript');
    const reports = files.filter(({ path }) => /reports\/.*\.json$/.test(path));
    assert.ok(
      reports.some(({ octets }) => octets.includes(typed.address)),
      'Reports are kept',
    );
    const holding = files.filter(({ octets }) => holdsCanary(octets)).map(({ path }) => path);
    assert.deepEqual(holding, []);
  });

  it('stand in no argument of any process while it ran', () => {
    assert.ok(
      seen.some((octets) => octets.includes('code-server')),
      'the editor was among the processes',
    );
    assert.equal(seen.some(holdsCanary), false);
  });

  it('stand neither in the page nor in its console', async () => {
    const values = await host.page.evaluate(() =>
      [...document.querySelectorAll('input, textarea')].map((field) =>
        'value' in field ? String(field.value) : '',
      ),
    );
    const shown = [await host.page.content(), ...values, ...host.console].join('\n');
    assert.ok(shown.includes(typed.address), 'the page shows the mailbox');
    assert.equal(holdsCanary(Buffer.from(shown)), false);
  });
});

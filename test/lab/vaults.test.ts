import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VaultCredential } from '../../src/core/secrets/vaults/vault-credential.ts';
import { Vaults } from '../../src/core/secrets/vaults/vaults.ts';
import { bitwardenTool } from './bitwarden-tool.ts';
import { commandLinesDuring } from './command-lines.ts';

/**
 * The vaults' own tools. 1Password's is not among them: it is in no registry of packages, and without an account it says no more than
 * that it has none.
 */

const signal = new AbortController().signal;
const master = 'canary-mäster "1" $HOME';
const secret = 'canary-S3cr€t pw';

describe('vaults', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'mailops-vaults-'));
  const own = {
    PATH: process.env['PATH'],
    GNUPGHOME: join(folder, 'gnupg'),
    PASSWORD_STORE_DIR: join(folder, 'store'),
    BITWARDENCLI_APPDATA_DIR: join(folder, 'bw'),
  };
  const run = (command: string, args: readonly string[], input = ''): void => {
    const environment = { ...own, HOME: folder, LC_ALL: 'C.UTF-8' };
    const ended = spawnSync(command, args, { input, env: environment, cwd: folder, encoding: 'utf8' });
    assert.equal(ended.status, 0, `${command} ${args.join(' ')}: ${ended.stderr}`);
  };
  const open = async (
    credential: VaultCredential,
    typed: readonly string[] = [],
    environment: Readonly<Record<string, string | undefined>> = own,
  ): Promise<string> => {
    const answers = [...typed];
    const vaults = new Vaults({
      environment,
      home: folder,
      masterPassword: () => Promise.resolve(answers.shift()),
    });
    const { result, lines, looked } = await commandLinesDuring(
      () => vaults.open(credential, folder, signal),
      'canary',
    );
    assert.deepEqual(lines, [], 'no secret in the arguments of any process');
    if (result.kind === 'secret') {
      assert.ok(looked > 0);
      return result.value;
    }
    assert.doesNotMatch(JSON.stringify(result), /canary/);
    return String(result.detail['reason']);
  };
  after(() => {
    spawnSync('gpgconf', ['--kill', 'all'], { env: { ...process.env, ...own } });
    rmSync(folder, { recursive: true, force: true });
  });

  describe('keepassxc-cli', () => {
    const claire = { kind: 'keepassxc', database: 'team.kdbx', entry: '/Mail/claire' } as const;
    const keyed = {
      kind: 'keepassxc',
      database: 'keyed.kdbx',
      entry: 'claire',
      keyFile: 'team.key',
    } as const;
    before(() => {
      run('keepassxc-cli', ['db-create', '-p', '-t', '100', 'team.kdbx'], `${master}\n${master}\n`);
      run('keepassxc-cli', ['mkdir', 'team.kdbx', '/Mail'], `${master}\n`);
      for (const entry of ['/Mail/claire', '-dash'])
        run('keepassxc-cli', ['add', '-p', '--', 'team.kdbx', entry], `${master}\n${secret}\n`);
      run('keepassxc-cli', ['add', 'team.kdbx', 'empty'], `${master}\n`);
      run('keepassxc-cli', ['db-create', '--set-key-file', 'team.key', '-t', '100', 'keyed.kdbx']);
      run(
        'keepassxc-cli',
        ['add', '--no-password', '-k', 'team.key', '-p', 'keyed.kdbx', 'claire'],
        `${secret}\n`,
      );
    });
    for (const [title, credential, typed, expected] of [
      ['an entry', claire, [master], secret],
      ['an entry that looks like an option', { ...claire, entry: '-dash' }, [master], secret],
      ['the second try', claire, ['no', master], secret],
      ['a key file alone', keyed, [], secret],
      ['nobody', claire, [], 'vault-locked'],
      ['a wrong master password', claire, ['no', 'no', 'no'], 'vault-wrong-password'],
      ['no such entry', { ...claire, entry: '/Mail/paul' }, [master], 'vault-no-item'],
      ['a group', { ...claire, entry: '/Mail' }, [master], 'vault-no-item'],
      ['an entry without a password', { ...claire, entry: 'empty' }, [master], 'vault-no-password'],
      ['no such database', { ...claire, database: '../none.kdbx' }, [master], 'vault-no-file'],
      [
        'a wrong key file',
        { ...claire, keyFile: 'team.key' },
        [master, master, master],
        'vault-wrong-password',
      ],
    ] as const)
      it(`${title} → ${expected}`, async () => assert.equal(await open(credential, typed), expected));
  });

  describe('pass', () => {
    const claire = { kind: 'pass', path: 'mail/claire' } as const;
    before(() => {
      mkdirSync(own.GNUPGHOME, { mode: 0o700 });
      const key = ['--quick-gen-key', 'test@example.com', 'default', 'default', 'never'];
      run(
        'gpg',
        ['--batch', '--quiet', '--pinentry-mode', 'loopback', '--passphrase-fd', '0', ...key],
        master,
      );
      run('pass', ['init', 'test@example.com']);
      for (const path of ['mail/claire', '-dash'])
        run('pass', ['insert', '-m', '--', path], `${secret}\nuser: claire\n`);
    });
    // The agent remembers a passphrase; each row begins without.
    beforeEach(() => run('gpgconf', ['--kill', 'gpg-agent']));
    for (const [title, path, typed, expected] of [
      ['an entry', 'mail/claire', [master], secret],
      ['an entry that looks like an option', '-dash', [master], secret],
      ['the second try', 'mail/claire', ['no', master], secret],
      ['nobody', 'mail/claire', [], 'vault-locked'],
      ['a wrong passphrase', 'mail/claire', ['no', 'no'], 'vault-wrong-password'],
      ['no such entry', 'mail/paul', [master], 'vault-no-item'],
      ['a folder', 'mail', [master], 'vault-no-item'],
      ['a way out of the store', '../gnupg', [master], 'vault-no-item'],
    ] as const)
      it(`${title} → ${expected}`, async () =>
        assert.equal(await open({ ...claire, path }, typed), expected));
  });

  describe('bw', () => {
    it('says that nobody is signed in, and asks for no master password', async function () {
      const path = await bitwardenTool().catch(() => undefined);
      if (path === undefined) return this.skip();
      const environment = { ...own, PATH: `${path}:${own.PATH ?? ''}` };
      assert.equal(await open({ kind: 'bitwarden', item: '-Claire' }, [], environment), 'vault-signed-out');
    });
  });

  describe('op', () => {
    it('is missed where it is not installed', async () => {
      const credential = { kind: '1password', reference: 'op://Private/Claire/password' } as const;
      assert.equal(await open(credential, [], { PATH: folder }), 'vault-no-tool');
    });
  });
});

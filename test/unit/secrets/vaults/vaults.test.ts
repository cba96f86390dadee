import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VaultCredential } from '../../../../src/core/secrets/vaults/vault-credential.ts';
import { Vaults, type MasterPasswordQuestion } from '../../../../src/core/secrets/vaults/vaults.ts';
import { FakeTools, type Reply } from './fake-tool.ts';

const signal = new AbortController().signal;
const master = 'canary-master';
const secret = 'canary-secret';

const item = (name: string, id = 'id', password: string | null = secret): string =>
  JSON.stringify({ id, name, login: { password } });

const bitwarden = { kind: 'bitwarden', item: 'Claire' } as const;
const onePassword = { kind: '1password', reference: 'op://Private/Claire/password' } as const;
const pass = { kind: 'pass', path: 'mail/claire' } as const;
const keepassxc = { kind: 'keepassxc', database: 'team.kdbx', entry: '/Mail/claire' } as const;
const withKey = { ...keepassxc, keyFile: 'team.key' } as const;

const bwOpen: Reply = { when: 'unlock --check' };
const bwLocked: Reply[] = [
  { when: 'unlock --check', errors: 'Vault is locked.', code: 1 },
  { when: 'unlock --raw', input: `${master}\n`, out: 'canary-session' },
  { when: 'unlock --raw', errors: 'Invalid master password.', code: 1 },
];
const invalid = 'Error while reading the database: Invalid credentials were provided, please try again.';
const keepassReplies: Reply[] = [
  { when: '--no-password', errors: invalid, code: 1 },
  { when: 'ls -', input: `${master}\n`, out: 'Mail/\n' },
  { when: 'ls -', errors: invalid, code: 1 },
  { when: '/Mail/claire', input: `${master}\n`, out: `${secret}\n` },
];
const gpgLocked: Reply = { when: '', input: '', errors: 'gpg: decryption failed: No secret key', code: 2 };

/** What each tool says, what a person types, and what comes of it: the secret, or a reason. */
const cases: readonly (readonly [
  title: string,
  credential: VaultCredential,
  tool: string | undefined,
  replies: readonly Reply[],
  typed: readonly string[],
  expected: string,
])[] = [
  ['an item', bitwarden, 'bw', [bwOpen, { when: 'get item -- Claire', out: item('Claire') }], [], secret],
  [
    'an item by its id',
    bitwarden,
    'bw',
    [bwOpen, { when: 'get item', out: item('X', 'CLAIRE'.toLowerCase()) }],
    [],
    secret,
  ],
  [
    'an item whose name only contains it',
    bitwarden,
    'bw',
    [bwOpen, { when: 'get item', out: item('Not Claire') }],
    [],
    'vault-no-item',
  ],
  [
    'an item without a password',
    bitwarden,
    'bw',
    [bwOpen, { when: 'get item', out: item('Claire', 'id', null) }],
    [],
    'vault-no-password',
  ],
  ['nonsense', bitwarden, 'bw', [bwOpen, { when: 'get item', out: '<html>' }], [], 'vault-no-item'],
  [
    'several of which one is called so',
    bitwarden,
    'bw',
    [
      bwOpen,
      { when: 'get', errors: 'More than one result was found.', code: 1 },
      { when: 'list items --search=Claire', out: `[${item('Claire')},${item('Claire 2')}]` },
    ],
    [],
    secret,
  ],
  [
    'several that are called so',
    bitwarden,
    'bw',
    [
      bwOpen,
      { when: 'get', errors: 'More than one result was found.', code: 1 },
      { when: 'list', out: `[${item('Claire')},${item('Claire')}]` },
    ],
    [],
    'vault-several',
  ],
  ['none', bitwarden, 'bw', [bwOpen, { when: 'get', errors: 'Not found.', code: 1 }], [], 'vault-no-item'],
  [
    'nobody signed in',
    bitwarden,
    'bw',
    [{ when: '', errors: 'You are not logged in.', code: 1 }],
    [],
    'vault-signed-out',
  ],
  [
    'a locked vault',
    bitwarden,
    'bw',
    [...bwLocked, { when: 'get item', out: item('Claire') }],
    [master],
    secret,
  ],
  [
    'a locked vault, the second time right',
    bitwarden,
    'bw',
    [...bwLocked, { when: 'get item', out: item('Claire') }],
    ['no', master],
    secret,
  ],
  ['a locked vault and nobody', bitwarden, 'bw', bwLocked, [], 'vault-locked'],
  [
    'a locked vault, always wrong',
    bitwarden,
    'bw',
    bwLocked,
    ['a', 'b', 'c', master],
    'vault-wrong-password',
  ],
  [
    'a tool that says nothing',
    bitwarden,
    'bw',
    [bwLocked[0] ?? bwOpen, { when: 'unlock --raw' }],
    [master],
    'vault-failed',
  ],
  ['no tool', bitwarden, undefined, [], [], 'vault-no-tool'],

  [
    'a reference',
    onePassword,
    'op',
    [{ when: 'read --no-newline -- op://Private/Claire/password', out: secret }],
    [],
    secret,
  ],
  [
    'a reference without its beginning',
    { kind: '1password', reference: '--account=evil/x' },
    'op',
    [{ when: '-- op://--account=evil/x', out: secret }],
    [],
    secret,
  ],
  [
    'not signed in',
    onePassword,
    'op',
    [
      {
        when: '',
        errors:
          '[ERROR] 2026/11/22 You are not currently signed in. Please run `op signin --help` for instructions',
        code: 1,
      },
    ],
    [],
    'vault-signed-out',
  ],
  [
    'no account',
    onePassword,
    'op',
    [{ when: '', errors: '[ERROR] 2026/11/22 No accounts configured for use with 1Password CLI.', code: 1 }],
    [],
    'vault-signed-out',
  ],
  [
    'no item',
    onePassword,
    'op',
    [
      {
        when: '',
        errors: `[ERROR] 2026/11/22 could not read secret 'op://x': "Claire" isn't an item in the "Private" vault.`,
        code: 1,
      },
    ],
    [],
    'vault-no-item',
  ],
  [
    'several',
    onePassword,
    'op',
    [{ when: '', errors: '[ERROR] 2026/11/22 More than one item matches "Claire".', code: 1 }],
    [],
    'vault-several',
  ],
  [
    'a window that was closed',
    onePassword,
    'op',
    [{ when: '', errors: '[ERROR] 2026/11/22 authorization prompt dismissed, please try again', code: 1 }],
    [],
    'vault-locked',
  ],
  ['anything else', onePassword, 'op', [{ when: '', errors: secret, code: 6 }], [], 'vault-failed'],

  [
    'the first line',
    pass,
    'pass',
    [{ when: 'show -- mail/claire', out: `${secret}\nuser: x\n` }],
    [],
    secret,
  ],
  ['an empty first line', pass, 'pass', [{ when: '', out: '\nuser: x\n' }], [], 'vault-no-password'],
  [
    'no entry',
    pass,
    'pass',
    [{ when: '', errors: 'Error: mail/claire is not in the password store.', code: 1 }],
    [],
    'vault-no-item',
  ],
  [
    'a folder',
    { kind: 'pass', path: 'folder' },
    'pass',
    [{ when: '', out: 'folder\n' }],
    [],
    'vault-no-item',
  ],
  [
    'a key that is locked',
    pass,
    'pass',
    [gpgLocked, { when: '', input: `${master}\n`, out: `${secret}\n` }],
    [master],
    secret,
  ],
  ['a key that is locked, and nobody', pass, 'pass', [gpgLocked], [], 'vault-locked'],
  [
    'a wrong passphrase',
    pass,
    'pass',
    [
      { ...gpgLocked, when: '' },
      { when: '', errors: 'gpg: decryption failed: Bad passphrase', code: 2 },
    ],
    ['a', 'b'],
    'vault-wrong-password',
  ],

  ['an entry', keepassxc, 'keepassxc-cli', keepassReplies, [master], secret],
  ['an entry, the third time', keepassxc, 'keepassxc-cli', keepassReplies, ['a', 'b', master], secret],
  [
    'an entry that begins like an option',
    { ...keepassxc, entry: '--help' },
    'keepassxc-cli',
    [...keepassReplies.slice(0, 3), { when: '-- ', out: `${secret}\n` }],
    [master],
    secret,
  ],
  ['nobody', keepassxc, 'keepassxc-cli', keepassReplies, [], 'vault-locked'],
  [
    'a wrong master password',
    keepassxc,
    'keepassxc-cli',
    keepassReplies,
    ['a', 'b', 'c', master],
    'vault-wrong-password',
  ],
  [
    'no entry',
    { ...keepassxc, entry: 'none' },
    'keepassxc-cli',
    [...keepassReplies, { when: 'show', errors: 'Could not find entry with path none.', code: 1 }],
    [master],
    'vault-no-item',
  ],
  ['no database', { ...keepassxc, database: 'none.kdbx' }, 'keepassxc-cli', [], [master], 'vault-no-file'],
  ...[
    '\\\\evil.test\\share\\team.kdbx',
    '//evil.test/share/team.kdbx',
    '\\/evil.test/team.kdbx',
    '\\\\?\\UNC\\evil.test\\share\\team.kdbx',
  ].flatMap((path) =>
    [
      { ...keepassxc, database: path },
      { ...keepassxc, keyFile: path },
    ].map((credential) => [path, credential, undefined, [], [master], 'vault-network-file'] as const),
  ),
  ['a key file and a password', withKey, 'keepassxc-cli', keepassReplies, [master], secret],
  ['a key file alone', withKey, 'keepassxc-cli', [{ when: '--no-password', out: `${secret}\n` }], [], secret],
  ['no key file', { ...keepassxc, keyFile: 'none' }, 'keepassxc-cli', [], [master], 'vault-no-file'],

  ...(
    [
      { ...bitwarden, item: 'a\nb' },
      { ...onePassword, reference: 'a\nb' },
      { ...pass, path: 'a\u0000b' },
      { ...keepassxc, database: 'a\tb' },
    ] as const
  ).map((credential) => ['a control character', credential, undefined, [], [], 'vault-bad-item'] as const),
];

describe('Vaults', function () {
  this.timeout(20_000);
  let tools: FakeTools;
  const asked: MasterPasswordQuestion[] = [];
  beforeEach(async () => {
    tools = await FakeTools.make();
    asked.length = 0;
    await mkdir(join(tools.folder, '.password-store', 'folder'), { recursive: true });
    for (const name of ['team.kdbx', 'team.key']) await writeFile(join(tools.folder, name), '');
  });
  afterEach(() => tools.stop());

  const vaultsWith = (typed: readonly string[]): Vaults => {
    const answers = [...typed];
    return new Vaults({
      environment: { PATH: tools.path, MAIL_CLAIRE: 'canary-variable' },
      home: tools.folder,
      masterPassword: (question) => {
        asked.push(question);
        return Promise.resolve(answers.shift());
      },
    });
  };

  for (const [title, credential, tool, replies, typed, expected] of cases)
    it(`${credential.kind}: ${title} → ${expected}`, async () => {
      if (tool !== undefined) await tools.replying(tool, replies);
      const answer = await vaultsWith(typed).open(credential, tools.folder, signal);
      const value = answer.kind === 'secret' ? answer.value : answer.detail['reason'];
      assert.equal(value, expected);
      if (answer.kind !== 'secret') assert.doesNotMatch(JSON.stringify(answer), /canary/);
      for (const { args, environment } of await tools.seen()) {
        assert.doesNotMatch(JSON.stringify(args), /canary/, 'no secret in an argument');
        const { BW_SESSION: session, ...others } = environment;
        assert.doesNotMatch(JSON.stringify(others), /canary/, 'nor in the environment');
        assert.ok(session === undefined || args[0] !== 'unlock', 'but for the session key, where it must be');
      }
      asked.forEach(({ again }, at) => assert.equal(again, at > 0));
    });

  it('asks for a master password once a run, and for each item once', async () => {
    await tools.replying(
      'keepassxc-cli',
      keepassReplies.map((reply) => ({ ...reply, when: reply.when.replace('/Mail/claire', 'show') })),
    );
    const vaults = vaultsWith([master]);
    const entries = ['a', 'b', 'c', 'a', 'b'].map((entry) => ({ ...keepassxc, entry }));
    const answers = await Promise.all(entries.map((entry) => vaults.open(entry, tools.folder, signal)));
    assert.ok(answers.every(({ kind }) => kind === 'secret'));
    assert.deepEqual(asked, [{ vault: 'KeePassXC', file: 'team.kdbx', again: false }]);
    const shows = (await tools.seen()).filter(({ args }) => args[0] === 'show');
    assert.equal(shows.length, 3);
    assert.ok(
      shows.every(({ args }) => args.includes(join(tools.folder, 'team.kdbx'))),
      'an absolute path',
    );
  });

  it('stops a tool that takes too long, and any when the run is cancelled', async () => {
    await tools.script('op', 'setInterval(() => 0, 1000)');
    const parts = { environment: { PATH: tools.path }, masterPassword: () => Promise.resolve(undefined) };
    const late = await new Vaults({ ...parts, timeoutMs: 300 }).open(onePassword, undefined, signal);
    assert.equal(late.kind === 'missing' && late.detail['reason'], 'vault-timeout');
    const stop = new AbortController();
    const answer = new Vaults(parts).open(onePassword, undefined, stop.signal);
    stop.abort();
    assert.deepEqual(await answer, { kind: 'withheld', code: 'skip.cancelled', detail: {} });
  });
});

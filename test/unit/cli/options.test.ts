import assert from 'node:assert/strict';
import { EnvironmentSecrets } from '../../../src/cli/environment-secrets.ts';
import { usage } from '../../../src/cli/help.ts';
import { readChoice, readCommandLine, readNumber } from '../../../src/cli/options.ts';
import { paintFor } from '../../../src/cli/paint-terminal.ts';
import { problemLines } from '../../../src/cli/problem-lines.ts';
import { Progress } from '../../../src/cli/progress.ts';
import { readShard } from '../../../src/cli/shard.ts';
import { wordsFor } from '../../../src/cli/translation.ts';
import { UsageError } from '../../../src/cli/usage-error.ts';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';
import type { Credential } from '../../../src/core/mailboxes/model.ts';
import type { SettingOrigin } from '../../../src/core/report/report.ts';
import { makeWords } from '../../../src/core/words/words.ts';

const words = makeWords('en', {});
const complaint = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof UsageError) return error.sentence(words);
    throw error;
  }
  return assert.fail('it was accepted');
};

describe('the command line', () => {
  it('tells options from the rest', () => {
    const { verb, operands, values } = readCommandLine([
      'diagnose',
      '--dns',
      '1.1.1.1',
      'f.yaml',
      '--dns=9.9.9.9:53',
      'a@x.fr',
      '--no-color',
      '--',
      '-odd',
    ]);
    assert.deepEqual([verb, operands], ['diagnose', ['f.yaml', 'a@x.fr', '-odd']]);
    assert.deepEqual(
      [values.dns, values['no-color'], values.ca],
      [['1.1.1.1', '9.9.9.9:53'], true, undefined],
    );
    assert.equal(readCommandLine([]).verb, undefined);
  });

  for (const [argv, named] of [
    [['--nonsense'], '--nonsense'],
    [['lint', '--ca'], '--ca'],
    [['-x'], '-x'],
    [['--no-color=yes'], '--no-color'],
  ] as const)
    it(`complains of ${argv.join(' ')}`, () =>
      assert.ok(complaint(() => readCommandLine(argv)).startsWith(`${named} `)));

  for (const text of [
    '0',
    '-1',
    '1.5',
    '1e3',
    '0x10',
    ' 5',
    '5 ',
    '',
    'x',
    '100001',
    '99999999999999999999',
    'NaN',
    '٣',
  ])
    it(`--timeout ${JSON.stringify(text)} is no number`, () =>
      assert.match(
        complaint(() => readNumber('timeout', text, 15)),
        /--timeout .*from 1 to 100000/,
      ));
  for (const [text, value] of [
    [undefined, 15],
    ['1', 1],
    ['007', 7],
    ['100000', 100_000],
  ] as const)
    it(`--timeout ${text ?? '(none)'} is ${value}`, () =>
      assert.equal(readNumber('timeout', text, 15), value));

  it('takes one of the words allowed', () => {
    assert.equal(readChoice('format', undefined, ['text', 'json'], 'text'), 'text');
    assert.equal(readChoice('format', 'json', ['text', 'json'], 'text'), 'json');
    for (const text of ['JSON', '', 'text,json'])
      assert.match(
        complaint(() => readChoice('format', text, ['text', 'json'], 'text')),
        /text, json/,
      );
  });

  it('names every option in its help, and nothing else', () => {
    const named = [...usage(words).matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option);
    for (const option of named)
      assert.doesNotThrow(() => readCommandLine([`${option}`, ...(option === '--no-color' ? [] : ['1'])]));
    for (const option of [
      '--only',
      '--side',
      '--format',
      '--shard',
      '--dns',
      '--ca',
      '--timeout',
      '--concurrency',
      '--connections-per-host',
      '--lang',
      '--no-color',
    ])
      assert.ok(named.includes(option), option);
  });
});

describe('--shard', () => {
  for (const text of [
    '0/4',
    '5/4',
    '1/0',
    '4',
    '1/2/3',
    '-1/2',
    '1/x',
    '',
    '1 /2',
    '1.5/2',
    '1000000/1000000',
  ])
    it(`${JSON.stringify(text)} is none`, () =>
      assert.match(
        complaint(() => readShard(text)),
        /--shard/,
      ));

  it('puts every mailbox in exactly one part', () => {
    for (const count of [1, 2, 3, 7]) {
      const parts = Array.from({ length: count }, (_, at) => readShard(`${at + 1}/${count}`));
      for (let place = 0; place < 50; place += 1)
        assert.equal(parts.filter((holds) => holds(place)).length, 1);
    }
    assert.ok(readShard(undefined)(7));
  });
});

describe('EnvironmentSecrets', () => {
  const ask = (
    credential: Credential | undefined,
    hostFrom: SettingOrigin = 'file',
    environment: NodeJS.ProcessEnv = { GOOD: 's3cret', EMPTY: '' },
  ) =>
    new EnvironmentSecrets(environment).obtain({
      address: 'a@x.fr',
      side: 'source',
      leg: 'imap',
      host: 'h',
      port: 993,
      username: 'a',
      auth: 'password',
      credential,
      hostFrom,
    });
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
    ['a vault', { kind: 'pass', path: 'x' }, 'file', 'skip.not-testable-here'],
  ] as const)
    it(`${name} → ${expected}`, async () => {
      for (const environment of [undefined, { ...process.env, GOOD: 's3cret', EMPTY: '' }]) {
        const answer = await ask(credential, hostFrom, environment);
        assert.equal(answer.kind === 'secret' ? answer.value : answer.code, expected);
      }
    });

  it('has no traps in the real environment either', async () => {
    for (const name of ['constructor', '__proto__', 'toString'])
      assert.equal((await ask({ kind: 'env', name }, 'file', process.env)).kind, 'missing');
  });
});

describe('the terminal', () => {
  it('has no colours where nobody looks at it or they were refused', () => {
    const stream = Object.create(process.stdout, { isTTY: { value: true } }) as NodeJS.WriteStream;
    const red = (environment: NodeJS.ProcessEnv, refused = false): string =>
      inEnvironment(environment, () => paintFor(stream, refused)('fail', 'x'));
    assert.equal(red({ TERM: 'xterm' }), '\u001b[31mx\u001b[39m');
    assert.equal(red({ TERM: 'xterm' }, true), 'x');
    assert.equal(red({ TERM: 'xterm', NO_COLOR: '' }), 'x');
    assert.equal(red({ TERM: 'dumb' }), 'x');
  });

  it('hears of progress only where standard error is one', () => {
    const { observer } = new Progress(3, words);
    assert.equal(observer.stepStarted === undefined, !process.stderr.isTTY);
  });

  it('speaks the language asked for, else that of the locale', () => {
    const spoken = (environment: NodeJS.ProcessEnv, lang?: string): string =>
      inEnvironment(environment, () => wordsFor(lang).language);
    const french = { LC_ALL: '', LC_MESSAGES: 'fr_FR.UTF-8', LANG: 'de_DE' };
    assert.equal(spoken(french), 'fr');
    assert.equal(spoken(french, 'en'), 'en');
    assert.equal(spoken({ ...french, LC_ALL: 'C' }), 'en');
    assert.equal(spoken({}, 'fr'), 'fr');
    assert.equal(spoken({}), 'en');
  });

  it('names a problem as compilers do', () => {
    const text = 'version: 1\nmailboxes:\n  - address: a b@x.fr\n  - address: c\n';
    const lines = [...problemLines('m.yaml', text, parseMailboxes(text).problems, words)];
    assert.equal(lines.length, 2);
    assert.match(lines[0] ?? '', /^m\.yaml:3:14: error: .+ \[mailops\/bad-address\]$/);
    assert.match(lines[1] ?? '', /^m\.yaml:4:14: error: .+ \[mailops\/bad-address\]$/);
  });
});

/** Runs something as if these were all the variables there are. */
function inEnvironment<T>(environment: NodeJS.ProcessEnv, run: () => T): T {
  const saved = process.env;
  process.env = environment;
  try {
    return run();
  } finally {
    process.env = saved;
  }
}

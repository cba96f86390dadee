import assert from 'node:assert/strict';
import { usage } from '../../../src/cli/help.ts';
import { readChoice, readCommandLine, readNumber, refuseOptions } from '../../../src/cli/options.ts';
import { paintFor } from '../../../src/cli/paint-terminal.ts';
import { problemLines } from '../../../src/cli/problem-lines.ts';
import { Progress } from '../../../src/cli/progress.ts';
import { readShard } from '../../../src/cli/shard.ts';
import { wordsFor } from '../../../src/cli/translation.ts';
import { UsageError } from '../../../src/cli/usage-error.ts';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';
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

  for (const [argv, option] of [
    [['diagnose', 'f', '--device'], 'device'],
    [['diagnose', 'f', '--client-secret', 'env:X'], 'client-secret'],
    [['diagnose', 'f', '--stale', '3'], 'stale'],
    [['diagnose', 'f', '--wait', '0'], 'wait'],
    [['sign-in', 'f', 'a', '--wait', '3'], 'wait'],
    [['lint', 'f', '--side', 'source'], 'side'],
    [['prove', 'd', 'v', '--device'], 'device'],
    [['providers', '--only', 'mx'], 'only'],
  ] as const)
    it(`refuses what another verb takes: ${argv.join(' ')}`, () =>
      assert.equal(
        complaint(() => refuseOptions(readCommandLine(argv))),
        `“${argv[0]}” has no option --${option}. See mailops ${argv[0]} --help.`,
      ));

  it('takes of each verb what is its own, and of all what is common', () => {
    const common = ['--dns', '1.1.1.1', '--ca', 'f', '--timeout', '1', '--format', 'json', '--lang', 'fr'];
    for (const argv of [
      ['diagnose', '--only', 'mx', '--side', 'source', '--shard', '1/2'],
      ['lint'],
      ['providers', '--stale', '3'],
      ['prove', '--wait', '0'],
      ['sign-in', '--side', 'target', '--device', '--client-secret', 'env:X'],
      ['nonsense', '--wait', '0'],
    ])
      assert.doesNotThrow(() => refuseOptions(readCommandLine([...argv, ...common])), argv[0]);
  });

  it('names every option in its help, and nothing else', () => {
    const named = [...usage(words).matchAll(/^ {2,4}(--[a-z-]+)/gm)].map(([, option]) => option);
    for (const option of named)
      assert.doesNotThrow(() =>
        readCommandLine([`${option}`, ...(option === '--no-color' || option === '--help' ? [] : ['1'])]),
      );
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
      '--help',
    ])
      assert.ok(named.includes(option), option);
  });

  for (const verb of ['backup', 'diagnose', 'inventory', 'lint', 'prove', 'providers', 'sign-in'] as const)
    it(`tells of ${verb} alone`, () => {
      const text = usage(words, verb);
      const verbs = [...text.matchAll(/^ {2}mailops ([a-z-]+)/gm)].map(([, name]) => name);
      assert.deepEqual([...new Set(verbs)], [verb]);
      assert.match(text, /--dns/);
      for (const [, option, value] of text.matchAll(/^ {4}(--[a-z-]+)( \S)?/gm))
        assert.doesNotThrow(() =>
          refuseOptions(readCommandLine([verb, value === undefined ? `${option}` : `${option}=1`])),
        );
    });

  it('fits on a tall screen, in lines that a terminal of 132 columns holds', () => {
    const lines = usage(words).split('\n');
    assert.ok(lines.length <= 60, `${lines.length} lines`);
    for (const line of lines.filter((one) => one.startsWith('  '))) assert.ok(line.length <= 132, line);
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

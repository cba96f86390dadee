import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readCommandLine } from '../../../src/cli/options.ts';
import { runProviders } from '../../../src/cli/providers.ts';
import { UsageError } from '../../../src/cli/usage-error.ts';
import { makeWords } from '../../../src/core/words/words.ts';

const cli = fileURLToPath(new URL('../../../src/cli.ts', import.meta.url));

function run(...words: readonly string[]): {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
} {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import=tsx', cli, 'providers', '--lang', 'en', ...words],
    { encoding: 'utf8' },
  );
  return { status, out: stdout, err: stderr };
}

describe('mailops providers', function () {
  this.timeout(30_000);

  it('lists as JSON what is due, none of it younger than asked for', () => {
    const { status, out } = run('--stale', '1', '--format', 'json');
    const document: unknown = JSON.parse(out);
    assert.ok(typeof document === 'object' && document !== null && 'stale' in document);
    assert.deepEqual({ status, ...document }, { ...document, status: 0, version: 1, days: 1 });
    assert.ok(Array.isArray(document.stale));
  });

  it('lists what nobody has checked yet however old the rest may be, and says how much that is', () => {
    const { status, out, err } = run('--stale', '100000');
    assert.equal(status, 0);
    const records = out.split('\n').filter((line) => /^\S/.test(line));
    assert.ok(records.length > 0);
    for (const line of records) assert.match(line, /^[\w.-]+ \(.+\): not all checked yet$/);
    for (const line of out.split('\n').filter((each) => each.startsWith('  ')))
      assert.match(line, /^ {2}not checked yet {2}https:\/\/\S+$/);
    const counted = new RegExp(
      `^${records.length} records? of (a provider has|providers have) sources that nobody`,
      'm',
    );
    assert.match(err, counted);
    assert.doesNotMatch(err, /for 100,000 days/);
  });

  for (const [words, complaint] of [
    [['--stale', 'old'], /--stale takes a whole number/],
    [['mailboxes.yaml'], /takes no file/],
    [['--format', 'ndjson'], /text, json/],
  ] as const)
    it(`refuses ${words.join(' ')}`, async () => {
      const english = makeWords('en', {});
      await assert.rejects(
        runProviders(readCommandLine(['providers', ...words]), english),
        (error) => error instanceof UsageError && complaint.test(error.sentence(english)),
      );
    });
});

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allStories } from '../demo/stories.ts';

const script = join(import.meta.dirname, '..', '..', 'scripts', 'demo.mjs');

/** How a demo ended. */
interface DemoRun {
  readonly code: number | null;
  readonly output: string;
}

describe('npm run demo -- --once', () => {
  /** Everything the demo writes goes here; so what it left behind can be told from all else on this machine. */
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mailops-demo-test-'));
    // Started by root, Dovecot goes on under accounts that must get in.
    await chmod(folder, 0o755);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const runDemo = (
    heard: (output: string, interrupt: () => void) => void = () => undefined,
  ): Promise<DemoRun> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [script, '--once'], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, TMPDIR: folder, LC_ALL: 'C.UTF-8' },
      });
      let output = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        heard(output, () => void child.kill('SIGINT'));
      });
      child.once('error', reject);
      child.once('close', (code) => resolve({ code, output }));
    });

  const assertNothingLeft = async (): Promise<void> => {
    assert.deepEqual(await processesOf(folder), []);
    const files = await readdir(folder);
    // What tsx has compiled is kept for the next run.
    assert.deepEqual(
      files.filter((name) => !name.startsWith('tsx-')),
      [],
    );
  };

  it('gives every mailbox the verdict it was made for, and leaves nothing behind', async () => {
    const { code, output } = await runDemo();
    for (const { address, verdict } of allStories) {
      assert.match(output, new RegExp(`^ +${address} +${verdict} `, 'mu'));
    }
    assert.equal(code, 0);
    await assertNothingLeft();
  });

  it('leaves nothing behind where it is interrupted', async () => {
    let interrupted = false;
    const { code } = await runDemo((_output, interrupt) => {
      if (!interrupted) interrupt();
      interrupted = true;
    });
    assert.equal(code, 130);
    await assertNothingLeft();
  });
});

/** Processes that run in `folder`, were told of it, or have it in their environment; those that have ended are not among them. */
async function processesOf(folder: string): Promise<readonly string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const [commandLine, environment, directory] = await Promise.all([
        readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
        readFile(`/proc/${pid}/environ`, 'utf8').catch(() => ''),
        readlink(`/proc/${pid}/cwd`).catch(() => ''),
      ]);
      const ours = [commandLine, environment, directory].some((text) => text.includes(folder));
      return ours ? [`${pid} ${commandLine.replaceAll('\0', ' ')}`] : [];
    }),
  );
  return found.flat();
}

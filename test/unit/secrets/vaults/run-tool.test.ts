import assert from 'node:assert/strict';
import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runTool, type ToolRun } from '../../../../src/core/secrets/vaults/run-tool.ts';
import { toolEnvironment } from '../../../../src/core/secrets/vaults/tool-environment.ts';
import { FakeTools } from './fake-tool.ts';

const never = new AbortController().signal;

describe('runTool', function () {
  this.timeout(20_000);
  let tools: FakeTools;
  before(async () => void (tools = await FakeTools.make()));
  after(() => tools.stop());

  const run = (name: string, more: Partial<ToolRun> = {}, signal = never) =>
    runTool(
      {
        executable: { file: join(tools.folder, name), before: [] },
        args: [],
        environment: {},
        input: '',
        timeoutMs: 15_000,
        outputLimit: 1_000,
        ...more,
      },
      signal,
    );

  it('gives both outputs and the exit code', async () => {
    await tools.replying('echo', [{ when: '--x', out: 'é\n', errors: 'why', code: 3 }]);
    const args = ['--x', '$(id); `id` "%PATH%" & | > <', ''];
    const outcome = await run('echo', { args, input: 'typed\n', environment: { ONLY: 'this' } });
    assert.deepEqual(outcome, { kind: 'ended', code: 3, out: 'é\n', errors: 'why' });
    const [seen] = await tools.seen();
    assert.deepEqual([seen?.args, seen?.input, seen?.environment], [args, 'typed\n', { ONLY: 'this' }]);
  });

  it('has the tool look for nothing where the editor or the command line stands', async () => {
    await tools.script('where', 'process.stdout.write(process.cwd());');
    const outcome = await run('where');
    assert.equal(outcome.kind === 'ended' && outcome.out, await realpath(tools.folder));
  });

  it('says that a tool cannot be started', async () => {
    assert.deepEqual(await run('none'), { kind: 'not-started' });
  });

  it('ends a tool that prints too much', async () => {
    await tools.script('chatter', `setInterval(() => process.stdout.write('x'.repeat(100)), 1)`);
    assert.deepEqual(await run('chatter'), { kind: 'too-much-output' });
  });

  it('does not mind a tool that reads nothing', async () => {
    const deaf = { file: process.execPath, before: ['-e', 'process.stdin.destroy()'] };
    const outcome = await run('', { executable: deaf, input: 'x'.repeat(1_000_000) });
    assert.equal(outcome.kind, 'ended');
  });

  for (const [title, timeoutMs] of [
    ['its time is over', 400],
    ['the run is cancelled', 15_000],
  ] as const)
    it(`ends a tool and what it started when ${title}`, async () => {
      const child = join(tools.folder, `child-${timeoutMs}`);
      await tools.script(
        'parent',
        `const { spawn } = require('node:child_process');
const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'inherit' });
require('node:fs').writeFileSync(${JSON.stringify(child)}, String(child.pid));
setInterval(() => 0, 1000);`,
      );
      const stop = new AbortController();
      const outcome = run('parent', { timeoutMs: Math.max(timeoutMs, 2_000) }, stop.signal);
      const pid = Number(await untilWritten(child));
      if (timeoutMs > 2_000) stop.abort();
      assert.deepEqual(await outcome, { kind: timeoutMs > 2_000 ? 'cancelled' : 'timeout' });
      await untilGone(pid);
    });

  it('starts nothing for a run that is cancelled already', async () => {
    assert.deepEqual(await run('none', {}, AbortSignal.abort()), { kind: 'cancelled' });
  });
});

describe('toolEnvironment', () => {
  it('holds what the tools need, in English, and no other variable', () => {
    const environment = {
      ...{ PATH: '/bin', Home: '/h', GNUPGHOME: '/g', BW_SESSION: 's', OP_ACCOUNT: 'a', LANG: 'fr_FR.UTF-8' },
      ...{ MAIL_CLAIRE: 'secret', NODE_OPTIONS: '--inspect', GPG_TTY: '/dev/tty', EMPTY: undefined },
    };
    assert.deepEqual(toolEnvironment(environment, { MORE: 'm' }), {
      ...{ PATH: '/bin', Home: '/h', GNUPGHOME: '/g', BW_SESSION: 's', OP_ACCOUNT: 'a' },
      ...{ LANGUAGE: 'en', LC_ALL: 'C.UTF-8', MORE: 'm' },
    });
  });
});

/** Asks again and again, for ten seconds at most. */
async function until<Value>(ask: () => Promise<Value | undefined>): Promise<Value> {
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    const value = await ask();
    if (value !== undefined) return value;
    await setTimeout(10);
  }
  assert.fail('in vain');
}

const untilWritten = (file: string): Promise<string> =>
  until(() =>
    readFile(file, 'utf8').then(
      (text) => text || undefined,
      () => undefined,
    ),
  );

/** A zombie that nobody has waited for yet is gone as well. */
const untilGone = (pid: number): Promise<true> =>
  until(async () => {
    const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    return state === '' || state.includes(' Z ') || undefined;
  });

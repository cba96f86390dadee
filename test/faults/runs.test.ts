import assert from 'node:assert/strict';
import { openArena, type Arena } from './arena.ts';
import { runCommand, startCommand, type Ended } from './command.ts';
import { resultOf, told } from './result-document.ts';
import { startScene, type Scene } from './scene.ts';
import type { Subject } from './subject.ts';
import { subjectsOf } from './subjects.ts';

/** Where a run of each verb is in the middle of its work. */
const middles = {
  backup: { route: 'source', from: 'server', octets: 1_500_000 },
  mirror: { route: 'target', from: 'client', octets: 1_500_000 },
  restore: { route: 'target', from: 'client', octets: 1_500_000 },
} as const;

describe('runs that meet, and runs that are interrupted', function () {
  this.timeout(60_000);
  let scene: Scene;
  const subjects = new Map<string, Subject>();
  before(async () => {
    scene = await startScene();
    for (const subject of await subjectsOf(scene)) subjects.set(subject.verb, subject);
  });
  after(() => scene.stop());

  async function within(verb: string, name: string, work: (arena: Arena) => Promise<void>): Promise<void> {
    const subject = subjects.get(verb);
    assert.ok(subject);
    const arena = await openArena({ name: `${verb}-${name}`, subject, server: scene.steady }, scene);
    try {
      await work(arena);
    } finally {
      await arena.close();
    }
  }

  for (const [verb, { route, ...middle }] of Object.entries(middles))
    describe(verb, () => {
      it('lets one of two go on, and the other says who is at it', () =>
        within(verb, 'twice', async ({ stage, proxies }) => {
          const proxy = proxies[route];
          let second: Promise<Ended> | undefined;
          proxy.arm(middle, () => {
            const release = proxy.hold();
            second = runCommand(stage.command).finally(release);
          });
          const first = await runCommand(stage.command);
          assert.ok(second, 'the first run came to its middle');
          const other = await second;
          assert.deepEqual([other.code, resultOf(other).result], [1, 'locked'], told(other));
          assert.deepEqual([first.code, resultOf(first).result], [0, 'complete'], told(first));
          await stage.assertWhole();
        }));

      it('ends with 130 when it is interrupted, and the next run does the rest', () =>
        within(verb, 'interrupted', async ({ stage, proxies }) => {
          const proxy = proxies[route];
          proxy.arm(middle, () => running.kill('SIGINT'));
          const running = startCommand(stage.command);
          const ended = await running.ended;
          assert.deepEqual([ended.code, resultOf(ended).result], [130, 'interrupted'], told(ended));
          await stage.assertSound();
          const rest = await runCommand(stage.command);
          assert.deepEqual([rest.code, resultOf(rest).result], [0, 'complete'], told(rest));
          await stage.assertWhole();
        }));
    });
});

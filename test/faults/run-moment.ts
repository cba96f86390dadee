import assert from 'node:assert/strict';
import { openArena } from './arena.ts';
import { runCommand } from './command.ts';
import type { Traffic } from './fault.ts';
import { judge } from './judge.ts';
import { describeMoment, laneOf, type Moment } from './moment.ts';
import { resultOf, told } from './result-document.ts';
import type { Scene } from './scene.ts';
import { strike } from './strike.ts';
import type { Subject } from './subject.ts';
import { tearLastLines } from './tear.ts';

/** Has it happen, and asserts that nothing is lost, nothing there twice and nothing torn, at any time and at the end. */
export async function runMoment(moment: Moment, scene: Scene): Promise<void> {
  try {
    await live(moment, scene);
  } catch (error) {
    throw new Error(`${describeMoment(moment)}\n${String(error)}`, { cause: error });
  }
}

async function live(moment: Moment, scene: Scene): Promise<void> {
  const { subject, faults, seed, connections } = moment;
  const lane = laneOf(moment);
  const server = lane === 'restart' ? scene.restarted : scene.steady;
  // Less than all that is written.
  const room = Math.max(16_384, Math.round(subject.written * 0.9 * (faults[0]?.share ?? 0)));
  const plan = {
    name: `moment-${seed}`,
    subject,
    server,
    connections,
    withToken: lane === 'token',
    diskOctets: faults[0]?.kind === 'disk-full' ? room : undefined,
  };
  const arena = await openArena(plan, scene);
  try {
    const { stage } = arena;
    for (const fault of faults) {
      const ended = await strike(fault, { arena, server, scene, longestFile: room / 20 });
      judge(fault, ended, subject);
      if (ended.signal !== null) await tearLastLines(stage.appended, fault.share);
      await stage.assertSound();
    }
    await arena.growDisk();
    const last = await runCommand(stage.command);
    assert.deepEqual([last.code, resultOf(last).result], [0, 'complete'], told(last));
    const again = await runCommand(stage.command);
    assert.equal(again.code, 0, told(again));
    // It changed nothing: so what holds now held before.
    stage.assertIdle(resultOf(again));
    await stage.assertWhole();
  } finally {
    await arena.close();
  }
}

/** The octets that pass in an undisturbed run, of which all that is asked of the others is asked too. */
export async function measure(subject: Subject, scene: Scene): Promise<Traffic> {
  const arena = await openArena(
    { name: `undisturbed-${subject.verb}`, subject, server: scene.steady },
    scene,
  );
  try {
    const { stage, proxies } = arena;
    const ended = await runCommand(stage.command);
    assert.deepEqual([ended.code, resultOf(ended).result], [0, 'complete'], told(ended));
    const { source, target } = proxies;
    const traffic = { source: { ...source.passed }, target: { ...target.passed } };
    await stage.assertSound();
    await stage.assertWhole();
    return traffic;
  } finally {
    await arena.close();
  }
}

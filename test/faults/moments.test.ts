import { WorkSlots } from '../../src/core/migration/store/work-slots.ts';
import type { Traffic } from './fault.ts';
import { drawMoment, laneOf } from './moment.ts';
import { measure, runMoment } from './run-moment.ts';
import { startScene, type Scene } from './scene.ts';
import type { Subject } from './subject.ts';
import { subjectsOf } from './subjects.ts';

const count = Number(process.env['MAILOPS_FAULTS_COUNT'] ?? 100);
/** Of the first moment; each one's own is one more than that of the one before. */
const firstSeed = Number(process.env['MAILOPS_FAULTS_SEED'] ?? 1);

describe('moving the mail through faults', function () {
  this.timeout(900_000);
  let scene: Scene;
  let outcomes: readonly Promise<void>[] = [];

  before(async () => {
    scene = await startScene();
    const subjects = await subjectsOf(scene);
    const traffic = new Map<Subject, Traffic>();
    for (const subject of subjects) traffic.set(subject, await measure(subject, scene));
    // Several at a time, as most of a moment is waiting; but one server can be killed, and one person's tokens expire, only for one of them.
    const slots = { restart: new WorkSlots(1), token: new WorkSlots(1), any: new WorkSlots(4) };
    outcomes = Array.from({ length: count }, (_, at) => drawMoment(firstSeed + at, subjects, traffic)).map(
      (moment) => slots[laneOf(moment)].run(() => runMoment(moment, scene)),
    );
    // Each is told by its own test, however long that comes after it.
    for (const outcome of outcomes) outcome.catch(() => undefined);
  });
  after(async () => {
    await Promise.allSettled(outcomes);
    await scene.stop();
  });

  for (let at = 0; at < count; at += 1)
    it(`moment of seed ${firstSeed + at}`, async () => {
      await outcomes[at];
    });
});

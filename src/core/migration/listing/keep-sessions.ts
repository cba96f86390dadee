import { setTimeout as delay } from 'node:timers/promises';
import type { DiagnosisContext, DiagnosisRequest } from '../../diagnosis/context.ts';
import type { Report } from '../../report/report.ts';
import { willPass } from '../backup/run-sessions.ts';
import { withBulkSession, type BulkScene } from '../imap/open-bulk.ts';

/** Work that any number of sessions with one mailbox share. */
export interface SharedWork {
  /** Whether something is left; true before anybody knows what there is. */
  readonly isLeft: boolean;
  /** Grows with everything that is done. */
  readonly done: number;
  /** Does what there is to do on a session; `others` says, once, how many more sessions would help. */
  serve(scene: BulkScene, others: (count: number) => void): Promise<void>;
}

export interface SessionRequest extends Pick<DiagnosisRequest, 'entry' | 'side'> {
  /** Before a session that broke is opened anew, milliseconds; doubled each time nothing was done meanwhile. */
  readonly retryMs?: number;
}

/** Sessions in a row that may end with nothing done. */
const mostFailures = 5;

/** Opens sessions until nothing is left to do or nothing can be done. Gives the Report of an opening that failed and was not made up for. */
export async function keepSessions(
  work: SharedWork,
  request: SessionRequest,
  context: DiagnosisContext,
  signal: AbortSignal,
): Promise<Report | undefined> {
  const scene: Scene = { work, request, context, signal, isWornOut: false };
  const helpers: Promise<unknown>[] = [];
  const first = await keepOne(scene, false, (count) => {
    for (let at = 0; at < count; at += 1) helpers.push(keepOne(scene, true, () => undefined));
  });
  await Promise.all(helpers);
  // What a helper gave back when the others had already gone.
  return first === undefined && work.isLeft && !signal.aborted && !scene.isWornOut
    ? keepOne(scene, false, () => undefined)
    : first;
}

interface Scene {
  readonly work: SharedWork;
  readonly request: SessionRequest;
  readonly context: DiagnosisContext;
  readonly signal: AbortSignal;
  /** Sessions broke so often in a row that no more are opened. */
  isWornOut: boolean;
}

/** One session after the other. A helper that is not let in is no failure: the others go on. */
async function keepOne(
  scene: Scene,
  isHelper: boolean,
  others: (count: number) => void,
): Promise<Report | undefined> {
  const { work, request, context, signal } = scene;
  let last: Report | undefined;
  for (let failures = 0; failures < mostFailures;) {
    const before = work.done;
    const { report, opened } = await withBulkSession(request, context, signal, (session) =>
      work.serve(session, others),
    );
    if (signal.aborted || (opened && !work.isLeft)) return undefined;
    // A secret that was not sent again (promise 3) tells nothing new: what the attempt before ended in is the reason.
    if (!opened && report.verdict.code === 'skip.refusals' && last) return last;
    last = opened ? undefined : report;
    if (!opened && (isHelper || !willPass(report.verdict.code))) return report;
    failures = work.done > before ? 0 : failures + 1;
    await delay((request.retryMs ?? 1_000) * 2 ** failures, undefined, { signal }).catch(() => undefined);
  }
  scene.isWornOut = true;
  return last;
}

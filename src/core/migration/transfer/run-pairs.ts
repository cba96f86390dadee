import { setTimeout as delay } from 'node:timers/promises';
import type { DiagnosisContext } from '../../diagnosis/context.ts';
import { withBulkSession, type MailboxPlace } from '../imap/open-bulk.ts';
import { failureOfReport, outcomeOfVerdict } from '../work/remote-failure.ts';
import type { Origin, OriginEnding } from './origin.ts';
import { servePair } from './serve-pair.ts';
import type { MessageSpool } from './spool/message-spool.ts';
import { limitsOf, targetOn, type Target } from './target-session.ts';
import type { TransferRun } from './transfer-run.ts';
import { withPair } from './with-pair.ts';

/** Why no session could be opened, on whichever side; undefined where none failed that mattered. */
export type NotOpened = Extract<OriginEnding, { readonly opened: false }> | undefined;

/** The target as its first session found it. */
export interface FirstPair {
  readonly origin: Origin;
  readonly target: Target;
  readonly place: MailboxPlace;
}

interface PairScene {
  readonly run: TransferRun;
  readonly context: DiagnosisContext;
  readonly signal: AbortSignal;
  readonly spool: MessageSpool;
  /** Done on the first pair that is opened, and again on another should it break meanwhile; gives whether there is something to go on with. */
  readonly prepare: (pair: FirstPair) => Promise<boolean>;
}

/** Messages that are worth another pair of sessions. */
const messagesPerPair = 100;
/** Pairs in a row that may end without having been of use. */
const mostFailures = 5;
const awakeMs = 45_000;

/** Opens pairs of sessions until nothing is left to do, or nothing can be done: one at first, more when there is much to bring. */
export async function runPairs(scene: PairScene): Promise<NotOpened> {
  const { run, signal } = scene;
  const helpers: Promise<NotOpened>[] = [];
  const first = await keepServing(scene, (others) => {
    for (let at = 0; at < others; at += 1) helpers.push(keepServing(scene, undefined));
  });
  await Promise.all(helpers);
  const goesOn = run.works !== undefined && run.hasWork && !run.plan.dryRun;
  return goesOn && !signal.aborted && !first && !run.isOver && !run.isWornOut
    ? keepServing(scene, () => undefined)
    : first;
}

/** One pair after the other for as long as there is work. @param prepared told, once, how many more would help; a helper has none */
async function keepServing(
  { run, context, signal, spool, prepare }: PairScene,
  prepared: ((others: number) => void) | undefined,
): Promise<NotOpened> {
  const { plan } = run;
  let last: NotOpened;
  for (let failures = 0; ;) {
    const before = run.steps;
    const [origin, target] = await withPair<Origin, Opened, OriginEnding, OriginEnding>(
      (ends, work) => plan.origin.withSession(ends, spool, work),
      (ends, work) => openTarget({ run, context, spool }, ends, work),
      signal,
      async (from, { target: to, place }) => {
        const awake = setInterval(() => stayAwake(from, to), awakeMs);
        try {
          if (run.works === undefined) {
            if (!prepared || !(await prepare({ origin: from, target: to, place }))) return;
            prepared(usefulPairs(run, to) - 1);
          }
          await servePair(run, from, to);
        } catch (error) {
          run.fail(error);
        } finally {
          clearInterval(awake);
        }
      },
    );
    if (signal.aborted || run.isOver || run.isStopped) return undefined;
    const notOpened = worst(origin, target);
    // A secret that was not sent again (promise 3) tells nothing new: what the attempt before ended in is the reason.
    if (notOpened?.failure.code === 'skip.refusals' && last) return last;
    last = notOpened;
    if (notOpened && (!prepared || !notOpened.passes)) return notOpened;
    if (!notOpened && run.works && !run.hasWork) return undefined;
    failures = run.steps > before ? 0 : failures + 1;
    if (failures >= mostFailures) {
      run.isWornOut = true;
      return notOpened;
    }
    await delay((plan.retryMs ?? 1_000) * 2 ** failures, undefined, { signal }).catch(() => undefined);
  }
}

interface Opened {
  readonly target: Target;
  readonly place: MailboxPlace;
}

async function openTarget(
  { run, context, spool }: Pick<PairScene, 'run' | 'context' | 'spool'>,
  signal: AbortSignal,
  work: (opened: Opened) => Promise<void>,
): Promise<OriginEnding> {
  const { entry, side } = run.plan;
  const { report, opened } = await withBulkSession({ entry, side }, context, signal, async (scene) => {
    const target = targetOn(scene, spool.writing);
    try {
      await work({ target, place: scene.place });
    } finally {
      target.session.leave();
    }
  });
  if (opened) return { opened: true };
  const { verdict } = report;
  return {
    opened: false,
    passes: willPass(verdict.code),
    outcome: outcomeOfVerdict(verdict),
    failure: failureOfReport(report),
  };
}

/** Whether another attempt may fare better. */
export function willPass(code: string): boolean {
  return code.startsWith('net.') || passing.has(code);
}

const passing: ReadonlySet<string> = new Set([
  'imap.bye',
  'dns.timeout',
  'auth.temporary',
  'auth.too-many-connections',
]);

/** Of two sides the one that has something to say: the other may only have been let go for it. */
function worst(...endings: readonly OriginEnding[]): NotOpened {
  const failed = endings.filter((ending) => !ending.opened);
  return failed.find(({ failure }) => failure.code !== 'skip.cancelled') ?? failed[0];
}

function usefulPairs(run: TransferRun, { providerId }: Target): number {
  const allowed = limitsOf(providerId)?.connections ?? Infinity;
  const useful = Math.ceil(run.expected / messagesPerPair);
  if (run.plan.dryRun) return 1;
  return Math.max(1, Math.min(run.plan.connections, allowed, run.plan.origin.mostSessions(), useful));
}

function stayAwake(origin: Origin, { session }: Target): void {
  origin.stayAwake?.();
  if (session.isIdle) void session.ask('NOOP');
}

import { Fault } from '../../dialogue/fault.ts';
import { lotsUnderWay } from '../append/lot-size.ts';
import { canRemove, changeTarget } from './change-target.ts';
import { checkSent } from './check-sent.ts';
import type { FolderWork } from './folder-work.ts';
import { lookAgain } from './look-again.ts';
import type { Origin } from './origin.ts';
import { planFolder } from './plan-folder.ts';
import { sendLot } from './send-lot.ts';
import type { Target } from './target-session.ts';
import { isPlanned, type PlannedFolder, type TransferRun } from './transfer-run.ts';

/** Lots on their way by one pair of sessions: some come from the origin while others go to the target. */
const lotsPerPair = lotsUnderWay;

/**
 * Works with one session on either side until nothing is left, or one of them is no more. While the last lots of a folder are on their way
 * the next folder is looked into, so that neither side waits for the other.
 */
export async function servePair(run: TransferRun, origin: Origin, target: Target): Promise<void> {
  const mine = new Set<FolderWork>();
  const underWay = new Set<Promise<void>>();
  const pair = { isBroken: false };
  let turn = Promise.resolve();
  /** A session has one folder open at a time: who needs another one waits until the one before is done with. */
  let opened: Promise<unknown> = Promise.resolve();
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const next = opened.then(work);
    opened = next.catch(() => undefined);
    return next;
  };
  const begin = (work: Promise<void>): void => {
    const going: Promise<void> = work.finally(() => {
      underWay.delete(going);
      run.changed();
    });
    underWay.add(going);
  };
  const { signal, pause } = run.control;
  while (!pair.isBroken && !target.session.fault && !run.isOver && !signal.aborted) {
    await pause.passed(signal);
    if (underWay.size >= lotsPerPair) {
      await Promise.race(underWay);
      continue;
    }
    const sending = run.nextLot(mine);
    if (sending) {
      begin(send(sending));
      continue;
    }
    const fresh = run.nextFolder();
    if (fresh) {
      mine.add(fresh);
      await look(fresh);
      continue;
    }
    const others = run.nextLot(undefined);
    const ending = others ? undefined : nextEnding(run);
    if (others) begin(send(others));
    else if (ending) begin(settle(ending));
    else if (!(await waited())) break;
  }
  await Promise.all(underWay);

  async function send({ work, lot }: NonNullable<ReturnType<TransferRun['nextLot']>>): Promise<void> {
    if (run.plan.dryRun) return;
    work.underWay += 1;
    const before = turn;
    let handed = (): void => undefined;
    turn = new Promise((resolve) => (handed = resolve));
    try {
      if (await sendLot(run, origin, target, work, lot, { before, handed })) pair.isBroken = true;
      else if (!target.session.fault) run.steps += 1;
    } catch (error) {
      pair.isBroken = true;
      run.fail(error);
    } finally {
      work.underWay -= 1;
    }
  }

  async function look(work: FolderWork): Promise<void> {
    const fault = await alone(() => planFolder(run, origin, target, work));
    // What breaks each session that looks at it is of no use.
    if (!(fault instanceof Fault)) run.steps += 1;
    run.changed();
    if (fault instanceof Fault) {
      run.broke(fault, 'target');
      work.claimed = false;
      pair.isBroken = true;
    } else if (fault) work.reply = fault.refused;
    if (run.plan.dryRun && isPlanned(work)) countOnly(run, target, work);
  }

  async function settle({ work, how }: Ending): Promise<void> {
    work.isLooking = true;
    try {
      const fault = await alone(() => how(run, target, work, origin));
      if (!fault) {
        run.steps += 1;
        return;
      }
      run.broke(fault, 'target');
      pair.isBroken = true;
    } finally {
      work.isLooking = false;
    }
  }

  /** Whether it is worth to wait: lots are on their way here, or somebody is finding out what there is to do. */
  async function waited(): Promise<boolean> {
    if (underWay.size > 0) await Promise.race(underWay);
    else if (run.isPlanning) await run.nextChange(signal);
    else return false;
    return true;
  }
}

/** What is done in a folder beside sending. */
interface Ending {
  readonly work: PlannedFolder;
  readonly how: typeof lookAgain;
}

/** What may have arrived is looked for before anything else is sent; then come flags and removals, and at last a look at what was sent. */
function nextEnding(run: TransferRun): Ending | undefined {
  const uncertain = run.nextUncertain();
  if (uncertain) return { work: uncertain, how: lookAgain };
  const changed = run.nextChanged();
  if (changed) return { work: changed, how: changeTarget };
  const sent = run.nextSent();
  return sent && { work: sent, how: checkSent };
}

/** A dry run does nothing of it. */
function countOnly(run: TransferRun, { session }: Target, work: PlannedFolder): void {
  const { lots, flagChanges, removals } = work.plan;
  for (const { messages } of lots.splice(0)) {
    work.sent += messages.length;
    work.octets += messages.reduce((sum, { size }) => sum + size, 0);
  }
  work.flagsChanged = flagChanges.splice(0).length;
  const gone = removals.splice(0).length;
  if (canRemove(session)) work.deleted = gone;
  else run.cannotDelete ||= gone > 0;
}

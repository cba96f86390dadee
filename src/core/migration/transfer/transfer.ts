import { setMaxListeners } from 'node:events';
import { dirname } from 'node:path';
import type { DiagnosisContext, DiagnosisRequest } from '../../diagnosis/context.ts';
import { Fault } from '../../dialogue/fault.ts';
import { connectionOf } from '../../mailboxes/connection.ts';
import { TargetPace } from '../append/target-pace.ts';
import { RunLock, type LockHolder } from '../store/lock.ts';
import { makeDirectory } from '../store/make-directory.ts';
import { diskFailure, lockedFailure } from '../work/local-failure.ts';
import type { WorkControl } from '../work/work-control.ts';
import { closingStates } from './closing-states.ts';
import { Journal } from './journal/journal.ts';
import { journalFile, placeId, spoolDirectory, targetLockFile } from './journal/journal-place.ts';
import type { OriginAccess } from './origin.ts';
import { prepareFolders } from './prepare-folders.ts';
import { resultOf, type TransferEnding } from './result-of.ts';
import { runPairs, type FirstPair } from './run-pairs.ts';
import { MessageSpool } from './spool/message-spool.ts';
import type { TransferResult } from './transfer-result.ts';
import { TransferRun } from './transfer-run.ts';

/** What is to be brought where. */
export interface TransferPlan extends Pick<DiagnosisRequest, 'entry' | 'side'> {
  /** Where the messages come from; `entry` and `side` are where they go. */
  readonly origin: OriginAccess;
  /** Sessions with the target at once at most; the provider's own limit holds too. */
  readonly connections: number;
  /** Only says what would be done. */
  readonly dryRun: boolean;
  /** Removes on the target what earlier runs brought or found there and the origin has no more. */
  readonly deletes: boolean;
  /** Where journals and locks lie. */
  readonly stateDirectory: string;
  /** Before a session that broke is opened anew, milliseconds; doubled each time nothing was done meanwhile. */
  readonly retryMs?: number;
}

/**
 * Brings the messages of an origin to a mailbox: each once, with its flags and date, as many as the target takes. Resolves to the result
 * whatever networks and disk do, and also when it is cancelled; the caller adds what its document has beside.
 */
export async function transfer(
  plan: TransferPlan,
  context: DiagnosisContext,
  control: WorkControl,
): Promise<TransferResult> {
  const startedAt = new Date();
  const stop = new AbortController();
  const signal = AbortSignal.any([control.signal, stop.signal]);
  // Every connection listens, which is no leak.
  setMaxListeners(0, control.signal, signal);
  let broken: { readonly error: unknown } | undefined;
  const halt = (): void => {
    run.isStopped = true;
    stop.abort(new Error('The transfer broke off.'));
  };
  const fail = (error: unknown): void => {
    broken ??= { error };
    halt();
  };
  const run = new TransferRun({ plan, control: { ...control, signal }, pace: new TargetPace(), fail });
  const place = new TargetPlace(run, halt);
  let ending: TransferEnding;
  try {
    try {
      const prepare = (pair: FirstPair): Promise<boolean> => place.prepare(pair);
      const notOpened = await runPairs({ run, context, signal, spool: place.spool, prepare });
      ending = { isInterrupted: control.signal.aborted, notOpened, words: context.words };
      if (broken) throw broken.error;
    } finally {
      await place.leave(broken !== undefined);
    }
    if (place.lockedBy) ending = { outcome: 'locked', failure: lockedFailure(place.lockedBy, context.words) };
  } catch (error) {
    const failure = diskFailure(error, plan.stateDirectory, context.words);
    if (!failure) throw error;
    ending = { outcome: 'failed', failure };
  }
  const { entry, side } = plan;
  const address = connectionOf(entry.mailbox, side)?.address ?? entry.mailbox.address;
  const target = { address, host: place.host ?? null };
  return resultOf({ address: entry.mailbox.address, target, startedAt }, run, ending);
}

/** What a run holds of this machine: the lock of its target, its journal, and where long messages wait. */
class TargetPlace {
  readonly spool = new MessageSpool();
  lockedBy: LockHolder | undefined;
  host: string | undefined;
  readonly #run: TransferRun;
  readonly #lost: () => void;
  #lock: RunLock | undefined;
  #journal: Journal | undefined;

  /** @param halt called when another process has taken the target over while this one stood still */
  constructor(run: TransferRun, halt: () => void) {
    this.#run = run;
    this.#lost = () => {
      this.lockedBy = { pid: 0, host: '', since: '', token: '' };
      halt();
    };
  }

  /** Takes the lock, and finds out what there is to do; false where there is nothing to go on with. */
  async prepare({ origin, target, place }: FirstPair): Promise<boolean> {
    const { plan } = this.#run;
    const id = placeId(place);
    this.host = place.host;
    // A plan holds no lock: what another run keeps there is not its own.
    if (plan.dryRun)
      await this.spool.settleIn(`${spoolDirectory(plan.stateDirectory, id)}-plan-${process.pid}`);
    if (!plan.dryRun && !this.#lock) {
      const file = targetLockFile(plan.stateDirectory, id);
      await makeDirectory(dirname(file), 0o700);
      const lock = await RunLock.take(file, this.#lost);
      if (!(lock instanceof RunLock)) {
        this.lockedBy = lock;
        this.#run.isStopped = true;
        return false;
      }
      this.#lock = lock;
      await this.spool.settleIn(spoolDirectory(plan.stateDirectory, id));
    }
    this.#journal ??= await Journal.open(journalFile(plan.stateDirectory, plan.origin.id(), id));
    const fault = await prepareFolders(this.#run, origin, target, this.#journal);
    if (fault instanceof Fault) this.#run.broke(fault, 'target');
    return fault === undefined;
  }

  /** Who has lost the lock writes nothing more. */
  async leave(isBroken: boolean): Promise<void> {
    try {
      const states = this.lockedBy || isBroken || !this.#run.works ? undefined : closingStates(this.#run);
      if (!this.#run.plan.dryRun) await this.#journal?.close(states);
      await this.spool.clear();
    } finally {
      await this.#lock?.release();
    }
  }
}

import type { Fault } from '../../dialogue/fault.ts';
import type { TargetPace } from '../append/target-pace.ts';
import type { WorkControl } from '../work/work-control.ts';
import type { WorkPhase } from '../work/work-progress.ts';
import type { FolderWork, Lot, FolderPlan } from './folder-work.ts';
import type { JournalIndex } from './journal/journal-index.ts';
import type { JournalRecord, PairState } from './journal/journal-record.ts';
import type { OriginFolder } from './origin.ts';
import type { TransferPlan } from './transfer.ts';

/** A folder of which both sides are known. */
export type PlannedFolder = FolderWork & { readonly plan: FolderPlan };

interface Frame {
  readonly plan: TransferPlan;
  readonly control: WorkControl;
  readonly pace: TargetPace;
  /** Ends the run for something that no other session would do better. */
  readonly fail: (error: unknown) => void;
}

/** What the sessions of one run share: the work that is left, and what has become of the rest. */
export class TransferRun {
  readonly plan: TransferPlan;
  readonly control: WorkControl;
  readonly pace: TargetPace;
  readonly fail: Frame['fail'];
  /** Undefined until both sides' folders are listed. */
  works: readonly FolderWork[] | undefined;
  /** Folders that only show what others hold. */
  views: readonly OriginFolder[] = [];
  /** How folders stood when the last run ended, by the origin's name. */
  states: ReadonlyMap<string, PairState> = new Map();
  /** Messages with other octets on the target than were sent. */
  altered = 0;
  /** Messages with another date on the target than they were sent with. */
  redated = 0;
  /** Messages of which the target does not keep all flags and keywords. */
  flagsDropped = 0;
  foundAgain = 0;
  /** The target has no way to remove single messages. */
  cannotDelete = false;
  /** The last thing that ended a session before its work was done, and at which end; `broke` sets it. */
  lastFault: { readonly fault: Fault; readonly end: 'origin' | 'target' } | undefined;
  /** A side throttles for longer than anybody waits: nothing more is asked for. */
  givenUp: TransferRun['lastFault'];
  /** Nothing more can be done on this machine: its disk refused, or another run holds the target. */
  isStopped = false;
  /** Sessions broke so often in a row that no more are opened. */
  isWornOut = false;
  /** Pieces of work that were done, or of which more is known: whether a session was of use. */
  steps = 0;
  #index: JournalIndex | undefined;
  #note: (record: JournalRecord) => void = () => undefined;
  readonly #blamed = new WeakSet<Fault>();
  #waiting: (() => void)[] = [];

  constructor({ plan, control, pace, fail }: Frame) {
    this.plan = plan;
    this.control = control;
    this.pace = pace;
    this.fail = fail;
  }

  /** A session ended before its work was done. The first that says so knows best at which end. */
  broke(fault: Fault, end: 'origin' | 'target'): void {
    if (this.lastFault?.fault !== fault) this.lastFault = { fault, end };
    if (fault.code === 'auth.rate-limited') this.givenUp ??= this.lastFault;
  }

  /** Whether what asks broke that session: the first that was under way when it did, for the others went out behind it. */
  isToBlame(fault: Fault): boolean {
    if (fault.code === 'skip.cancelled' || this.#blamed.has(fault)) return false;
    this.#blamed.add(fault);
    return true;
  }

  get index(): JournalIndex {
    if (!this.#index) throw new Error('The journal is asked before it is read.');
    return this.#index;
  }

  get isRemembered(): boolean {
    return this.#index !== undefined;
  }

  /** Takes what the journal knows; `note` writes to it. */
  remember(index: JournalIndex, note: (record: JournalRecord) => void): void {
    this.#index = index;
    this.#note = note;
  }

  note(record: JournalRecord): void {
    if (!this.plan.dryRun) this.#note(record);
  }

  get isOver(): boolean {
    return this.givenUp !== undefined || this.pace.givenUp !== undefined;
  }

  /** The next folder that nobody has looked into, the fullest first; one that is being made comes after the others. */
  nextFolder(): FolderWork | undefined {
    const next = this.works
      ?.filter(({ claimed, reply }) => !claimed && reply === null)
      .reduce<FolderWork | undefined>(
        (most, work) => (most && !isBefore(work, most) ? most : work),
        undefined,
      );
    if (next) next.claimed = true;
    return next;
  }

  /** A lot of a folder, of `mine` where those have any. */
  nextLot(mine: ReadonlySet<FolderWork> | undefined): { work: PlannedFolder; lot: Lot } | undefined {
    for (const work of mine ?? this.works ?? []) {
      if (!isPlanned(work) || work.uncertain.length > 0 || work.reply !== null) continue;
      const lot = work.plan.lots.shift();
      if (lot) return { work, lot };
    }
    return undefined;
  }

  /** A folder in which messages may have arrived that nobody heard of; nothing else is on its way there. */
  nextUncertain(): PlannedFolder | undefined {
    return this.#idle().find(({ uncertain, underWay }) => uncertain.length > 0 && underWay === 0);
  }

  /** A folder with flags to set or messages to remove. */
  nextChanged(): PlannedFolder | undefined {
    const { mayRemove } = this;
    return this.#idle().find(
      ({ plan }) => plan.flagChanges.length > 0 || (mayRemove && plan.removals.length > 0),
    );
  }

  /** Whether some folder could not be opened. */
  get #isPartlyUnread(): boolean {
    return (this.works ?? []).some(({ reply }) => reply !== null);
  }

  /** Once all of every folder is planned and brought: another one may have found on the target what was the first one's. */
  get mayRemove(): boolean {
    // What is in a folder that cannot be read may have come from one that is gone.
    if (this.#isPartlyUnread) return false;
    return (this.works ?? []).every((work) => {
      const { isUnchanged, underWay, uncertain } = work;
      if (isUnchanged) return true;
      return isPlanned(work) && work.plan.lots.length + underWay + uncertain.length === 0;
    });
  }

  /** A folder to which everything has been sent. */
  nextSent(): PlannedFolder | undefined {
    return this.#idle().find(
      ({ unchecked, plan, underWay, uncertain }) =>
        unchecked.size > 0 && plan.lots.length + underWay + uncertain.length === 0,
    );
  }

  /** Planned, and nobody is looking into it. */
  #idle(): PlannedFolder[] {
    return (this.works ?? [])
      .filter(isPlanned)
      .filter(({ isLooking, reply }) => !isLooking && reply === null);
  }

  /** Whether anything could be done by a session that is opened now. */
  get hasWork(): boolean {
    return (this.works ?? []).some(
      (work) =>
        (!work.claimed && work.reply === null) ||
        (isPlanned(work) &&
          work.reply === null &&
          (work.plan.lots.length > 0 ||
            work.uncertain.length > 0 ||
            work.plan.flagChanges.length > 0 ||
            (work.plan.removals.length > 0 && !this.#isPartlyUnread))),
    );
  }

  /** Messages that are to be sent, as far as it is known. */
  get expected(): number {
    return (this.works ?? []).reduce((sum, { expected }) => sum + expected, 0);
  }

  /** Whether somebody is finding out what there is to do in a folder. */
  get isPlanning(): boolean {
    return (this.works ?? []).some(
      ({ claimed, plan, reply, isUnchanged }) => claimed && !plan && reply === null && !isUnchanged,
    );
  }

  /** Something has ended: who waits for work looks again. */
  changed(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** Settles when something has ended, or the run is cancelled. */
  nextChange(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.push(wake);
      signal.addEventListener('abort', wake, { once: true });
      if (signal.aborted) wake();
    });
  }

  tell(phase: WorkPhase, folder: string): void {
    const works = this.works ?? [];
    const sum = (of: (work: FolderWork) => number): number => works.reduce((all, work) => all + of(work), 0);
    const done = sum(({ sent, undelivered }) => sent + undelivered.length);
    this.control.progress({
      phase,
      folder,
      messages: done,
      total: Math.max(this.expected, done),
      octets: sum(({ octets }) => octets),
    });
  }
}

export function isPlanned(work: FolderWork): work is PlannedFolder {
  return work.plan !== undefined;
}

function isBefore(one: FolderWork, other: FolderWork): boolean {
  return one.making === undefined && other.making !== undefined
    ? true
    : one.expected > other.expected && (one.making === undefined || other.making !== undefined);
}

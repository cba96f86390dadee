import type { ChecklistScene, Doer, ItemChangeResult } from '../../core/guide/checklist/changes/change.ts';
import { itemFaultText } from '../../core/guide/checklist/changes/fault-text.ts';
import { inverse } from '../../core/guide/checklist/file/inverse.ts';
import { isOwnId } from '../../core/guide/checklist/own-ids.ts';
import type { ChecklistOperation } from '../../core/guide/checklist/stored.ts';
import type { Words } from '../../core/words/words.ts';
import { today } from '../files/today.ts';
import { applyMerged } from './apply-merged.ts';
import type { ChecklistDesk, Conflict, DeskOutcome } from './checklist-desk.ts';
import type { KeptChecklists } from './checklist-store/kept-checklists.ts';
import type { GuideState } from './guide-state.ts';
import { UndoStack, type DoneChange } from './undo-stack.ts';

/** The guide that is changed: what it knows, and what happens around a change. */
export interface ChangedGuide {
  readonly state: Pick<GuideState, 'facts'> | undefined;
  readonly checklist: Pick<KeptChecklists, 'of'> | undefined;
  readonly desk: Pick<ChecklistDesk, 'apply'>;
  readonly services: { readonly words: Words };
  readonly identity: { readonly address: string };
  /** Why nothing can be changed now, in words; undefined where it can. */
  readonly refusal: string | undefined;
  /** Who changes it; empty where nobody knows. */
  operator(): Promise<string>;
  inform(kind: 'warning' | 'error', text: string): void;
  /** The page has drawn what was wanted, which is not so: it is sent the checklist again, changed or not. */
  sendAgain(): void;
  /** Reads everything anew, whether the page is shown or not, and sends what has changed. */
  readAgain(): Promise<void>;
}

type Make = (scene: ChecklistScene, doer: Doer) => ItemChangeResult;

/** What was changed by a person in one panel: written to the checklist file, taken back, done again, and what came too late. */
export class GuideChanges {
  readonly stack = new UndoStack();
  readonly #guide: ChangedGuide;
  readonly #conflicts = new Map<string, Conflict>();
  /** One change after the other: each builds on what the last one wrote. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(guide: ChangedGuide) {
    this.#guide = guide;
  }

  /** Changes that came too late, by what they change: `item identify-provider`, `answer mfa-blocks`. */
  get conflicts(): ReadonlyMap<string, Conflict> {
    return this.#conflicts;
  }

  /**
   * Writes what a person did to the checklist as the page shows it; what comes too late is shown as a conflict. `what` names it for
   * undoing. Nothing happens before anything is shown.
   */
  do(what: string, make: Make): Promise<void> {
    return this.#inTurn(async () => {
      const operations = await this.#made(make);
      if (operations.length === 0) return false;
      const outcome = await this.#apply(operations);
      const taken = operations.find(isNewItem);
      if (!taken || outcome.conflicts.length === 0) return this.#did(what, outcome);
      // Somebody else has added an item under the same id: ours gets the next one.
      this.#conflicts.delete(conflictKey(taken));
      await this.#guide.readAgain();
      return this.#did(what, await this.#apply(await this.#made(make)));
    });
  }

  undo(): Promise<void> {
    return this.#inTurn(async () => {
      const change = this.stack.nextUndo;
      return (
        change !== undefined && this.#again(change, inverse(change.operations), () => this.stack.undid())
      );
    });
  }

  redo(): Promise<void> {
    return this.#inTurn(async () => {
      const change = this.stack.nextRedo;
      return change !== undefined && this.#again(change, change.operations, () => this.stack.redid());
    });
  }

  /** Ends a conflict: `mine` writes the change over what somebody else wrote, `theirs` drops it. */
  resolve(
    kind: ChecklistOperation['kind'],
    id: string,
    take: 'mine' | 'theirs',
    what: string,
  ): Promise<void> {
    return this.#inTurn(async () => {
      const key = conflictKey({ kind, id });
      const conflict = this.#conflicts.get(key);
      if (!conflict) return false;
      if (take === 'mine') return this.#did(what, await this.#apply([withExpected(conflict)]));
      this.#conflicts.delete(key);
      return false;
    });
  }

  /** What to write; nothing where that cannot be, or a person has to choose first. */
  async #made(make: Make): Promise<readonly ChecklistOperation[]> {
    const { state, checklist, services, identity } = this.#guide;
    if (!state || !checklist) return [];
    const { words } = services;
    const scene = { facts: state.facts, stored: checklist.of(identity.address), today: today(), words };
    const made = make(scene, { by: await this.#guide.operator(), now: new Date().toISOString() });
    if ('fault' in made) {
      this.#guide.inform('error', itemFaultText(made.fault, words));
      return [];
    }
    if (made.isLate !== true) return made.operations;
    for (const operation of made.operations)
      this.#conflicts.set(conflictKey(operation), { operation, theirs: operation.expected });
    return [];
  }

  #did(what: string, { applied }: DeskOutcome): boolean {
    if (applied.length === 0) return false;
    this.stack.did({ what, operations: applied });
    return true;
  }

  async #again(
    change: DoneChange,
    operations: readonly ChecklistOperation[],
    done: () => void,
  ): Promise<boolean> {
    const outcome = await this.#guide.desk.apply(operations);
    this.#tell(outcome);
    if (outcome.conflicts.length === 0) {
      if (outcome.problem === undefined) done();
      return outcome.problem === undefined;
    }
    this.stack.drop(change);
    this.#guide.inform(
      'warning',
      this.#guide.services.words.t(
        'This cannot be undone or redone: somebody else has changed it since ({what}).',
        { what: change.what },
      ),
    );
    return false;
  }

  async #apply(operations: readonly ChecklistOperation[]): Promise<DeskOutcome> {
    const outcome = await applyMerged(this.#guide.desk, operations);
    for (const operation of outcome.applied) this.#conflicts.delete(conflictKey(operation));
    for (const conflict of outcome.conflicts) this.#conflicts.set(conflictKey(conflict.operation), conflict);
    this.#tell(outcome);
    return outcome;
  }

  #tell({ problem }: DeskOutcome): void {
    if (problem !== undefined) this.#guide.inform('error', problem);
  }

  /** `work` tells whether it has written something. */
  #inTurn(work: () => Promise<boolean>): Promise<void> {
    const done = this.#writing.then(async () => {
      let isWritten = false;
      try {
        const { refusal } = this.#guide;
        if (refusal === undefined) isWritten = await work();
        else this.#guide.inform('warning', refusal);
      } finally {
        if (!isWritten) this.#guide.sendAgain();
        await this.#guide.readAgain();
      }
    });
    this.#writing = done.catch(() => undefined);
    return done;
  }
}

function isNewItem({ kind, id, expected }: ChecklistOperation): boolean {
  return kind === 'item' && isOwnId(id) && expected === undefined;
}

/** What an operation changes, as a key. */
function conflictKey({ kind, id }: Pick<ChecklistOperation, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

/** The same change, of what stands in the file by now. */
function withExpected({ operation, theirs }: Conflict): ChecklistOperation {
  // Answer and item come with values of their own kind, which the type of the pair cannot say.
  return { ...operation, expected: theirs } as ChecklistOperation;
}

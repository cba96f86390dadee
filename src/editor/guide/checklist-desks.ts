import * as vscode from 'vscode';
import type { ChecklistDesk, DeskOutcome } from './checklist-desk.ts';
import { ChecklistStore } from './checklist-store/checklist-store.ts';
import { writeFaultText } from './checklist-store/fault-words.ts';
import type { GuideServices } from './guide-services.ts';
import { mergeChecklist } from './merge-checklist.ts';

/** The checklists of all mailboxes files; one desk for each. */
export class ChecklistDesks implements vscode.Disposable {
  readonly #services: Pick<GuideServices, 'words'>;
  readonly #store: ChecklistStore;

  /** Fires with the mailboxes file whose checklist may say something else than before. */
  readonly onDidChange: vscode.Event<vscode.Uri>;

  constructor(services: Pick<GuideServices, 'words' | 'storage'>) {
    this.#services = services;
    this.#store = new ChecklistStore(services.words, services.storage);
    this.onDidChange = this.#store.onDidChange;
  }

  /** The desk for the checklist of a mailboxes file. */
  of(file: vscode.Uri): ChecklistDesk {
    const store = this.#store;
    const { words } = this.#services;
    return {
      read: () => store.read(file),
      apply: async (operations): Promise<DeskOutcome> => {
        const outcome = await store.apply(file, operations);
        if (outcome.kind === 'done') return { applied: outcome.operations, conflicts: [] };
        if (outcome.kind !== 'conflict')
          return { applied: [], conflicts: [], problem: writeFaultText(outcome, words) };
        const conflicts = outcome.conflicts.map(({ operation, found }) => ({ operation, theirs: found }));
        return { applied: [], conflicts };
      },
      open: async () => {
        const { exists } = await store.read(file);
        if (exists) {
          await vscode.window.showTextDocument(store.checklistUri(file));
          return;
        }
        void vscode.window.showInformationMessage(
          words.t('There is no checklist file yet. It is made with the first answer or tick.'),
        );
      },
      merge: () => mergeChecklist(store, file, words),
    };
  }

  dispose(): void {
    this.#store.dispose();
  }
}

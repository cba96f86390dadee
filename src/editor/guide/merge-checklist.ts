import * as vscode from 'vscode';
import type { MergeChoice, MergeConflict } from '../../core/guide/checklist/file/merge.ts';
import type { Words } from '../../core/words/words.ts';
import type { ChecklistStore } from './checklist-store/checklist-store.ts';
import { writeFaultText } from './checklist-store/fault-words.ts';

/**
 * Merges a checklist that git left with conflict markers. What only one side changed is taken over; of what both changed the person chooses, one
 * after the other, and nothing is written where they stop in between.
 */
export async function mergeChecklist(
  store: Pick<ChecklistStore, 'mergeConflict'>,
  file: vscode.Uri,
  words: Words,
): Promise<void> {
  const first = await store.mergeConflict(file);
  const choices =
    first.kind === 'conflicts' ? await choose(first.conflicts, words) : new Map<string, never>();
  if (!choices) return;
  const outcome =
    first.kind === 'conflicts'
      ? await store.mergeConflict(file, (conflict) => choices.get(keyOf(conflict)))
      : first;
  if (outcome.kind === 'merged')
    void vscode.window.showInformationMessage(words.t('The checklist is merged.'));
  else if (outcome.kind === 'conflicts')
    void vscode.window.showWarningMessage(words.t('The checklist has changed meanwhile. Merge it again.'));
  else void vscode.window.showErrorMessage(writeFaultText(outcome, words));
}

/** What the person chose of each, or undefined where they stopped. */
async function choose(
  conflicts: readonly MergeConflict[],
  words: Words,
): Promise<ReadonlyMap<string, MergeChoice> | undefined> {
  const choices = new Map<string, MergeChoice>();
  for (const [index, conflict] of conflicts.entries()) {
    const items: (vscode.QuickPickItem & { choice: MergeChoice })[] = [
      { choice: 'ours', label: words.t('Ours'), detail: sideText(conflict.ours, words) },
      { choice: 'theirs', label: words.t('Theirs'), detail: sideText(conflict.theirs, words) },
    ];
    const chosen = await vscode.window.showQuickPick(items, {
      title: words.t('Merge the checklist ({number} of {all})', {
        number: words.number(index + 1),
        all: words.number(conflicts.length),
      }),
      placeHolder: placeOf(conflict),
      ignoreFocusOut: true,
    });
    if (!chosen) return undefined;
    choices.set(keyOf(conflict), chosen.choice);
  }
  return choices;
}

function placeOf(conflict: MergeConflict): string {
  return conflict.kind === 'other' ? conflict.path : `${conflict.address} · ${conflict.id}`;
}

/** With both sides: what a person chose counts only for what they saw. */
function keyOf(conflict: MergeConflict): string {
  return JSON.stringify([conflict.kind, placeOf(conflict), conflict.ours ?? null, conflict.theirs ?? null]);
}

/** What one side has, as the file would say it. */
function sideText(side: MergeConflict['ours'], words: Words): string {
  if (side === undefined) return words.t('nothing');
  if (typeof side === 'string') return side;
  return Object.entries(side)
    .map(([key, value]) => `${key}: ${String(value)}`)
    .join(' · ');
}

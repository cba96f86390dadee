import * as vscode from 'vscode';
import { checklistOf } from '../../../core/guide/checklist/checklist-of.ts';
import type { ExportFormat } from '../../../shared/messages.ts';
import { today } from '../../files/today.ts';
import { exportTrouble } from '../checklist-notices.ts';
import type { GuidePanel } from '../guide-panel.ts';
import { saveExport } from '../save-export.ts';

/** Exports the checklist of the mailbox. */
export async function exportChecklist(
  { state, checklist, services, file, identity }: GuidePanel,
  { format }: { readonly format: ExportFormat },
): Promise<void> {
  if (!state || !checklist) return;
  const { words } = services;
  const { address } = identity;
  // Every item would stand there as not begun.
  const trouble = exportTrouble(checklist, address, words);
  if (trouble !== undefined) {
    void vscode.window.showErrorMessage(trouble);
    return;
  }
  const items = checklistOf(state.facts, checklist.of(address), today(), words);
  const { name } = state.facts.mailbox;
  await saveExport(format, [{ address, name, items }], { file, subject: address }, words);
}

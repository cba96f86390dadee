import * as vscode from 'vscode';
import type { ExportedChecklist } from '../../core/guide/exports/exported-checklist.ts';
import type { ExportFormat } from '../../shared/messages.ts';
import type { Words } from '../../core/words/words.ts';
import { today } from '../files/today.ts';
import { exportName } from './export-name.ts';

/** Writes checklists where the person says, beside `file` if they do not mind, and offers to open what was written. */
export async function saveExport(
  format: ExportFormat,
  mailboxes: readonly ExportedChecklist[],
  { file, subject }: { readonly file: vscode.Uri | undefined; readonly subject: string },
  words: Words,
): Promise<void> {
  const name = exportName(subject, format);
  const chosen = await vscode.window.showSaveDialog({
    ...(file && { defaultUri: vscode.Uri.joinPath(file, '..', name) }),
    filters: { [formatName(format, words)]: [name.slice(name.lastIndexOf('.') + 1)] },
    saveLabel: words.t('Export'),
  });
  if (!chosen) return;
  const { exportChecklist } = await import('../../core/guide/exports/export-checklist.ts');
  const scene = { words, now: new Date().toISOString(), today: today() };
  const text = await exportChecklist(format, mailboxes, scene);
  try {
    await vscode.workspace.fs.writeFile(chosen, Buffer.from(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(words.t('The checklist could not be exported: {reason}', { reason }));
    return;
  }
  // What is to be printed is opened where it can be: a browser here does not reach the files of another machine.
  const isHere = vscode.env.remoteName === undefined && chosen.scheme === 'file';
  if (format === 'printable' && isHere && (await vscode.env.openExternal(chosen))) return;
  void offerToOpen(chosen, words);
}

async function offerToOpen(written: vscode.Uri, words: Words): Promise<void> {
  const open = words.t('Open');
  const path = vscode.workspace.asRelativePath(written);
  const answer = await vscode.window.showInformationMessage(
    words.t('The checklist was written to {path}.', { path }),
    open,
  );
  if (answer === open) await vscode.commands.executeCommand('vscode.open', written);
}

function formatName(format: ExportFormat, words: Words): string {
  switch (format) {
    case 'markdown':
      return 'Markdown';
    case 'csv':
      return 'CSV';
    case 'icalendar':
      return 'iCalendar';
    case 'printable':
      return words.t('Printable page');
  }
}

import * as vscode from 'vscode';
import { today } from '../files/today.ts';
import { operatorName } from '../guide/operator-name.ts';
import type { LanguageFiles } from '../yaml/language-files.ts';
import { savesAfter } from '../yaml/move-password.ts';
import { editOf } from '../yaml/text-edit.ts';

/** An entry of `history` that was written. `undo` resolves to false where the file has changed since. */
export interface RecordedChange {
  readonly undo: () => Promise<boolean>;
}

/** Adds to `history` of a mailbox that its password was changed today; undefined where the file cannot take it. */
export async function recordChange(
  language: Pick<LanguageFiles, 'of'>,
  uri: vscode.Uri,
  address: string,
): Promise<RecordedChange | undefined> {
  const [document, by, { addHistory }] = await Promise.all([
    vscode.workspace.openTextDocument(uri),
    operatorName(uri),
    import('../../core/language/edits/add-history.ts'),
  ]);
  const file = await language.of(document);
  const { version } = document;
  if (file?.text !== document.getText()) return undefined;
  const entry = file.content.entries.find(({ mailbox }) => mailbox.address === address);
  const changes = entry && addHistory(file, entry, { date: today(), what: 'password-changed', by });
  if (!changes || document.version !== version) return undefined;
  const saves = savesAfter(document);
  if (!(await vscode.workspace.applyEdit(editOf(document, changes)))) return undefined;
  if (saves) await document.save();
  return { undo: undoOf(document, saves) };
}

/** Takes the edit back as Undo in the editor would, and only while it is the last one. */
function undoOf(document: vscode.TextDocument, saves: boolean): () => Promise<boolean> {
  const { version } = document;
  return async () => {
    if (document.isClosed || document.version !== version) return false;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    if (saves) await document.save();
    return document.version !== version;
  };
}

import type * as vscode from 'vscode';
import { checklistNameOf, mailboxesNameOf } from '../../../core/mailboxes/file-names.ts';

/** The checklist file beside a mailboxes file, whether it exists or not. */
export function checklistUri(mailboxesFile: vscode.Uri): vscode.Uri {
  return mailboxesFile.with({ path: checklistNameOf(mailboxesFile.path) });
}

/** The mailboxes file of a checklist; undefined for any other file. */
export function mailboxesUri(file: vscode.Uri): vscode.Uri | undefined {
  const path = mailboxesNameOf(file.path);
  return path === undefined ? undefined : file.with({ path });
}

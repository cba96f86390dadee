import * as vscode from 'vscode';
import { entryAtOffset } from '../../core/mailboxes/mailbox-at.ts';
import type { MailboxFiles } from '../files/mailbox-files.ts';
import type { Target } from './target.ts';

/** The mailbox the cursor of `editor` stands in. */
export function targetAtCursor(
  files: MailboxFiles,
  editor: vscode.TextEditor | undefined = vscode.window.activeTextEditor,
): Target | undefined {
  const file = editor && files.get(editor.document.uri);
  if (!file) return undefined;
  const entry = entryAtOffset(file.content, editor.document.offsetAt(editor.selection.active));
  return entry && { file, entry };
}

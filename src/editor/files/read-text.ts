import * as vscode from 'vscode';
import { mailboxesLimits } from '../../core/mailboxes/limits.ts';
import type { Problem } from '../../core/mailboxes/model.ts';
import { readMailboxesText } from '../../core/mailboxes/decode-text.ts';
import { tooLarge } from '../../core/mailboxes/refusal.ts';
import { openDocument } from './our-files.ts';

/** The text of a file, or why there is none. */
export type TextResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/**
 * The text of a file as the person sees it: the open document with its unsaved edits, else what is stored.
 * A file that is too large is not read.
 */
export async function readText(uri: vscode.Uri): Promise<TextResult> {
  const open = openDocument(uri);
  // Without edits the stored file is the truth: VS Code keeps the document of a closed editor, or of a deleted file, for a while.
  if (open && (open.isDirty || open.isUntitled)) return { kind: 'text', text: open.getText() };
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > mailboxesLimits.fileSize) return { kind: 'problem', problem: tooLarge(size) };
    const { text, problem } = readMailboxesText(await vscode.workspace.fs.readFile(uri));
    if (problem) return { kind: 'problem', problem };
    const shown = open?.getText();
    return { kind: 'text', text: shown !== undefined && isSameButForLineEnds(shown, text) ? shown : text };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return { kind: 'absent' };
    const reason = error instanceof Error ? error.message : String(error);
    const range = { start: 0, end: 0 };
    return { kind: 'problem', problem: { rule: 'unreadable', severity: 'error', range, args: { reason } } };
  }
}

/** An editor shows a file of mixed line ends with those that most lines have. */
function isSameButForLineEnds(one: string, other: string): boolean {
  const plain = (text: string): string => text.replaceAll(/\r\n?/g, '\n');
  return one === other || plain(one) === plain(other);
}

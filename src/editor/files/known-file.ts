import type * as vscode from 'vscode';
import type { LanguageFile } from '../../core/language/language-file.ts';
import type { MailboxFile } from '../../core/mailboxes/model.ts';
import type { LineIndex } from '../../core/mailboxes/positions.ts';

/** A mailboxes file of the workspace, or one that is open, as it was last read. Another object when, and only when, what was read changes. */
export interface KnownFile {
  readonly uri: vscode.Uri;
  /** `uri` as text: the file's identity. */
  readonly id: string;
  /** Relative to the workspace, with the folder's name: how people call it. */
  readonly path: string;
  readonly content: MailboxFile;
  readonly lines: Pick<LineIndex, 'positionAt'>;
  /** With its text; undefined for a file that could not be read as text. */
  readonly language: LanguageFile | undefined;
}

import type * as vscode from 'vscode';
import type { LineIndex } from '../../core/mailboxes/positions.ts';
import type { MailboxFile } from '../../core/mailboxes/model.ts';

/** A mailboxes file of the workspace, or one that is open, as it was last read. */
export interface KnownFile {
  readonly uri: vscode.Uri;
  /** `uri` as text: the file's identity. */
  readonly id: string;
  /** Relative to the workspace, with the folder's name: how people call it. */
  readonly path: string;
  /** Changes when, and only when, what was read changes. */
  readonly fingerprint: string;
  readonly content: MailboxFile;
  readonly lines: LineIndex;
}

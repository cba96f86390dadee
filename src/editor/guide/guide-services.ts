import type * as vscode from 'vscode';
import type { Words } from '../../core/words/words.ts';
import type { MailboxFiles } from '../files/mailbox-files.ts';
import type { MailboxStates } from '../mailbox-states.ts';
import type { ReportOutput } from '../output/report-output.ts';
import type { ReportStore } from '../reports/report-store.ts';
import type { RunningMailboxes } from '../run/running-mailboxes.ts';

/** What guide and overview are made from. */
export interface GuideServices {
  readonly files: MailboxFiles;
  readonly reports: ReportStore;
  readonly running: RunningMailboxes;
  readonly states: MailboxStates;
  readonly output: Pick<ReportOutput, 'bug'>;
  readonly words: Words;
  /** Where the extension is installed. */
  readonly folder: vscode.Uri;
  /** A folder that all windows of this machine share. */
  readonly storage: vscode.Uri;
}

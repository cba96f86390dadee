import type * as vscode from 'vscode';
import type { Words } from '../../core/words/words.ts';
import type { MailboxFiles } from '../files/mailbox-files.ts';
import type { ReportOutput } from '../output/report-output.ts';
import type { RunStatus } from '../output/run-status.ts';
import type { ReportStore } from '../reports/report-store.ts';
import type { SecretsFactory } from '../secrets/secrets-factory.ts';

/** What work on messages is done with. */
export interface WorkServices {
  readonly files: Pick<MailboxFiles, 'get' | 'settled'>;
  readonly reports: ReportStore;
  readonly output: ReportOutput;
  readonly status: RunStatus;
  readonly secrets: SecretsFactory;
  readonly words: Words;
  /** Where the extension is installed. */
  readonly folder: vscode.Uri;
}

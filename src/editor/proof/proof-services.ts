import type * as vscode from 'vscode';
import type { Resolver } from '../../core/dns/resolver.ts';
import type { Words } from '../../core/words/words.ts';
import type { MailboxFiles } from '../files/mailbox-files.ts';
import type { ReportOutput } from '../output/report-output.ts';
import type { RunStatus } from '../output/run-status.ts';
import type { ProofPace } from './proof-watch.ts';

/** What the panels of proofs are made from. */
export interface ProofServices {
  readonly files: Pick<MailboxFiles, 'all' | 'onDidChange'>;
  readonly output: Pick<ReportOutput, 'bug'>;
  readonly status: RunStatus;
  readonly words: Words;
  /** Where the extension is installed. */
  readonly folder: vscode.Uri;
  readonly pace: ProofPace;
  /** Over the servers of the settings of now. */
  readonly makeResolver: () => Promise<Resolver>;
}

import type { Words } from '../../../core/words/words.ts';
import type { MailboxFiles } from '../../files/mailbox-files.ts';
import type { ReportStore } from '../../reports/report-store.ts';
import type { ChosenTarget } from '../../targets/targets.ts';
import type { WorkFolders } from '../questions/work-folders.ts';
import type { WorkJob } from '../work-job.ts';
import type { WorkOptions } from '../work-options.ts';

/** What a piece of work is made from before it can begin. */
export interface WorkQuestion {
  readonly chosen: ChosenTarget;
  readonly options: WorkOptions;
  readonly folders: WorkFolders;
  readonly files: Pick<MailboxFiles, 'get'>;
  readonly reports: Pick<ReportStore, 'works'>;
  readonly words: Words;
}

/**
 * Asks a person for what the options leave open; code is asked nothing. Undefined where the person chose nothing.
 *
 * @throws {WorkRefusal} where the work cannot be, or code left something out that has to be said
 */
export type AskWork = (question: WorkQuestion) => Promise<WorkJob | undefined>;

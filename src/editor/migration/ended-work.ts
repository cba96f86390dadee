import type { DoneWork } from '../../core/migration/work/work-document.ts';
import type { WorkReport } from '../../core/migration/report/work-report.ts';
import type { WorkJob } from './work-job.ts';

/** Work that has ended, and its report. */
export interface EndedWork extends DoneWork {
  readonly report: WorkReport;
  /** Undefined where it was kept by an earlier session. */
  readonly job: WorkJob | undefined;
  /** How many entries of its lists were left out when it was kept. */
  readonly leftOut: number;
}

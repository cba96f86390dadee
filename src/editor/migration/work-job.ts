import type { DiagnosisContext } from '../../core/diagnosis/context.ts';
import type { WorkControl } from '../../core/migration/work/work-control.ts';
import type { WorkDocument, WorkDocumentKind } from '../../core/migration/work/work-document.ts';
import type { Target } from '../targets/target.ts';

/** One piece of work, with everything chosen that there was to choose. */
export interface WorkJob {
  readonly kind: WorkDocumentKind;
  /** What goes on, for the notification: “Backing up claire@example.com”. */
  readonly title: string;
  /** The mailbox that the panel is of. */
  readonly target: Target;
  /** Resolves to the document whatever networks and disk do. */
  readonly start: (context: DiagnosisContext, control: WorkControl) => Promise<WorkDocument>;
  /** What can be gone on with once this was a plan that somebody has read; `offer` makes the button and is undefined where there is nothing to do. */
  readonly next?: NextWork;
}

export interface NextWork {
  readonly offer: (planned: WorkDocument) => string | undefined;
  /** Asks what has to be asked first; undefined where the person said no. */
  readonly job: (planned: WorkDocument) => Promise<WorkJob | undefined>;
}

import type { DiagnosisContext, DiagnosisRequest } from '../../diagnosis/context.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { ImapSession } from '../../diagnosis/further-work.ts';
import type { LegScene } from '../../diagnosis/leg-scene.ts';
import { stepsFor } from '../../diagnosis/step-selection.ts';
import type { Report } from '../../report/report.ts';

/** What the work on a session is given. */
export interface BulkScene {
  readonly conversation: ImapSession['conversation'];
  readonly deadline: LegScene['deadline'];
  /** Whose record holds what the mailbox allows; undefined where nobody is known to host it. */
  readonly providerId: string | undefined;
  /** Where the session is logged in, and as whom. */
  readonly place: MailboxPlace;
}

/** A mailbox as its server knows it. */
export interface MailboxPlace {
  readonly host: string;
  readonly port: number;
  readonly username: string;
}

/**
 * Opens one session to a mailbox with the layers and the login of a diagnosis, INBOX examined, and has `work` done on it. Gives the
 * Report of the opening, and whether the work was begun at all.
 */
export async function withBulkSession(
  request: Pick<DiagnosisRequest, 'entry' | 'side'>,
  context: DiagnosisContext,
  signal: AbortSignal,
  work: (scene: BulkScene) => Promise<void>,
): Promise<{ readonly report: Report; readonly opened: boolean }> {
  let opened = false;
  const run = async ({ conversation }: ImapSession, scene: LegScene): Promise<void> => {
    const { deadline, providerId, plan, reached } = scene;
    opened = true;
    const place = { host: reached.host, port: reached.port, username: plan.username };
    await work({ conversation, deadline, providerId, place });
  };
  const report = await diagnose(
    { ...request, steps: stepsFor(['imap']), further: { imap: { steps: [], run } } },
    context,
    signal,
  );
  return { report, opened };
}

import type { DiagnosisContext, DiagnosisRequest } from '../../diagnosis/context.ts';
import { withBulkSession, type MailboxPlace } from '../imap/open-bulk.ts';
import { placeId } from '../transfer/journal/journal-place.ts';
import type { Origin, OriginAccess, OriginEnding } from '../transfer/origin.ts';
import { willPass } from '../transfer/run-pairs.ts';
import { limitsOf } from '../transfer/target-session.ts';
import type { MessageSpool } from '../transfer/spool/message-spool.ts';
import { failureOfReport, outcomeOfVerdict } from '../work/remote-failure.ts';
import type { WorkControl } from '../work/work-control.ts';
import { ImapOrigin, type KnownFolders } from './imap-origin.ts';

/** The way to the mailbox that a mirror brings messages from. */
export class SourceAccess implements OriginAccess {
  readonly #request: Pick<DiagnosisRequest, 'entry'>;
  readonly #context: DiagnosisContext;
  readonly #control: WorkControl;
  #place: MailboxPlace | undefined;
  #sessions = Infinity;
  readonly #known: KnownFolders = { folders: [] };

  constructor(request: Pick<DiagnosisRequest, 'entry'>, context: DiagnosisContext, control: WorkControl) {
    this.#request = request;
    this.#context = context;
    this.#control = control;
  }

  id(): string {
    if (!this.#place) throw new Error('The source is asked for its name before it is opened.');
    return placeId(this.#place);
  }

  mostSessions(): number {
    return this.#sessions;
  }

  host(): string | undefined {
    return this.#place?.host;
  }

  async withSession(
    signal: AbortSignal,
    spool: MessageSpool,
    work: (origin: Origin) => Promise<void>,
  ): Promise<OriginEnding> {
    const { entry } = this.#request;
    const request = { entry, side: 'source' as const };
    const { report, opened } = await withBulkSession(request, this.#context, signal, async (scene) => {
      this.#place = scene.place;
      this.#sessions = limitsOf(scene.providerId)?.connections ?? Infinity;
      const origin = new ImapOrigin(scene, spool, { ...this.#control, signal }, this.#known);
      try {
        await work(origin);
      } finally {
        origin.leave();
      }
    });
    if (opened) return { opened: true };
    const { verdict } = report;
    return {
      opened: false,
      passes: willPass(verdict.code),
      outcome: outcomeOfVerdict(verdict),
      failure: failureOfReport(report),
    };
  }
}

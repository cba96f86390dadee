import * as vscode from 'vscode';
import type { DiagnosisObserver } from '../../core/diagnosis/context.ts';
import { reportText } from '../../core/migration/report/report-text.ts';
import type { WorkDocument } from '../../core/migration/work/work-document.ts';
import { makeContext } from '../run/diagnosis-context.ts';
import { guarded } from '../run/guarded.ts';
import { readSettings } from '../settings.ts';
import { targetKey } from '../targets/target.ts';
import type { ChosenTarget } from '../targets/targets.ts';
import type { EndedWork } from './ended-work.ts';
import { progressText } from './progress-text.ts';
import { reportOf } from './report-of.ts';
import type { WorkJob } from './work-job.ts';
import { sayBusy, sayEnd } from './work-notices.ts';
import type { WorkPanels } from './work-panels.ts';
import { WorkRefusal } from './work-refusal.ts';
import { WorkRun } from './work-run.ts';
import type { WorkServices } from './work-services.ts';

/** How often panel and notification are brought up to date, milliseconds. */
const paceMs = 250;

/** Runs work on messages: progress, output, panels, kept results. The callers have made sure that the workspace is trusted. */
export class WorkRunner {
  readonly #services: WorkServices;
  readonly #panels: WorkPanels;
  /** By kind and mailbox. */
  readonly #running = new Map<string, WorkRun>();
  readonly #ends = new Set<Promise<unknown>>();

  constructor(services: WorkServices, panels: WorkPanels) {
    this.#services = services;
    this.#panels = panels;
  }

  /**
   * Resolves to the document that the work ends with; to undefined where it did not begin, of which the person is told, or was stopped
   * before it had one.
   *
   * @throws {WorkRefusal} where code asks for what cannot be
   */
  run(job: WorkJob, by: ChosenTarget['by']): Promise<WorkDocument | undefined> {
    const end = this.#run(job, by);
    this.#ends.add(end);
    const forget = (): void => void this.#ends.delete(end);
    end.then(forget, forget);
    return end;
  }

  /** Stops all that is under way so that it can be resumed; resolves once it has stopped. */
  async stop(): Promise<void> {
    for (const run of this.#running.values()) run.cancel();
    await Promise.allSettled(this.#ends);
  }

  async #run(job: WorkJob, by: ChosenTarget['by']): Promise<WorkDocument | undefined> {
    const { words } = this.#services;
    const key = keyOf(job);
    const other = this.#running.get(key);
    if (other && by !== 'code') {
      void sayBusy(other.job.title, words, () => this.#panels.begin(other));
      return undefined;
    }
    const run = new WorkRun(job);
    // Of two that code started at once the engine's lock decides; panel and notification stay with the first.
    if (!other) this.#running.set(key, run);
    if (by !== 'code') this.#panels.begin(run);
    let ended: EndedWork | undefined;
    try {
      ended = await this.#work(run, by);
    } catch (error) {
      if (by === 'code' || !(error instanceof WorkRefusal)) throw error;
      void vscode.window.showErrorMessage(error.message);
    } finally {
      if (!other) this.#running.delete(key);
      this.#panels.end(run, ended);
    }
    if (!ended) return undefined;
    const { document, report } = ended;
    const shown = ended;
    if (by !== 'code' && !this.#panels.isShown(run))
      void sayEnd(report, words, () => this.#panels.show(run, shown));
    return document;
  }

  async #work(run: WorkRun, by: ChosenTarget['by']): Promise<EndedWork | undefined> {
    const { output, words } = this.#services;
    const { job, control } = run;
    return guarded(this.#services, job.title, async (signal, progress) => {
      signal.addEventListener('abort', () => run.cancel(), { once: true });
      output.line(job.title);
      const ticker = setInterval(() => {
        run.look(performance.now());
        progress(progressText(run, words));
      }, paceMs);
      try {
        const audience = by === 'code' ? 'code' : 'person';
        const secrets = this.#services.secrets.make([job.target], audience);
        const context = await makeContext(readSettings(), secrets, this.#observer(), words);
        const document = await job.start(context, control);
        return await this.#ended(job, document);
      } catch (error) {
        if (!run.isCancelled || error !== control.signal.reason) throw error;
        return undefined;
      } finally {
        clearInterval(ticker);
      }
    });
  }

  /** Writes and keeps what the work came to. */
  async #ended(job: WorkJob, document: WorkDocument): Promise<EndedWork> {
    const { output, reports, words } = this.#services;
    const endedAt = new Date().toISOString();
    const report = reportOf(document, words);
    output.line(reportText(report, words));
    const { file, entry } = job.target;
    const { address } = entry.mailbox;
    // Another run holds what this one wanted: it says nothing of the mailbox.
    const isLocked = 'result' in document.result && document.result.result === 'locked';
    if (!isLocked)
      await reports
        .addWork({ file: file.id, address, document, endedAt })
        .catch((error: unknown) => output.bug(address, error));
    return { document, endedAt, report, job, leftOut: 0 };
  }

  #observer(): DiagnosisObserver {
    const { output } = this.#services;
    return {
      stepEnded: (_address, step) => {
        if (step.status === 'fail' || step.status === 'warn') void output.step(step);
      },
      transcript: (address, leg, from, line) => output.transcript(address, leg, from, line),
    };
  }
}

function keyOf({ kind, target }: WorkJob): string {
  return `${kind} ${targetKey(target.file.id, target.entry.mailbox.address)}`;
}

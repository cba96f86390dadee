import type { KnownFile } from './files/known-file.ts';
import type { MailboxFiles } from './files/mailbox-files.ts';
import type { Summary } from './reports/kept-report.ts';
import type { ReportStore } from './reports/report-store.ts';
import type { RunningMailboxes } from './run/running-mailboxes.ts';
import type { State } from './states.ts';

/** What is known of a mailbox now: running, the Report it is judged by in brief, or nothing yet. */
export class MailboxStates {
  readonly #files: MailboxFiles;
  readonly #reports: ReportStore;
  readonly #running: RunningMailboxes;

  constructor(files: MailboxFiles, reports: ReportStore, running: RunningMailboxes) {
    this.#files = files;
    this.#reports = reports;
    this.#running = running;
  }

  stateOf(file: KnownFile, address: string): State {
    if (this.#running.get(file.id, address)) return 'running';
    return this.summaryOf(file, address)?.status ?? 'untested';
  }

  summaryOf(file: KnownFile, address: string): Summary | undefined {
    return this.#reports.standing(address, file.id, (id) => this.#files.get(id) !== undefined);
  }
}

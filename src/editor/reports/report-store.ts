import type { Report } from '../../core/report/report.ts';
import { isKeptReports, isSummaries, summaryOf, type KeptReport, type Summary } from './kept-report.ts';
import type { ReportStorage } from './report-storage.ts';
import { retained, standing } from './standing-report.ts';

/** How long the index waits for further Reports before it is written, milliseconds. */
const indexDelay = 1000;
const indexName = 'index';

/** The last Reports of each mailbox, redacted as core made them, kept over restarts. */
export class ReportStore {
  readonly #storage: ReportStorage;
  readonly #changed: (address: string | undefined) => void;
  /** By address; of each file and side the Report that the mailbox is judged by. */
  #summaries = new Map<string, Summary[]>();
  #loaded: Promise<void> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #indexTimer: NodeJS.Timeout | undefined;

  /** `changed` is told the address of which a Report was added, or undefined where everything may have changed. */
  constructor(storage: ReportStorage, changed: (address: string | undefined) => void) {
    this.#storage = storage;
    this.#changed = changed;
  }

  /** Resolves once `standing` knows what earlier sessions kept. */
  load(): Promise<void> {
    return (this.#loaded ??= this.#storage.read(indexName).then((stored) => {
      if (!isSummaries(stored)) return;
      for (const summary of [...stored].reverse()) this.#remember(summary);
      this.#changed(undefined);
    }));
  }

  /**
   * The Report that a mailbox is judged by, in brief: the newest of a whole diagnosis, else the newest; of that file, else
   * of a file that `exists` no more, so that a rename forgets nothing.
   */
  standing(address: string, file: string, exists: (file: string) => boolean): Summary | undefined {
    const sources = this.#summaries.get(keyOf(address))?.filter(({ side }) => side === 'source') ?? [];
    return (
      sources.find((summary) => summary.file === file) ?? sources.find((summary) => !exists(summary.file))
    );
  }

  /** The Report that `standing` summed up. */
  async report({ address, file, startedAt }: Summary): Promise<Report | undefined> {
    const kept = await this.#read(address);
    return kept.find((one) => one.file === file && one.report.startedAt === startedAt)?.report;
  }

  /** Keeps a Report; resolves when it is written. */
  async add(file: string, report: Report): Promise<void> {
    await this.load();
    const kept = { file, report };
    this.#remember(summaryOf(kept));
    this.#changed(report.address);
    await this.#inTurn(async () => {
      const all = retained([kept, ...(await this.#read(report.address))]);
      await this.#storage.write(keyOf(report.address), all);
    });
    this.#indexTimer ??= setTimeout(() => void this.flush(), indexDelay);
  }

  /** Writes what is still waiting. */
  async flush(): Promise<void> {
    if (this.#indexTimer === undefined) return this.#writing;
    clearTimeout(this.#indexTimer);
    this.#indexTimer = undefined;
    await this.#inTurn(() => this.#storage.write(indexName, [...this.#summaries.values()].flat()));
  }

  /** Forgets every Report. */
  async clear(): Promise<void> {
    clearTimeout(this.#indexTimer);
    this.#indexTimer = undefined;
    this.#summaries = new Map();
    await this.#inTurn(() => this.#storage.clear());
    this.#changed(undefined);
  }

  #remember(summary: Summary): void {
    const key = keyOf(summary.address);
    const known = this.#summaries.get(key) ?? [];
    const isSame = ({ file, side }: Summary): boolean => file === summary.file && side === summary.side;
    const others = known.filter((one) => !isSame(one));
    this.#summaries.set(key, [standing(known.find(isSame), summary), ...others]);
  }

  async #read(address: string): Promise<readonly KeptReport[]> {
    const stored = await this.#storage.read(keyOf(address));
    return isKeptReports(stored) ? stored : [];
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#writing.then(work);
    this.#writing = done.catch(() => undefined);
    return done;
  }
}

function keyOf(address: string): string {
  return `mailbox ${address.toLowerCase()}`;
}

import type { Fault } from '../../core/language/marks/fault.ts';
import type { ConnectionSettings } from '../../core/mailboxes/model.ts';
import type { Report, Side, StepId } from '../../core/report/report.ts';
import { faultsAfter, testedSteps } from './faults-after.ts';
import { isKeptReports, readSummaries, summaryOf, type KeptReport, type Summary } from './kept-report.ts';
import { readWorks, retainedWorks, shortened, type KeptWork } from './kept-work.ts';
import { RecentReports } from './recent-reports.ts';
import type { ReportStorage } from './report-storage.ts';
import { retained, standing } from './standing-report.ts';

/** How long the index waits for further Reports before it is written, milliseconds. */
const indexDelay = 1000;
const indexName = 'index';

/** Told the address of which a Report was added or changed, or undefined where everything may have changed. */
export type ReportListener = (address: string | undefined) => void;

/** The last Reports of each mailbox, redacted as core made them, kept over restarts. */
export class ReportStore {
  readonly #storage: ReportStorage;
  readonly #listeners: Set<ReportListener>;
  /** By address; of each file and side the Report that the mailbox is judged by. */
  #summaries = new Map<string, Summary[]>();
  /** Whole, of the mailboxes that were asked for last: an open guide asks again and again. */
  readonly #recent = new RecentReports();
  #loaded: Promise<void> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #indexTimer: NodeJS.Timeout | undefined;

  constructor(storage: ReportStorage, changed: ReportListener) {
    this.#storage = storage;
    this.#listeners = new Set([changed]);
  }

  /** Tells of changes until it is disposed of. */
  subscribe(listener: ReportListener): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  /** Resolves once `standing` knows what earlier sessions kept. */
  load(): Promise<void> {
    return (this.#loaded ??= this.#storage.read(indexName).then((stored) => {
      const summaries = readSummaries(stored);
      if (summaries.length === 0) return;
      for (const summary of summaries.reverse()) this.#remember(summary, new Set());
      this.#tell(undefined);
    }));
  }

  /**
   * The Report that a mailbox is judged by, in brief: the newest of a whole diagnosis, else the newest; of that file, else
   * of a file that `exists` no more, so that a rename forgets nothing.
   */
  standing(address: string, file: string, exists: (file: string) => boolean): Summary | undefined {
    return this.#of('source', address, file, exists);
  }

  /** What is wrong with one side of a mailbox, of the same file as `standing`; the same list for as long as nothing new is known. */
  faults(side: Side, address: string, file: string, exists: (file: string) => boolean): readonly Fault[] {
    return this.#of(side, address, file, exists)?.faults ?? noFaults;
  }

  /** Takes back some of `faults`, because they cannot be so any more. The Report stays. */
  withdraw(
    side: Side,
    address: string,
    file: string,
    exists: (file: string) => boolean,
    isGone: (fault: Fault) => boolean,
  ): void {
    const summary = this.#of(side, address, file, exists);
    if (!summary?.faults.some(isGone)) return;
    const left = { ...summary, faults: summary.faults.filter((fault) => !isGone(fault)) };
    const known = this.#summaries.get(keyOf(address)) ?? [];
    this.#summaries.set(
      keyOf(address),
      known.map((one) => (one === summary ? left : one)),
    );
    this.#tell(address);
    this.#writeIndexSoon();
  }

  /** The Report that `standing` summed up. */
  async report({ address, file, startedAt }: Summary): Promise<Report | undefined> {
    const kept = this.#recent.get(keyOf(address)) ?? (await this.#read(address));
    return kept.find((one) => one.file === file && one.report.startedAt === startedAt)?.report;
  }

  /** Every kept Report of both sides of a mailbox, newest first: those of that file, else those of a file that `exists` no more. */
  async reports(
    address: string,
    file: string,
    exists: (file: string) => boolean,
  ): Promise<readonly Report[]> {
    const kept = await this.#known(address);
    const own = kept.filter((one) => one.file === file);
    const lost = kept.find((one) => !exists(one.file));
    const found = own.length > 0 ? own : kept.filter((one) => one.file === lost?.file);
    return found.map(({ report }) => report);
  }

  /** Keeps a Report; resolves when it is written. `connection` is what the file said of the side when it was diagnosed. */
  async add(file: string, report: Report, connection?: ConnectionSettings): Promise<void> {
    await this.load();
    const kept = { file, report };
    this.#remember(summaryOf(kept, connection), testedSteps(report));
    const key = keyOf(report.address);
    this.#recent.change(key, (known) => retained([kept, ...known]));
    const written = this.#inTurn(async () => {
      const known = this.#recent.get(key) ?? (await this.#read(report.address));
      // It may have been read from the storage since.
      const all = known.includes(kept) ? known : retained([kept, ...known]);
      this.#recent.change(key, () => all);
      await this.#storage.write(nameOf(report.address), all);
    });
    this.#tell(report.address);
    await written;
    this.#writeIndexSoon();
  }

  /**
   * Keeps the Report of a test beside the diagnosis for these addresses. It is none that a mailbox is judged by: neither `standing` nor
   * `reports` gives it.
   */
  async addTest(file: string, report: Report, addresses: readonly string[]): Promise<void> {
    await this.load();
    for (const address of new Set(addresses.map(keyOf))) {
      await this.#inTurn(async () => {
        const all = retained([{ file, report }, ...(await this.#readTests(address))]);
        await this.#storage.write(testsOf(address), all);
      });
      this.#tell(address);
    }
  }

  /** The kept Reports of tests that a mailbox took part in, newest first; of that file, else of a file that `exists` no more. */
  async tests(address: string, file: string, exists: (file: string) => boolean): Promise<readonly Report[]> {
    await this.#writing;
    const kept = await this.#readTests(address);
    return kept.filter((one) => one.file === file || !exists(one.file)).map(({ report }) => report);
  }

  /** Keeps what a piece of work on a mailbox's messages came to, shortened; resolves when it is written. */
  async addWork(work: Omit<KeptWork, 'leftOut'>): Promise<void> {
    await this.load();
    await this.#inTurn(async () => {
      const all = readWorks([shortened(work), ...(await this.#readWorks(work.address))]);
      await this.#storage.write(worksOf(work.address), retainedWorks(all));
    });
    this.#tell(work.address);
  }

  /** The kept works on a mailbox, newest first; of that file, else of a file that `exists` no more. */
  async works(
    address: string,
    file: string,
    exists: (file: string) => boolean,
  ): Promise<readonly KeptWork[]> {
    await this.#writing;
    const kept = await this.#readWorks(address);
    return kept.filter((one) => one.file === file || !exists(one.file));
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
    this.#recent.clear();
    await this.#inTurn(async () => {
      this.#recent.clear();
      await this.#storage.clear();
    });
    this.#tell(undefined);
  }

  #tell(address: string | undefined): void {
    for (const listener of this.#listeners) listener(address);
  }

  #of(side: Side, address: string, file: string, exists: (file: string) => boolean): Summary | undefined {
    const known = this.#summaries.get(keyOf(address));
    return (
      known?.find((summary) => summary.side === side && summary.file === file) ??
      known?.find((summary) => summary.side === side && !exists(summary.file))
    );
  }

  #remember(summary: Summary, tested: ReadonlySet<StepId>): void {
    const key = keyOf(summary.address);
    const known = this.#summaries.get(key) ?? [];
    const isSame = ({ file, side }: Summary): boolean => file === summary.file && side === summary.side;
    const others = known.filter((one) => !isSame(one));
    const previous = known.find(isSame);
    const faults = faultsAfter(previous?.faults ?? [], summary, tested);
    this.#summaries.set(key, [{ ...standing(previous, summary), faults }, ...others]);
  }

  #writeIndexSoon(): void {
    this.#indexTimer ??= setTimeout(() => void this.flush(), indexDelay);
  }

  async #read(address: string): Promise<readonly KeptReport[]> {
    const stored = await this.#storage.read(nameOf(address));
    return isKeptReports(stored) ? stored : [];
  }

  /** As they are by now, also those that are still being written. */
  async #known(address: string): Promise<readonly KeptReport[]> {
    const key = keyOf(address);
    const recent = this.#recent.get(key);
    if (recent) return recent;
    const written = this.#writing;
    await written;
    const known = await this.#read(address);
    // Else what was read is old by now.
    if (this.#writing === written) this.#recent.keep(key, known);
    return known;
  }

  async #readTests(address: string): Promise<readonly KeptReport[]> {
    const stored = await this.#storage.read(testsOf(address));
    return isKeptReports(stored) ? stored : [];
  }

  async #readWorks(address: string): Promise<readonly KeptWork[]> {
    return readWorks(await this.#storage.read(worksOf(address)));
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#writing.then(work);
    this.#writing = done.catch(() => undefined);
    return done;
  }
}

const noFaults: readonly Fault[] = [];

function keyOf(address: string): string {
  return address.toLowerCase();
}

function testsOf(address: string): string {
  return `tests ${keyOf(address)}`;
}

function worksOf(address: string): string {
  return `works ${keyOf(address)}`;
}

function nameOf(address: string): string {
  return `mailbox ${keyOf(address)}`;
}

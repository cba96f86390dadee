import type { ReportStore } from '../reports/report-store.ts';

/** How long Reports are gathered before checklists are looked at, milliseconds: a run over thousands adds them all the time. */
const gathering = 1000;

/** Tells, some time after Reports have come, which addresses they are of. Where that goes wrong `failed` is told, and the next ones come as ever. */
export class TickSoon {
  readonly #tell: (addresses: ReadonlySet<string>) => Promise<void>;
  readonly #failed: (bug: unknown) => void;
  readonly #subscription: { dispose(): void };
  #addresses = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #told: Promise<void> = Promise.resolve();

  constructor(
    reports: Pick<ReportStore, 'subscribe'>,
    tell: (addresses: ReadonlySet<string>) => Promise<void>,
    failed: (bug: unknown) => void,
  ) {
    this.#tell = tell;
    this.#failed = failed;
    this.#subscription = reports.subscribe((address) => {
      // Reports of an earlier session have ticked already, and forgetting Reports un-ticks nothing.
      if (address === undefined) return;
      this.#addresses.add(address);
      this.#timer ??= setTimeout(() => this.#now(), gathering);
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
  }

  #now(): void {
    const addresses = this.#addresses;
    this.#addresses = new Set();
    this.#timer = undefined;
    this.#told = this.#told.then(() => this.#tell(addresses)).catch(this.#failed);
  }
}

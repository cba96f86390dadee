import type { Fault } from '../../dialogue/fault.ts';
import type { BulkConnection } from '../imap/bulk-connection.ts';
import type { FetchedMessage } from '../imap/fetch-response.ts';
import type { ServerFolder } from '../imap/server-folders.ts';
import type { BackupStore } from '../store/backup-store.ts';
import type { FolderState } from '../store/manifest-record.ts';
import type { MessageFile } from '../store/message-file.ts';
import type { WorkControl } from '../work/work-control.ts';
import type { MissingMessage } from './backup-result.ts';
import {
  hasWindows,
  type FetchWindow,
  type FolderPlan,
  type FolderWork,
  type PlannedFolder,
} from './folder-work.ts';

export type Connection = BulkConnection<MessageFile>;

/** What the connections of one run share: the work that is left, and what has become of the rest. */
export class RunState {
  readonly store: BackupStore;
  /** Undefined until the folders are listed. */
  folders: readonly ServerFolder[] | undefined;
  works: readonly FolderWork[] = [];
  /** States of folders in which nothing had changed. */
  unchanged: FolderState[] = [];
  onServer = 0;
  fetched = 0;
  octets = 0;
  flagsChanged = 0;
  deleted = 0;
  vanished = 0;
  sizeDiffers = 0;
  readonly newValidity: string[] = [];
  readonly missing: MissingMessage[] = [];
  readonly foldersNotOpened: { readonly folder: string; readonly reply: string }[] = [];
  /** The last thing that ended a connection before its work was done. */
  lastFault: Fault | undefined;
  /** The server throttles for longer than anybody waits: nothing more is asked for. */
  givenUp: Fault | undefined;
  /** What this machine's disk refused, or a bug. */
  broken: { readonly error: unknown } | undefined;
  readonly control: WorkControl;
  readonly #stop: () => void;
  #unclaimed: FolderWork[] = [];
  /** Those with a plan that may have windows left. */
  readonly #opened = new Set<FolderWork>();
  #expected = 0;
  readonly #pending = new Set<Promise<void>>();

  constructor(store: BackupStore, control: WorkControl, stop: () => void) {
    this.store = store;
    this.control = control;
    this.#stop = stop;
  }

  /** What there is to do: folders of which something is to be fetched. */
  plan(works: readonly FolderWork[]): void {
    this.works = works;
    // The last is taken first, and the fullest should be.
    this.#unclaimed = [...works].sort((one, other) => one.expected - other.expected);
    this.#expected = works.reduce((sum, { expected }) => sum + expected, 0);
  }

  /** A folder that nobody has opened yet, the fullest first; then one that others are at and that has windows left. */
  nextWork(): FolderWork | undefined {
    const fresh = this.#unclaimed.pop();
    if (fresh) return fresh;
    for (const work of this.#opened) {
      if (hasWindows(work)) return work;
      // Its windows are under way elsewhere; who gives one back enters it again.
      this.#opened.delete(work);
    }
    return undefined;
  }

  /** A folder whose opening broke off before it was known what is missing. */
  giveBack(work: FolderWork): void {
    this.#unclaimed.push(work);
  }

  /** It is known what is missing in a folder. */
  opened(work: FolderWork, plan: FolderPlan): void {
    const missing = plan.wanted.size;
    this.#expected += missing - work.expected;
    work.expected = missing;
    work.plan = plan;
    this.#opened.add(work);
  }

  /** Messages of a folder have to be asked for once more. */
  again(work: PlannedFolder, window: FetchWindow): void {
    work.plan.windows.push(window);
    this.#opened.add(work);
  }

  get hasWork(): boolean {
    return this.#unclaimed.length > 0 || [...this.#opened].some(hasWindows);
  }

  /** Messages that are likely to come in all. */
  get expected(): number {
    return this.#expected;
  }

  /** A message has come whole: kept where it was asked for and has not come before. */
  arrived(work: FolderWork | undefined, fetched: FetchedMessage, sink: MessageFile): void {
    const plan = work?.plan;
    if (!work || !plan?.wanted.delete(fetched.uid)) {
      sink.discard();
      return;
    }
    const { uidValidity, path } = plan;
    const name = { folder: work.folder.name, uidValidity, uid: fetched.uid };
    const kept = this.store.add(name, path, fetched, sink).then(
      (octets) => {
        this.fetched += 1;
        this.octets += octets;
        if (fetched.size !== undefined && fetched.size !== octets) this.sizeDiffers += 1;
        this.control.progress({
          phase: 'fetching',
          folder: work.folder.title,
          messages: this.fetched,
          total: Math.max(this.expected, this.fetched),
          octets: this.octets,
        });
      },
      (error: unknown) => {
        plan.wanted.add(fetched.uid);
        this.fail(error);
      },
    );
    this.#pending.add(kept);
    void kept.finally(() => this.#pending.delete(kept));
  }

  /** Ends the run for something that no other connection would do better. */
  fail(error: unknown): void {
    this.broken ??= { error };
    this.#stop();
  }

  /** Settles when all that has arrived is on disk, or could not be put there. */
  async settled(): Promise<void> {
    // Files first, whose lines are appended as they end.
    while (this.#pending.size > 0) {
      await this.store.flush();
      // A race among none would never end.
      if (this.#pending.size > 0) await Promise.race(this.#pending);
    }
  }

  lost(
    work: FolderWork,
    { uidValidity, wanted }: FolderPlan,
    uid: number,
    why: Pick<MissingMessage, 'class' | 'reply'>,
  ): void {
    if (!wanted.delete(uid)) return;
    this.missing.push({ folder: work.folder.title, uidValidity, uid, ...why });
  }
}

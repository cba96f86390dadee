import { Fault } from '../../dialogue/fault.ts';
import { ContentHashes } from '../identity/content-hashes.ts';
import { BulkConnection } from '../imap/bulk-connection.ts';
import { examineFolder } from '../imap/examine.ts';
import type { BulkScene } from '../imap/open-bulk.ts';
import { listServerFolders } from '../imap/server-folders.ts';
import { MemoryBudget } from '../memory-budget.ts';
import type { WorkControl } from '../work/work-control.ts';
import { FetchQueue } from './fetch-queue.ts';
import { HashSink } from './hash-sink.ts';
import type { SharedWork } from './keep-sessions.ts';
import { beginListing, continueListing, fetchHeaders, type Listing } from './list-messages.ts';
import type { ReadFolder } from './read-folder.ts';
import { seenHeader, type SeenHeader } from './seen-header.ts';
import { serveQueue } from './serve-queue.ts';

type Connection = BulkConnection<HashSink>;

/** Messages that came into a folder after it was read. */
export interface Newer {
  readonly folder: ReadFolder;
  readonly listing: Listing;
  readonly hashes: ContentHashes;
}

/** One folder to look into again. */
interface Job {
  readonly folder: ReadFolder;
  /** Messages whose headers are wanted. */
  readonly headers: FetchQueue;
  readonly seen: Map<number, SeenHeader>;
  /** Whether what arrived since is wanted too, and where that stands. */
  newer: Newer | 'wanted' | undefined;
  isDone: boolean;
}

const perWindow = 250;
const bodies = { items: '(UID BODY.PEEK[])', depth: 3 };

/** A second look at a mailbox that was read: the headers of some messages, and what has arrived since. */
export class MailboxLook implements SharedWork {
  done = 0;
  readonly #folders: readonly ReadFolder[];
  readonly #jobs: Job[];
  readonly #deep: boolean;
  readonly #control: WorkControl;
  #asksWhatCame: boolean;

  /**
   * @param wanted UIDs whose headers are wanted, ascending
   * @param newer whether what has arrived since is wanted too; with `deep` also the hashes of that
   */
  constructor(
    folders: readonly ReadFolder[],
    wanted: ReadonlyMap<ReadFolder, readonly number[]>,
    { newer, deep }: { readonly newer: boolean; readonly deep: boolean },
    control: WorkControl,
  ) {
    this.#folders = folders;
    this.#deep = deep;
    this.#control = control;
    this.#asksWhatCame = newer;
    this.#jobs = [...wanted].map(([folder, uids]) => jobOf(folder, uids));
  }

  get isLeft(): boolean {
    return this.#asksWhatCame || this.#jobs.some(({ isDone }) => !isDone);
  }

  /** Headers by folder and UID. One that is not there has gone from the server, or could not be had (`isGone` tells). */
  seen(folder: ReadFolder, uid: number): SeenHeader | undefined {
    return this.#jobs.find((job) => job.folder === folder)?.seen.get(uid);
  }

  /** Whether the server does not hold a message any more whose header was wanted. */
  isGone(folder: ReadFolder, uid: number): boolean {
    const job = this.#jobs.find((one) => one.folder === folder);
    if (job?.isDone !== true || job.seen.has(uid)) return false;
    const { wanted, unread } = job.headers;
    return !wanted.has(uid) && !unread.some((one) => one.uid === uid);
  }

  get newer(): readonly Newer[] {
    return this.#jobs.flatMap(({ newer }) => (newer === undefined || newer === 'wanted' ? [] : [newer]));
  }

  async serve({ conversation, deadline }: BulkScene): Promise<void> {
    let hashing: { readonly queue: FetchQueue; readonly hashes: ContentHashes } | undefined;
    const connection: Connection = new BulkConnection({
      conversation,
      deadline,
      budget: new MemoryBudget(Infinity),
      open: () => new HashSink(),
      message: ({ uid }, sink) => {
        if (hashing?.queue.arrived(uid) === true) hashing.hashes.set(uid, sink.digest());
      },
    });
    try {
      if (this.#asksWhatCame && !(await this.#askWhatCame(connection))) return;
      for (const job of this.#jobs) {
        if (job.isDone) continue;
        const fault = await this.#look(connection, job, (queue, hashes) => {
          hashing = { queue, hashes };
        });
        if (fault && connection.fault) return;
        job.isDone = true;
        this.done += 1;
      }
    } finally {
      connection.leave();
    }
  }

  /** Folders whose UIDNEXT has grown hold something new. */
  async #askWhatCame(connection: Connection): Promise<boolean> {
    const listed = await listServerFolders(connection);
    if (listed instanceof Fault) return false;
    this.#asksWhatCame = false;
    this.done += 1;
    for (const { name, status } of listed) {
      const folder = this.#folders.find((one) => one.folder.name === name);
      if (!folder?.opened || status?.uidValidity !== folder.opened.uidValidity) continue;
      if (status.uidNext <= folder.opened.uidNext) continue;
      let job = this.#jobs.find((one) => one.folder === folder);
      if (!job) this.#jobs.push((job = jobOf(folder, [])));
      job.newer = 'wanted';
    }
    return true;
  }

  async #look(
    connection: Connection,
    job: Job,
    hash: (queue: FetchQueue, hashes: ContentHashes) => void,
  ): Promise<Fault | undefined> {
    const { folder, headers, seen } = job;
    const opened = await examineFolder(connection, folder.folder.name);
    if (opened instanceof Fault) return opened;
    // What cannot be opened any more, or has become another, is not told anything about.
    if ('refused' in opened || opened.status.uidValidity !== folder.opened?.uidValidity) return undefined;
    const fault = await fetchHeaders(connection, headers, this.#control, ({ uid, size = 0 }, header) => {
      seen.set(uid, seenHeader(header, size));
      this.done += 1;
    });
    if (fault || job.newer === undefined) return fault;
    const since = folder.opened.uidNext;
    if (job.newer === 'wanted') {
      const uids = opened.uids.filter((uid) => uid >= since);
      job.newer = { folder, listing: beginListing(uids), hashes: new ContentHashes() };
    }
    const { listing, hashes } = job.newer;
    const broken = await continueListing(connection, listing, this.#control);
    if (broken || !this.#deep) return broken;
    const queue = new FetchQueue(
      Array.from(listing.messages, ({ uid }) => uid).filter((uid) => hashes.exact(uid) === undefined),
      perWindow,
    );
    hash(queue, hashes);
    return serveQueue(connection, queue, bodies, this.#control);
  }
}

function jobOf(folder: ReadFolder, uids: readonly number[]): Job {
  return {
    folder,
    headers: new FetchQueue(uids, perWindow),
    seen: new Map(),
    newer: undefined,
    isDone: false,
  };
}

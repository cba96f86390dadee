import { Fault } from '../../dialogue/fault.ts';
import { quoted } from '../../imap/quoted-string.ts';
import { limits } from '../../limits.ts';
import { providerById } from '../../providers/all.ts';
import { ContentHashes } from '../identity/content-hashes.ts';
import { readTargetLayout, type TargetLayout } from '../folders/target-layout.ts';
import { BulkConnection } from '../imap/bulk-connection.ts';
import { examineFolder } from '../imap/examine.ts';
import type { FetchedMessage } from '../imap/fetch-response.ts';
import type { BulkScene, MailboxPlace } from '../imap/open-bulk.ts';
import { opens } from '../imap/server-folders.ts';
import { MemoryBudget } from '../memory-budget.ts';
import type { WorkControl } from '../work/work-control.ts';
import { FetchQueue } from './fetch-queue.ts';
import { HashSink } from './hash-sink.ts';
import type { SharedWork } from './keep-sessions.ts';
import { beginListing, continueListing } from './list-messages.ts';
import { hasMore, type OpenedFolder, type ReadFolder } from './read-folder.ts';
import type { CameFrom, ReadRequest } from './read-mailbox.ts';
import { serveQueue } from './serve-queue.ts';

type Connection = BulkConnection<HashSink>;

/** Messages that are worth another session. */
const messagesPerSession = { quick: 2_000, deep: 250 };
/** Messages whose content one command asks for. */
const windowMessages = 64;
const bodies = { items: '(UID BODY.PEEK[])', depth: 3 };

/** What the sessions that read one mailbox share. */
export class MailboxReading implements SharedWork {
  folders: readonly ReadFolder[] | undefined;
  layout: TargetLayout | undefined;
  place: MailboxPlace | undefined;
  providerId: string | undefined;
  done = 0;
  /** The last thing that ended a session before its work was done. */
  lastFault: Fault | undefined;
  /** The server throttles for longer than anybody waits. */
  givenUp: Fault | undefined;
  /** A bug: the next session would meet it again. */
  broken: { readonly error: unknown } | undefined;
  readonly #request: ReadRequest;
  readonly #control: WorkControl;
  readonly #expected: (messages: number) => void;
  readonly #came: CameFrom;

  constructor(
    request: ReadRequest,
    control: WorkControl,
    expected: (messages: number) => void,
    came: CameFrom,
  ) {
    this.#request = request;
    this.#control = control;
    this.#expected = expected;
    this.#came = came;
  }

  get isLeft(): boolean {
    if (this.givenUp || this.broken) return false;
    return this.folders?.some((folder) => !folder.claimed || hasMore(folder)) !== false;
  }

  async serve(
    { conversation, deadline, providerId, place }: BulkScene,
    others: (count: number) => void,
  ): Promise<void> {
    let current: ReadFolder | undefined;
    const connection: Connection = new BulkConnection({
      conversation,
      deadline,
      // Nothing is held: messages are hashed as they come.
      budget: new MemoryBudget(Infinity),
      open: () => new HashSink(),
      message: (fetched, sink, octets) => this.#hashed(current, fetched, sink, octets),
    });
    try {
      this.place ??= place;
      this.providerId ??= providerId;
      if (!this.folders && !(await this.#list(connection, others))) return;
      for (let next = this.#next(); next; next = this.#next()) {
        current = next;
        const fault = await this.#read(connection, next);
        if (fault && connection.fault) {
          this.lastFault = fault;
          return;
        }
        if (fault) this.givenUp = fault;
      }
    } catch (error) {
      this.broken = { error };
    } finally {
      connection.leave();
    }
  }

  /** The fullest folder that nobody has opened yet; then one that others are at. */
  #next(): ReadFolder | undefined {
    if (this.givenUp || this.broken) return undefined;
    const fresh = this.folders
      ?.filter(({ claimed }) => !claimed)
      .sort((one, other) => expectedIn(other) - expectedIn(one))[0];
    if (fresh) fresh.claimed = true;
    return fresh ?? this.folders?.find(hasMore);
  }

  async #list(connection: Connection, others: (count: number) => void): Promise<boolean> {
    const layout = await readTargetLayout(connection, this.providerId);
    if (layout instanceof Fault) {
      this.lastFault = layout;
      return false;
    }
    this.layout = layout;
    const folders = layout.folders.filter(opens).map((folder): ReadFolder => ({
      folder,
      claimed: false,
      opened: undefined,
      reply: undefined,
      appendLimit: undefined,
    }));
    await askLimits(connection, folders);
    this.done += 1;
    this.folders = folders;
    const messages = folders.reduce((sum, folder) => sum + expectedIn(folder), 0);
    this.#expected(messages);
    const { connections, deep } = this.#request;
    const allowed =
      (this.providerId === undefined ? undefined : providerById(this.providerId)?.limits?.connections) ??
      Infinity;
    const useful = Math.ceil(messages / messagesPerSession[deep ? 'deep' : 'quick']);
    others(Math.min(connections, allowed, useful) - 1);
    return true;
  }

  /** Opens a folder and fetches what is left of it. */
  async #read(connection: Connection, read: ReadFolder): Promise<Fault | undefined> {
    const opened = await this.#open(connection, read);
    if (opened === undefined || opened instanceof Fault) return opened;
    const { listing, bodies: queue } = opened;
    const came = (): void => {
      this.done += 1;
      if (!queue) this.#came(read.folder, 0);
    };
    const fault = await continueListing(connection, listing, this.#control, came);
    if (fault || !queue) return fault;
    return serveQueue(connection, queue, bodies, this.#control);
  }

  /** Undefined where there is nothing to fetch, or the server said no. */
  async #open(connection: Connection, read: ReadFolder): Promise<OpenedFolder | Fault | undefined> {
    const { folder, opened } = read;
    const { status } = folder;
    if (!opened && status?.messages === 0) {
      read.opened = this.#begun(status.uidValidity, status.uidNext, []);
      return undefined;
    }
    if (/[\r\n\0]/.test(folder.name)) {
      read.reply = '';
      return undefined;
    }
    const examined = await examineFolder(connection, folder.name);
    if (examined instanceof Fault) {
      if (!opened) read.claimed = false;
      return examined;
    }
    if ('refused' in examined) {
      read.reply = examined.refused;
      return undefined;
    }
    const { uids } = examined;
    const { uidValidity, uidNext } = examined.status;
    // Another session may have opened it while this one was asking.
    read.opened ??= this.#begun(uidValidity, uidNext, uids);
    if (read.opened.uidValidity === uidValidity) return read.opened;
    read.reply = 'UIDVALIDITY';
    return undefined;
  }

  #begun(uidValidity: number, uidNext: number, uids: readonly number[]): OpenedFolder {
    return {
      uidValidity,
      uidNext,
      listing: beginListing(uids),
      bodies: this.#request.deep ? new FetchQueue(uids, windowMessages) : undefined,
      hashes: new ContentHashes(),
    };
  }

  #hashed(read: ReadFolder | undefined, { uid }: FetchedMessage, sink: HashSink, octets: number): void {
    const opened = read?.opened;
    if (!read || opened?.bodies?.arrived(uid) !== true) {
      sink.discard();
      return;
    }
    opened.hashes.set(uid, sink.digest());
    this.done += 1;
    this.#came(read.folder, octets);
  }
}

function expectedIn({ folder }: ReadFolder): number {
  return Math.min(folder.status?.messages ?? 0, limits.migration.messages);
}

/** What each folder takes, where the server says (RFC 7889 §2: of all folders by its capability, or of each by STATUS). */
async function askLimits(connection: Connection, folders: readonly ReadFolder[]): Promise<void> {
  const all = octetsOf(connection.capabilityValue('APPENDLIMIT'));
  for (const folder of folders) folder.appendLimit = all;
  if (all !== undefined || !connection.can('APPENDLIMIT')) return;
  await Promise.all(
    folders.map(async (read) => {
      const answer = await connection.ask(`STATUS ${quoted(read.folder.name)} (APPENDLIMIT)`);
      if (answer instanceof Fault || answer.status !== 'OK') return;
      read.appendLimit = octetsOf(/\bAPPENDLIMIT (\d{1,10})\b/i.exec(answer.untagged.join('\n'))?.[1]);
    }),
  );
}

function octetsOf(digits: string | undefined): number | undefined {
  return digits !== undefined && /^\d{1,10}$/.test(digits) ? Number(digits) : undefined;
}

import { Fault } from '../../dialogue/fault.ts';
import { quoted } from '../../imap/quoted-string.ts';
import { BulkConnection, type BulkCompletion, type HeardFetch } from '../imap/bulk-connection.ts';
import { statusIn, type Refused } from '../imap/examine.ts';
import type { FetchedMessage } from '../imap/fetch-response.ts';
import type { BulkScene } from '../imap/open-bulk.ts';
import { FetchQueue } from '../listing/fetch-queue.ts';
import { serveQueue } from '../listing/serve-queue.ts';
import { uidSet } from '../imap/uid-set.ts';
import type {
  Brought,
  ListWish,
  Origin,
  OriginFolder,
  OriginListing,
  OriginMessage,
} from '../transfer/origin.ts';
import type { MessageSpool } from '../transfer/spool/message-spool.ts';
import type { SpooledBody } from '../transfer/spool/spooled-body.ts';
import type { WorkControl } from '../work/work-control.ts';
import { gmailExtension, heldElsewhere } from './gmail-labels.ts';
import { listOriginFolders } from './origin-folders.ts';
import { listOriginMessages } from './origin-listing.ts';

/** Messages of one lot that are under way. */
interface Lot {
  /** Tells its command from others. */
  readonly heard: HeardFetch;
  readonly opening: Opening;
  readonly wanted: Map<number, OriginMessage>;
  readonly came: { readonly message: OriginMessage; readonly body: SpooledBody }[];
}

/** A folder as the last EXAMINE that was sent opens it. */
interface Opening {
  readonly name: string;
  readonly answer: Promise<BulkCompletion | Fault>;
}

/** The source's folders, shared by its sessions: only one of them lists them. */
export interface KnownFolders {
  folders: readonly OriginFolder[];
}

const items = '(UID FLAGS INTERNALDATE BODY.PEEK[])';

/** One session with the mailbox that messages come from; it changes nothing there (EXAMINE, BODY.PEEK). */
export class ImapOrigin implements Origin {
  readonly #connection: BulkConnection<SpooledBody>;
  readonly #control: WorkControl;
  readonly #known: KnownFolders;
  readonly #providerId: string | undefined;
  readonly #lots: Lot[] = [];
  #opening: Opening | undefined;

  constructor(
    { conversation, deadline, providerId }: BulkScene,
    spool: MessageSpool,
    control: WorkControl,
    known: KnownFolders,
  ) {
    this.#control = control;
    this.#known = known;
    this.#providerId = providerId;
    this.#connection = new BulkConnection({
      conversation,
      deadline,
      budget: spool.writing,
      open: spool.open,
      message: (fetched, sink, _octets, heard) => this.#came(fetched, sink, heard),
    });
  }

  /** Lets go of the session. */
  leave(): void {
    this.#connection.leave();
  }

  /** Keeps the session open while nothing is asked for. */
  stayAwake(): void {
    if (this.#connection.isIdle) void this.#connection.ask('NOOP');
  }

  async folders(): Promise<readonly OriginFolder[] | Fault> {
    const folders = await listOriginFolders(this.#connection, this.#providerId);
    if (!(folders instanceof Fault)) this.#known.folders = folders;
    return folders;
  }

  list(folder: OriginFolder, wish: ListWish): Promise<OriginListing | Refused | Fault> {
    if (/[\r\n\0]/.test(folder.name)) return Promise.resolve({ refused: '' });
    const open = (heard: HeardFetch): Opening['answer'] => this.#open(folder.name, heard).answer;
    const isAllOfGmail = folder.specialUse === 'all' && this.#connection.can(gmailExtension);
    return isAllOfGmail
      ? this.#listRest(open, wish)
      : listOriginMessages(this.#connection, open, wish, this.#control);
  }

  /** Of Gmail's “All Mail” what no other folder holds. */
  async #listRest(
    open: (heard: HeardFetch) => Opening['answer'],
    { identities }: ListWish,
  ): Promise<OriginListing | Refused | Fault> {
    const whole = { identities, since: undefined };
    const listing = await listOriginMessages(this.#connection, open, whole, this.#control);
    if (listing instanceof Fault || 'refused' in listing) return listing;
    const held = await heldElsewhere(this.#connection, this.#known.folders);
    if (held instanceof Fault) return held;
    return { ...listing, messages: listing.messages.filter(({ uid }) => !held.has(uid)) };
  }

  bring(folder: OriginFolder, messages: readonly OriginMessage[]): AsyncGenerator<Brought | Fault, void> {
    // Sent before anybody waits: lots follow each other without a round trip between them.
    const opening = this.#open(folder.name);
    const lot = lotOf(opening, new Map(messages.map((message) => [message.uid, message])));
    const asked = this.#ask(lot);
    return this.#bring(folder, messages, lot, asked);
  }

  async *#bring(
    folder: OriginFolder,
    messages: readonly OriginMessage[],
    lot: Lot,
    asked: Promise<unknown>,
  ): AsyncGenerator<Brought | Fault, void> {
    const opened = await lot.opening.answer;
    await asked;
    const refused = opened instanceof Fault ? undefined : this.#refusalIn(opened, messages);
    if (refused !== undefined) {
      for (const { body } of lot.came) body.release();
      yield { refused };
      return;
    }
    yield* delivered(lot);
    if (lot.wanted.size === 0) return;
    if (this.#connection.fault) {
      yield this.#connection.fault;
      return;
    }
    yield* this.#bringAgain(folder, lot);
  }

  /** What did not come at once: asked for one by one, so that it is known which message is to blame. */
  async *#bringAgain(folder: OriginFolder, lot: Lot): AsyncGenerator<Brought | Fault, void> {
    const opening = this.#open(folder.name);
    await opening.answer;
    const queue = new FetchQueue([...lot.wanted.keys()], 1);
    const again = lotOf(opening, lot.wanted);
    this.#lots.push(again);
    const wanted = new Map(lot.wanted);
    const fault = await serveQueue(
      {
        fault: undefined,
        ask: async (command, heard) => {
          const answer = await this.#connection.ask(command, heard);
          for (const { message } of again.came) queue.arrived(message.uid);
          return answer;
        },
        pause: (ms) => this.#connection.pause(ms),
        quote: (words) => this.#connection.quote(words),
      },
      queue,
      { items, heard: again.heard, depth: 1 },
      this.#control,
    );
    this.#lots.splice(this.#lots.indexOf(again), 1);
    yield* delivered(again);
    for (const { uid, reply } of queue.unread) {
      const message = wanted.get(uid);
      lot.wanted.delete(uid);
      if (message) yield { message, unreadable: reply === '' ? {} : { reply } };
    }
    if (fault) {
      yield fault;
      return;
    }
    for (const message of lot.wanted.values()) yield { message, vanished: true };
  }

  /** Why the messages of a lot are not to be had from the folder as it was opened. */
  #refusalIn(opened: BulkCompletion, [first]: readonly OriginMessage[]): string | undefined {
    if (opened.status !== 'OK') return this.#connection.quote(opened.words);
    return statusIn(opened.untagged, []).uidValidity === first?.uidValidity ? undefined : 'UIDVALIDITY';
  }

  /** Opens a folder; with `heard` anew, else only where another is open once all that was sent has been answered. */
  #open(name: string, heard?: HeardFetch): Opening {
    if (heard || this.#opening?.name !== name)
      this.#opening = { name, answer: this.#connection.ask(`EXAMINE ${quoted(name)}`, heard) };
    return this.#opening;
  }

  async #ask(lot: Lot): Promise<BulkCompletion | Fault> {
    this.#lots.push(lot);
    const uids = [...lot.wanted.keys()].sort((one, other) => one - other);
    const answer = await this.#connection.ask(`UID FETCH ${uidSet(uids)} ${items}`, lot.heard);
    this.#lots.splice(this.#lots.indexOf(lot), 1);
    return answer;
  }

  /**
   * A server may answer commands side by side (RFC 9051 §5.5), but none across the opening of a folder: a message is of the lot whose command
   * is the oldest, or of another of the same opening that waits for it.
   */
  #came(fetched: FetchedMessage, body: SpooledBody, heard: HeardFetch | undefined): void {
    const oldest = this.#lots.find((each) => each.heard === heard) ?? this.#lots[0];
    const lot = oldest?.wanted.has(fetched.uid)
      ? oldest
      : this.#lots.find(({ opening, wanted }) => opening === oldest?.opening && wanted.has(fetched.uid));
    const message = lot?.wanted.get(fetched.uid);
    if (!lot || !message) {
      body.discard();
      return;
    }
    lot.wanted.delete(fetched.uid);
    const { flags, keywords, internalDate, toldFlags } = fetched;
    const now = toldFlags ? { flags, keywords } : {};
    lot.came.push({
      message: { ...message, ...now, internalDate: internalDate ?? message.internalDate },
      body,
    });
  }
}

function lotOf(opening: Opening, wanted: Map<number, OriginMessage>): Lot {
  // Flags that change meanwhile are told of messages that are not asked for; nobody needs them.
  return { heard: () => undefined, opening, wanted, came: [] };
}

/** What has come, once it can be read. */
async function* delivered({ came }: Lot): AsyncGenerator<Brought, void> {
  for (const { message, body } of came.splice(0)) {
    await body.ready();
    yield { message, body };
  }
}

import { Fault } from '../../dialogue/fault.ts';
import { quoted } from '../../imap/quoted-string.ts';
import { labelOf } from '../identity/label-of.ts';
import type { HeardFetch } from '../imap/bulk-connection.ts';
import { fetchedMessageIn } from '../imap/fetch-response.ts';
import type { BulkScene } from '../imap/open-bulk.ts';
import { uidSet } from '../imap/uid-set.ts';
import type { SharedWork } from '../listing/keep-sessions.ts';
import type { ReadFolder } from '../listing/read-folder.ts';
import { MemoryBudget } from '../memory-budget.ts';
import { askSubscriptions, subscribedNames } from '../transfer/subscriptions.ts';
import { targetOn, type Target } from '../transfer/target-session.ts';
import type { MessageLabel } from '../work/message-label.ts';
import type { WorkControl } from '../work/work-control.ts';
import { askQuota } from './ask-quota.ts';
import type { InventoryQuota } from './inventory-result.ts';
import type { Spot } from './survey-folder.ts';

/** Folders whose messages are asked for without waiting for each other. */
const atOnce = 16;
/** UIDs of one command, which stays short enough for every server (RFC 7162 §4). */
const uidsAtOnce = 400;
const items = '(UID BODY.PEEK[HEADER.FIELDS (MESSAGE-ID FROM SUBJECT DATE)])';

/** What a list of messages does not tell: subscriptions, quota, and who wrote what stands out. */
export class InventoryDetails implements SharedWork {
  /** Names; undefined where the server does not tell. */
  subscribed: ReadonlySet<string> | undefined;
  quota: readonly InventoryQuota[] | null = null;
  done = 0;
  lastFault: Fault | undefined;
  #asked = false;
  readonly #labels = new Map<Spot, MessageLabel>();
  readonly #left: (readonly Spot[])[];
  readonly #control: Pick<WorkControl, 'pause' | 'signal'>;

  /** @param spots the messages whose labels are wanted */
  constructor(spots: Iterable<Spot>, control: Pick<WorkControl, 'pause' | 'signal'>) {
    this.#control = control;
    this.#left = lotsOf(spots);
  }

  get isLeft(): boolean {
    return !this.#asked || this.#left.length > 0;
  }

  /** Undefined for a message that is gone, or of which the server tells nothing. */
  labelOf(spot: Spot): MessageLabel | undefined {
    return this.#labels.get(spot);
  }

  async serve(scene: BulkScene): Promise<void> {
    const { session } = targetOn(scene, new MemoryBudget(Infinity));
    try {
      if (!this.#asked) await this.#ask(session);
      for (let lots = this.#next(session); lots.length > 0; lots = this.#next(session)) {
        await this.#control.pause.passed(this.#control.signal);
        await Promise.all(lots.map((lot) => this.#label(session, lot)));
        if (!isOpen(session)) break;
        this.#left.splice(0, lots.length);
        this.done += 1;
      }
      this.lastFault = session.fault ?? this.lastFault;
    } finally {
      session.leave();
    }
  }

  #next(session: Target['session']): readonly (readonly Spot[])[] {
    return this.#asked && isOpen(session) ? this.#left.slice(0, atOnce) : [];
  }

  async #ask(session: Target['session']): Promise<void> {
    const [subscribed, quota] = await Promise.all([session.ask(askSubscriptions), askQuota(session)]);
    // The session tells why.
    if (subscribed instanceof Fault || quota instanceof Fault) return;
    this.subscribed = subscribedNames(subscribed);
    this.quota = quota;
    this.#asked = true;
    this.done += 1;
  }

  /** Opens the folder and asks for the headers in the same go; what does not come stays without a label. */
  async #label(session: Target['session'], lot: readonly Spot[]): Promise<void> {
    const [first] = lot;
    if (!first) return;
    const { folder, opened } = first.folder;
    const wanted = new Map(lot.map((spot) => [spot.uid, spot]));
    const found: [Spot, MessageLabel][] = [];
    const heard: HeardFetch = (text, header) => {
      const fetched = fetchedMessageIn(text);
      const spot = fetched && wanted.get(fetched.uid);
      const fields = header ?? fetched?.quotedBody;
      if (spot && fields) found.push([spot, labelOf(fields, spot.size)]);
    };
    const uids = [...wanted.keys()].sort((one, other) => one - other);
    const [examined] = await Promise.all([
      session.ask(`EXAMINE ${quoted(folder.name)}`),
      session.ask(`UID FETCH ${uidSet(uids)} ${items}`, heard),
    ]);
    if (examined instanceof Fault || examined.status !== 'OK') return;
    const told = /^\* OK \[UIDVALIDITY (\d{1,10})\]/im.exec(examined.untagged.join('\n'))?.[1];
    // Under another UIDVALIDITY these are other messages (RFC 9051 §2.3.1.1).
    if (told !== undefined && Number(told) !== opened?.uidValidity) return;
    for (const [spot, label] of found) this.#labels.set(spot, label);
  }
}

function isOpen({ fault }: Target['session']): boolean {
  return fault === undefined;
}

/** Each message once, by folder, few enough for one command. */
function lotsOf(spots: Iterable<Spot>): Spot[][] {
  const folders = new Map<ReadFolder, Spot[]>();
  for (const spot of new Set(spots)) folders.set(spot.folder, [...(folders.get(spot.folder) ?? []), spot]);
  return [...folders.values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / uidsAtOnce) }, (_, at) =>
      all.slice(at * uidsAtOnce, (at + 1) * uidsAtOnce),
    ),
  );
}

import type { QuickIdentity } from '../identity/quick-identity.ts';
import type { FetchedMessage } from '../imap/fetch-response.ts';
import { flagsKey } from '../store/backup-index.ts';
import type { ListedMessage } from './listed-message.ts';

/** Octets of a digest. */
const digestOctets = 16;
/** Texts are kept in pieces of this many octets, so that growing never copies them. */
const pieceOctets = 262_144;
const dateLength = 64;
const firstRoom = 1_024;

type Flags = Pick<ListedMessage, 'flags' | 'keywords'>;

/**
 * The messages of one folder by ascending UID, each UID once, in some 150 octets a message: half a million fit beside a running editor.
 * A message is made when it is looked at, so hold the listing and not its messages.
 */
export class MessageListing implements Iterable<ListedMessage> {
  #length = 0;
  #uids = new Uint32Array(firstRoom);
  #sizes = new Float64Array(firstRoom);
  #flags = new Uint32Array(firstRoom);
  #digests = Buffer.alloc(firstRoom * digestOctets);
  /** Where its texts begin, and how long its date and its Message-ID are. */
  #texts = new Uint32Array(firstRoom);
  #lengths = new Uint16Array(firstRoom * 2);
  readonly #pieces: Buffer[] = [];
  #used = pieceOctets;
  readonly #combinations: Flags[] = [];
  readonly #combination = new Map<string, number>();
  #outOfOrder = false;
  /** Place by ascending UID, made when it is first needed. */
  #order: Uint32Array | undefined;

  get length(): number {
    return this.#length;
  }

  /** Takes a message; one that came before is not to come again. */
  add(
    { uid, size = 0, flags, keywords, internalDate = '' }: FetchedMessage,
    { messageId = '', digest }: QuickIdentity,
  ): void {
    const at = this.#length;
    if (at === this.#uids.length) this.#grow();
    this.#length += 1;
    if (at > 0 && (this.#uids[at - 1] ?? 0) > uid) this.#outOfOrder = true;
    this.#uids[at] = uid;
    this.#sizes[at] = size;
    this.#flags[at] = this.#flagsOf(flags, keywords);
    this.#digests.write(digest, at * digestOctets, digestOctets, 'base64url');
    const date = internalDate.slice(0, dateLength);
    this.#lengths[at * 2] = date.length;
    this.#lengths[at * 2 + 1] = messageId.length;
    this.#texts[at] = this.#keep(date + messageId);
  }

  /** @throws RangeError where there is none */
  at(index: number): ListedMessage {
    if (index < 0 || index >= this.#length) throw new RangeError(`There is no message ${index}.`);
    const at = this.#place(index);
    const start = this.#texts[at] ?? 0;
    const [date = 0, id = 0] = this.#lengths.subarray(at * 2, at * 2 + 2);
    const { flags, keywords } = this.#combinations[this.#flags[at] ?? 0] ?? { flags: [], keywords: [] };
    return {
      uid: this.#uids[at] ?? 0,
      size: this.#sizes[at] ?? 0,
      flags,
      keywords,
      internalDate: date === 0 ? undefined : this.#text(start, date),
      identity: { messageId: id === 0 ? undefined : this.#text(start + date, id), digest: this.#digest(at) },
    };
  }

  uidAt(index: number): number {
    return this.#uids[this.#place(index)] ?? 0;
  }

  /** The digest of its identity alone: the cheapest way to look for one. */
  digestAt(index: number): string {
    return this.#digest(this.#place(index));
  }

  sizeAt(index: number): number {
    return this.#sizes[this.#place(index)] ?? 0;
  }

  *[Symbol.iterator](): Iterator<ListedMessage> {
    for (let index = 0; index < this.#length; index += 1) yield this.at(index);
  }

  #place(index: number): number {
    if (!this.#outOfOrder) return index;
    if (this.#order?.length !== this.#length) {
      const uids = this.#uids;
      this.#order = Uint32Array.from({ length: this.#length }, (_, at) => at).sort(
        (one, other) => (uids[one] ?? 0) - (uids[other] ?? 0),
      );
    }
    return this.#order[index] ?? 0;
  }

  #digest(at: number): string {
    return this.#digests.toString('base64url', at * digestOctets, (at + 1) * digestOctets);
  }

  #flagsOf(flags: readonly string[], keywords: readonly string[]): number {
    const key = flagsKey({ flags, keywords });
    const known = this.#combination.get(key);
    if (known !== undefined) return known;
    this.#combinations.push({ flags, keywords });
    this.#combination.set(key, this.#combinations.length - 1);
    return this.#combinations.length - 1;
  }

  /** Gives where the text lies, over all pieces. */
  #keep(text: string): number {
    if (this.#used + text.length > pieceOctets) {
      this.#pieces.push(Buffer.allocUnsafe(pieceOctets));
      this.#used = 0;
    }
    const start = (this.#pieces.length - 1) * pieceOctets + this.#used;
    this.#pieces.at(-1)?.write(text, this.#used, 'latin1');
    this.#used += text.length;
    return start;
  }

  #text(start: number, length: number): string {
    const from = start % pieceOctets;
    return this.#pieces[Math.floor(start / pieceOctets)]?.toString('latin1', from, from + length) ?? '';
  }

  #grow(): void {
    const room = this.#uids.length * 2;
    const digests = Buffer.alloc(room * digestOctets);
    this.#digests.copy(digests);
    this.#digests = digests;
    this.#uids = grown(this.#uids, new Uint32Array(room));
    this.#flags = grown(this.#flags, new Uint32Array(room));
    this.#texts = grown(this.#texts, new Uint32Array(room));
    this.#sizes = grown(this.#sizes, new Float64Array(room));
    this.#lengths = grown(this.#lengths, new Uint16Array(room * 2));
  }
}

function grown<T extends Uint16Array | Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

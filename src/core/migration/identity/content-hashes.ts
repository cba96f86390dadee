import type { ContentHash } from './content-hash.ts';

/** Octets kept of each hash: no two messages of a mailbox agree in them by chance. */
const kept = 16;

/** Hashes of messages that are told by a number, in 32 octets each. */
export class ContentHashes {
  readonly #place = new Map<number, number>();
  #octets = Buffer.alloc(64 * 2 * kept);

  set(uid: number, { exact, canonical }: Pick<ContentHash, 'exact' | 'canonical'>): void {
    const place = this.#place.get(uid) ?? this.#place.size;
    this.#place.set(uid, place);
    const at = place * 2 * kept;
    if (at === this.#octets.length) this.#octets = Buffer.concat([this.#octets], this.#octets.length * 2);
    exact.copy(this.#octets, at, 0, kept);
    canonical.copy(this.#octets, at + kept, 0, kept);
  }

  /** The beginning of the hash over its octets, as Base64url; undefined where it has not come. */
  exact(uid: number): string | undefined {
    return this.#text(uid, 0);
  }

  canonical(uid: number): string | undefined {
    return this.#text(uid, kept);
  }

  #text(uid: number, from: number): string | undefined {
    const place = this.#place.get(uid);
    if (place === undefined) return undefined;
    const at = place * 2 * kept + from;
    return this.#octets.toString('base64url', at, at + kept);
  }
}

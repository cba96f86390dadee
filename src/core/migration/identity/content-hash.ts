import { createHash } from 'node:crypto';

/** What a message's octets are, whatever its size. */
export interface ContentHash {
  /** SHA-256 of the octets as they came. */
  readonly exact: Buffer;
  /** SHA-256 of them with what servers keep their own way taken alike: line ends, NUL and 0x80, line ends after the last line. */
  readonly canonical: Buffer;
  readonly octets: number;
}

const [nul, lineFeed, carriageReturn, servedNul] = [0, 10, 13, 0x80];
/** Line ends that are put out at once. */
const mostLineEnds = 65_536;

/** Hashes a message as its octets come; nothing of it is kept. */
export class ContentHasher {
  readonly #exact = createHash('sha256');
  readonly #canonical = createHash('sha256');
  #octets = 0;
  /** Held back, for those at the end do not count. */
  #lineEnds = 0;
  #afterReturn = false;

  update(piece: Buffer): void {
    this.#octets += piece.length;
    this.#exact.update(piece);
    const out = Buffer.allocUnsafe(piece.length);
    let length = 0;
    for (const octet of piece) {
      if (octet === carriageReturn) {
        this.#lineEnds += 1;
        this.#afterReturn = true;
        continue;
      }
      if (octet === lineFeed) {
        if (!this.#afterReturn) this.#lineEnds += 1;
        this.#afterReturn = false;
        continue;
      }
      this.#afterReturn = false;
      if (this.#lineEnds > 0) {
        // What was held back from earlier pieces may be longer than this one.
        if (this.#lineEnds + length > out.length) {
          this.#canonical.update(out.subarray(0, length));
          length = 0;
          this.#putLineEnds();
        } else {
          out.fill(lineFeed, length, length + this.#lineEnds);
          length += this.#lineEnds;
          this.#lineEnds = 0;
        }
      }
      if (length === out.length) {
        this.#canonical.update(out);
        length = 0;
      }
      out[length] = octet === nul ? servedNul : octet;
      length += 1;
    }
    this.#canonical.update(out.subarray(0, length));
  }

  digest(): ContentHash {
    return { exact: this.#exact.digest(), canonical: this.#canonical.digest(), octets: this.#octets };
  }

  #putLineEnds(): void {
    const lineEnds = Buffer.alloc(Math.min(this.#lineEnds, mostLineEnds), lineFeed);
    for (; this.#lineEnds > 0; this.#lineEnds -= Math.min(this.#lineEnds, mostLineEnds))
      this.#canonical.update(lineEnds.subarray(0, this.#lineEnds));
  }
}

import { Fault } from '../../dialogue/fault.ts';
import { limits } from '../../limits.ts';

/** When a server throttles and names no time, milliseconds; doubled each time. */
const firstBackOffMs = 5_000;
/** Refusals to go on, one after the other, that are waited for. */
const mostBackOffs = 10;

/** What all sessions with one target know of how much it takes, shared by them. */
export class TargetPace {
  /** The server throttles for longer than anybody waits: nothing more is sent. */
  givenUp: Fault | undefined;
  #until = 0;
  #backOffs = 0;
  #fullFrom = Infinity;
  #fullWords: string | undefined;

  /** How long the server wants to be left alone, milliseconds. */
  get msLeft(): number {
    return Math.max(0, this.#until - performance.now());
  }

  /** The server throttled. @param words as a person may see them */
  throttled(ms: number | 'unknown', words: string): void {
    // What was under way with the first that was throttled is throttled too, and counts once.
    if (this.msLeft === 0) this.#backOffs += 1;
    const wait = ms === 'unknown' ? firstBackOffMs * 2 ** (this.#backOffs - 1) : ms;
    if (this.#backOffs > mostBackOffs || wait > limits.migration.backOffMs)
      this.givenUp ??= new Fault('auth.rate-limited', {}, words);
    else this.#until = Math.max(this.#until, performance.now() + wait);
  }

  /** A message was taken. */
  wentOn(): void {
    this.#backOffs = 0;
  }

  /** There was no room for a message of so many octets: none so large is sent any more, a smaller one may still find room. */
  full(octets: number, words: string): void {
    if (octets >= this.#fullFrom) return;
    this.#fullFrom = octets;
    this.#fullWords = words;
  }

  /** The words with which the server refused a message not larger than this for want of room; undefined where there may be room. */
  fullFor(octets: number): string | undefined {
    return octets >= this.#fullFrom ? this.#fullWords : undefined;
  }
}

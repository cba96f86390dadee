import { mailboxesLimits } from '../limits.ts';

/** How much YAML of a file may still be read, in tokens, however often a part of it is read. */
export class ReadingBudget {
  #left: number;

  constructor(tokens: number = mailboxesLimits.tokens) {
    this.#left = tokens;
  }

  /** How many are left; negative once more was asked for. */
  get left(): number {
    return this.#left;
  }

  /** Takes tokens out; false once there are none left. */
  spend(tokens: number): boolean {
    this.#left -= tokens;
    return this.#left >= 0;
  }
}

import { mailboxesLimits } from './limits.ts';

/** How much YAML of a file may still be read, in tokens, however often a part of it is read. */
export class ReadingBudget {
  #left: number = mailboxesLimits.tokens;

  /** Takes tokens out; false once there are none left. */
  spend(tokens: number): boolean {
    this.#left -= tokens;
    return this.#left >= 0;
  }
}

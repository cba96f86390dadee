import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { limits } from '../../../limits.ts';
import { MemoryBudget } from '../../memory-budget.ts';
import { makeDirectory } from '../../store/make-directory.ts';
import { SpooledBody } from './spooled-body.ts';

/** Where messages stay on their way: in memory as long as they are short and there is room, else in files that nobody else can read. */
export class MessageSpool {
  /** Octets that are about to be written: reading stops while there are too many. */
  readonly writing = new MemoryBudget(limits.migration.heldOctets);
  readonly #held = new MemoryBudget(limits.migration.heldOctets);
  #directory: string | undefined;
  #count = 0;

  /** Says where files go, and removes what a run that was killed left there. @param directory of this run alone; made when it is needed */
  async settleIn(directory: string): Promise<void> {
    this.#directory = directory;
    await this.clear();
  }

  /**
   * A place for a message of `octets`. Whole lots are in memory until they are sent, so nobody may wait for room there: what does not fit is
   * written to the disk.
   */
  readonly open = (octets: number): SpooledBody => {
    const fits = octets <= limits.migration.wholeOctets && !this.#held.isFull;
    this.#count += 1;
    const directory = this.#directory;
    return fits || directory === undefined
      ? new SpooledBody({ octets, held: this.#held })
      : new SpooledBody({
          octets,
          file: join(directory, String(this.#count)),
          prepare: () => makeDirectory(directory, 0o700),
          writing: this.writing,
        });
  };

  /** Removes what is there, also of a run that was killed. */
  async clear(): Promise<void> {
    if (this.#directory !== undefined) await rm(this.#directory, { recursive: true, force: true });
  }
}

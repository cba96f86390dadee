import { mailboxesLimits } from '../limits.ts';
import type { Anchored } from './located.ts';
import type { Place } from './piece.ts';

/** An alias that was resolved, and where it stands. */
export interface AnchorUse {
  readonly anchored: Anchored;
  readonly alias: Place;
}

/** How the aliases and anchors of a piece hang together with the pieces before it. */
export interface AnchorReading {
  /** The last anchor of each name. */
  readonly defined: ReadonlyMap<string, Anchored>;
  /** What was looked for in the pieces before, and what was found: a piece reads the same as long as this holds. */
  readonly found: ReadonlyMap<string, Anchored | undefined>;
  readonly uses: readonly AnchorUse[];
  /** Values that its aliases and merge keys stand for. */
  readonly spent: number;
  /** Some were left out, since the pieces before had spent too much. */
  readonly cutShort: boolean;
}

/** The anchors that a piece sees, and what its aliases may still stand for. */
export class AnchorScope {
  readonly #before: ReadonlyMap<string, Anchored>;
  readonly #spentBefore: number;
  readonly #defined = new Map<string, Anchored>();
  readonly #found = new Map<string, Anchored | undefined>();
  readonly #uses: AnchorUse[] = [];
  #spent = 0;
  #cutShort = false;

  /** `before`: by name, the last anchors of the pieces before; `spentBefore`: values that their aliases stand for. */
  constructor(before: ReadonlyMap<string, Anchored>, spentBefore: number) {
    this.#before = before;
    this.#spentBefore = spentBefore;
  }

  define(name: string, anchored: Anchored): void {
    this.#defined.set(name, anchored);
  }

  find(name: string): Anchored | undefined {
    const own = this.#defined.get(name);
    if (own) return own;
    const found = this.#before.get(name);
    this.#found.set(name, found);
    return found;
  }

  use(anchored: Anchored, alias: Place): void {
    this.#uses.push({ anchored, alias });
  }

  /** Takes values out of what all aliases of a file may stand for; false where there are not so many left. */
  spend(values: number): boolean {
    if (this.#spentBefore + this.#spent + values > mailboxesLimits.valuesOfAllAliases) {
      this.#cutShort = true;
      return false;
    }
    this.#spent += values;
    return true;
  }

  reading(): AnchorReading {
    const [defined, found, uses] = [this.#defined, this.#found, this.#uses];
    // Most pieces have neither: they share the empty ones.
    return {
      defined: defined.size > 0 ? defined : nothing.defined,
      found: found.size > 0 ? found : nothing.found,
      uses: uses.length > 0 ? uses : nothing.uses,
      spent: this.#spent,
      cutShort: this.#cutShort,
    };
  }
}

const nothing: Pick<AnchorReading, 'defined' | 'found' | 'uses'> = {
  defined: new Map(),
  found: new Map(),
  uses: [],
};

/** True where a piece would read the same behind these anchors. */
export function stillHolds(
  reading: AnchorReading,
  before: ReadonlyMap<string, Anchored>,
  spentBefore: number,
): boolean {
  if (reading.cutShort || spentBefore + reading.spent > mailboxesLimits.valuesOfAllAliases) return false;
  if (reading.found.size === 0) return true;
  for (const [name, anchored] of reading.found) if (before.get(name) !== anchored) return false;
  return true;
}

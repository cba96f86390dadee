import { mailboxesLimits } from '../limits.ts';
import type { Problem, ProblemRule, Severity } from '../model.ts';
import { severityOfRule } from '../severity.ts';
import type { Anchored } from './located.ts';
import type { Place } from './piece.ts';

export type ProblemArgs = Problem['args'];

/** A problem wherever its piece may stand. */
export interface PlacedProblem extends Pick<Problem, 'rule' | 'severity' | 'args'> {
  readonly place: Place;
  /** Not told where an alias outside of a key's value stands for something that is anchored in it: without the key the alias would be broken. */
  readonly unlessUsed?: UnlessUsed;
}

export interface UnlessUsed {
  readonly anchors: readonly Anchored[];
  /** The value of the key. */
  readonly within: Place;
}

/** Gathers what is wrong in one stretch of a file, no more of each severity than a whole file shows. */
export class PieceProblems {
  readonly #problems: PlacedProblem[] = [];
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, information: 0 };

  /** Arguments that take time to find are given as a function, which is called only for a problem that is kept. */
  add(
    rule: ProblemRule,
    place: Place,
    args: ProblemArgs | (() => ProblemArgs) = {},
    { severity = severityOfRule[rule], unlessUsed }: { severity?: Severity; unlessUsed?: UnlessUsed } = {},
  ): void {
    // One more than is shown says that there are more.
    if (this.#counts[severity] > mailboxesLimits.problems) return;
    this.#counts[severity] += 1;
    this.#problems.push({
      rule,
      severity,
      place,
      args: typeof args === 'function' ? args() : args,
      ...(unlessUsed && { unlessUsed }),
    });
  }

  all(): readonly PlacedProblem[] {
    return this.#problems.length === 0 ? none : this.#problems;
  }
}

const none: readonly PlacedProblem[] = [];

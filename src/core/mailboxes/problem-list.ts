import { mailboxesLimits } from './limits.ts';
import type { Problem, ProblemRule, Severity, SourceRange } from './model.ts';
import { severityOfRule } from './severity.ts';

export type ProblemArgs = Problem['args'];

/**
 * Gathers problems, as many as a person can work through. One rule at one place is told once, however many mailboxes
 * share the value through `defaults` or an anchor.
 */
export class ProblemList {
  readonly #problems: Problem[] = [];
  readonly #seen = new Set<string>();
  /** The gravest of the problems that were left out. */
  #leftOut: Severity | undefined;

  /** Arguments that take time to find are given as a function, which is called only for a problem that is kept. */
  add(
    rule: ProblemRule,
    range: SourceRange,
    args: ProblemArgs | (() => ProblemArgs) = {},
    severity: Severity = severityOfRule[rule],
  ): void {
    // Nothing new can be learnt once an error has been left out.
    if (this.#leftOut === 'error') return;
    const identity = `${rule} ${range.start} ${range.end}`;
    if (this.#seen.has(identity)) return;
    if (this.#problems.length >= mailboxesLimits.problems) {
      if (severity === 'error' || this.#leftOut === undefined) this.#leftOut = severity;
      return;
    }
    this.#seen.add(identity);
    this.#problems.push({ rule, severity, range, args: typeof args === 'function' ? args() : args });
  }

  /** In the order of the text; where some were left out, `too-many-problems` at the end says so. */
  inOrder(): readonly Problem[] {
    const problems = this.#problems.toSorted(
      (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
    );
    if (this.#leftOut === undefined) return problems;
    const args = { limit: mailboxesLimits.problems };
    const range = { start: 0, end: 0 };
    return [...problems, { rule: 'too-many-problems', severity: this.#leftOut, range, args }];
  }
}

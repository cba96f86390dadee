import { mailboxesLimits } from '../limits.ts';
import type { Problem, Severity, SourceRange } from '../model.ts';
import type { PlacedProblem } from './piece-problems.ts';

const gravestFirst = ['error', 'warning', 'information'] as const satisfies readonly Severity[];

/**
 * Gathers the problems of a file, as many as a person can work through, the gravest first of all. One rule at one place is told once, however
 * many mailboxes share the value through `defaults` or an anchor.
 */
export class ProblemList {
  readonly #kept: Readonly<Record<Severity, Problem[]>> = { error: [], warning: [], information: [] };
  readonly #seen = new Set<string>();
  readonly #isMore: Record<Severity, boolean> = { error: false, warning: false, information: false };

  /** The range is asked for only where the problem may be kept. */
  add({ rule, severity, args }: Omit<PlacedProblem, 'place'>, rangeOf: () => SourceRange): void {
    // Nothing new can be learnt of this severity once one has been left out.
    if (this.#isMore[severity]) return;
    const range = rangeOf();
    const identity = `${rule} ${range.start} ${range.end}`;
    if (this.#seen.has(identity)) return;
    const kept = this.#kept[severity];
    if (kept.length >= mailboxesLimits.problems) {
      this.#isMore[severity] = true;
      return;
    }
    this.#seen.add(identity);
    kept.push({ rule, severity, range, args });
  }

  /** In the order of the text; where some were left out, `too-many-problems` at the end says so. */
  inOrder(): readonly Problem[] {
    const problems: Problem[] = [];
    let leftOut: Severity | undefined;
    for (const severity of gravestFirst) {
      const kept = this.#kept[severity].slice(0, mailboxesLimits.problems - problems.length);
      if (this.#isMore[severity] || kept.length < this.#kept[severity].length) leftOut ??= severity;
      problems.push(...kept);
    }
    problems.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
    if (leftOut === undefined) return problems;
    const args = { limit: mailboxesLimits.problems };
    return [...problems, { rule: 'too-many-problems', severity: leftOut, range: { start: 0, end: 0 }, args }];
  }
}

import type { Report, StepId, VerdictArgs } from '../report/report.ts';
import { explain } from '../words/verdicts.ts';
import type { Words } from '../words/words.ts';

/** A Report of only what was asked for; where all of it is fine, the verdict says so in the words of the test named by `args.test`. */
export function partReport(
  report: Report,
  fine: VerdictArgs & { readonly test: string },
  words: Words,
): Report {
  const steps = report.steps.filter(({ code }) => code !== 'skip.not-requested');
  const { verdict } = report;
  const args = { ...verdict.args, ...fine };
  return {
    ...report,
    steps,
    verdict:
      verdict.status === 'pass' ? { ...verdict, args, ...explain(verdict.code, args, words) } : verdict,
    // It answers no question of the decision tree.
    path: [],
  };
}

/** A fact of a step that is a number. */
export function numberOf(report: Report, id: StepId, key: string): number | undefined {
  const value = report.steps.find((step) => step.id === id)?.detail[key];
  return typeof value === 'number' ? value : undefined;
}

import type { Step, StepId } from '../../../report/report.ts';
import { codePhrase } from '../../../words/code-phrases.ts';
import type { Words } from '../../../words/words.ts';
import { measuredAt, type SeenReport } from '../../newest-parts.ts';
import type { MachineFinding } from './finding.ts';
import { inconclusive } from './transient.ts';

/** The steps that only together show that a leg works: Exchange can accept a login and then refuse the mailbox. */
const lastSteps = { imap: ['imap.login', 'imap.select'], smtp: ['smtp.auth'] } as const;

/**
 * Whether a leg of a Report works up to its last step. A layer that is broken for good (a certificate, a refused connection) refutes it
 * as a refused login does; what was not tested says nothing.
 */
export function legFinding(report: SeenReport | undefined, leg: 'imap' | 'smtp'): MachineFinding | undefined {
  if (!report) return undefined;
  const failed = report.steps.find(({ id, status }) => id.startsWith(`${leg}.`) && status === 'fail');
  if (failed) return inconclusive.has(failed.code) ? undefined : refutedBy(failed, report);
  const last = lastSteps[leg].map((wanted) => report.steps.find(({ id }) => id === wanted));
  const passed = last.filter((step) => step?.status === 'pass' || step?.status === 'warn');
  if (passed.length < last.length) return undefined;
  const target = last.at(-1)?.target ?? last[0]?.target;
  const steps = lastSteps[leg].map((id) => `${id} ok`).join(', ');
  return {
    outcome: 'proved',
    evidence: target === undefined ? steps : `${steps}: ${target}`,
    at: measuredAt(report, lastSteps[leg][0]),
  };
}

/** A step of a Report that speaks against an item. */
export function refutedBy(step: Step, report: SeenReport): MachineFinding {
  const { id, code, target } = step;
  return {
    outcome: 'refuted',
    evidence: `${id} ${code}${target === undefined ? '' : `: ${target}`}`,
    at: measuredAt(report, id),
    says: (words) => disagreement(report, id, codePhrase(code, step.detail, words), words),
  };
}

/** The sentence about what a Report saw in a step, which contradicts a person's tick. */
export function disagreement(report: SeenReport, step: StepId, seen: string, words: Words): string {
  return words.t('The diagnosis of {date} says otherwise: {seen}.', {
    date: words.dateTime(measuredAt(report, step)),
    seen,
  });
}

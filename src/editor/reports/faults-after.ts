import type { Fault } from '../../core/language/marks/fault.ts';
import type { Report, StepId } from '../../core/report/report.ts';

/** The steps of a Report that were really tested. */
export function testedSteps({ steps }: Pick<Report, 'steps'>): ReadonlySet<StepId> {
  return new Set(steps.filter(({ status }) => status !== 'skip').map(({ id }) => id));
}

/**
 * What is wrong with a mailbox once `next` has come: a whole diagnosis says all of it; one of a part, or one that held a refused
 * password back, has the last word only on the steps that it `tested`.
 */
export function faultsAfter(
  previous: readonly Fault[],
  next: { readonly whole: boolean; readonly faults: readonly Fault[] },
  tested: ReadonlySet<StepId>,
): readonly Fault[] {
  return next.whole ? next.faults : [...previous.filter(({ step }) => !tested.has(step)), ...next.faults];
}

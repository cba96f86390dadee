import type { Problem, ProblemRule, Severity } from '../mailboxes/model.ts';
import { isProblemRule, ruleFacts } from './rule-facts.ts';

/** What the setting `mailops.problems.severity` may say of a rule. */
export const severitySettings = ['off', 'hint', 'information', 'warning', 'error'] as const;
export type SeveritySetting = (typeof severitySettings)[number];

/** The rules that the user wants told otherwise. */
export type SeverityOverrides = ReadonlyMap<ProblemRule, SeveritySetting>;

/** Reads the setting, whatever somebody wrote into it: rules and severities that do not exist are left out. Names stand with `mailops/` or without. */
export function parseSeverityOverrides(value: unknown): SeverityOverrides {
  const overrides = new Map<ProblemRule, SeveritySetting>();
  if (typeof value !== 'object' || value === null) return overrides;
  for (const [key, wanted] of Object.entries(value)) {
    const rule = key.replace(/^mailops\//, '');
    const setting = severitySettings.find((each) => each === wanted);
    if (setting !== undefined && isProblemRule(rule)) overrides.set(rule, setting);
  }
  return overrides;
}

/** How a problem is to be shown: as it was found, unless the user wants it otherwise. Rules that stay are warnings at least. */
export function severityFor(
  { rule, severity }: Pick<Problem, 'rule' | 'severity'>,
  overrides: SeverityOverrides,
): Severity | 'hint' | 'off' {
  const wanted = overrides.get(rule) ?? severity;
  return overrides.has(rule) && ruleFacts[rule].stays === true && wanted !== 'error' ? 'warning' : wanted;
}

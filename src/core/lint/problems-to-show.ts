import type { Problem, Severity } from '../mailboxes/model.ts';
import { layerOfProblem } from './layer-of-problem.ts';
import type { Layer } from './layer.ts';
import { parseSeverityOverrides, severityFor } from './severity-setting.ts';

/** A problem, and how grave the reader wants it shown. */
export interface ProblemToShow {
  readonly problem: Problem;
  readonly severity: Severity | 'hint';
}

/** The problems of these layers, as the setting `mailops.problems.severity`, whatever it holds, wants them shown. */
export function problemsToShow(
  problems: readonly Problem[],
  layers: ReadonlySet<Layer>,
  setting: unknown,
): readonly ProblemToShow[] {
  const overrides = parseSeverityOverrides(setting);
  return problems.flatMap((problem) => {
    const severity = severityFor(problem, overrides);
    return severity === 'off' || !layers.has(layerOfProblem(problem)) ? [] : [{ problem, severity }];
  });
}

import type { Report, StepId } from '../../../core/report/report.ts';
import { codePhrase } from '../../../core/words/code-phrases.ts';
import { statusWord, stepTitle } from '../../../core/words/steps.ts';
import type { Words } from '../../../core/words/words.ts';

const severity = { pass: 0, unknown: 1, warn: 2, fail: 3 } as const satisfies Record<
  Report['verdict']['status'],
  number
>;

/** What changed between two sound Reports, in one sentence; `differences` counts the rows that differ beside the verdict. */
export function changeSentence(older: Report, newer: Report, differences: number, words: Words): string {
  const [before, after] = [older.verdict, newer.verdict];
  if (before.code === after.code && before.step === after.step)
    return differences === 0
      ? words.t('Nothing has changed but the times.')
      : words.plural(
          differences,
          'The verdict is the same; {count} other line differs.',
          'The verdict is the same; {count} other lines differ.',
        );
  const change = severity[after.status] - severity[before.status];
  // The step that made the older verdict is what got better; the one of the newer verdict is what got worse.
  const step = change < 0 ? (before.step ?? after.step) : (after.step ?? before.step);
  const args = {
    step: step === null ? words.t('Verdict') : stepTitle(step, words),
    before: stateOfStep(older, step, words),
    after: stateOfStep(newer, step, words),
  };
  if (change < 0) return words.t('Better: {step}, “{before}” before, is “{after}” now.', args);
  if (change > 0) return words.t('Worse: {step}, “{before}” before, is “{after}” now.', args);
  return words.t('Another cause: {step}, “{before}” before, is “{after}” now.', args);
}

function stateOfStep({ steps, verdict }: Report, id: StepId | null, words: Words): string {
  const step = steps.find((one) => one.id === id);
  if (!step) return statusWord(verdict.status, words);
  const phrase = codePhrase(step.code, step.detail, words);
  return phrase === '' ? statusWord(step.status, words) : phrase;
}

import type { Problem } from '../core/mailboxes/model.ts';
import { LineIndex } from '../core/mailboxes/positions.ts';
import { problemMessage } from '../core/words/problems.ts';
import type { Words } from '../core/words/words.ts';

/** The problems of a text in the form that editors and compilers agree on: `file:line:column: severity: sentence [rule]`. */
export function* problemLines(
  name: string,
  text: string,
  problems: readonly Problem[],
  words: Words,
): Generator<string, void> {
  const index = new LineIndex(text);
  for (const problem of problems) {
    const { line, column } = index.positionAt(problem.range.start);
    yield `${name}:${line}:${column}: ${problem.severity}: ${problemMessage(problem, words)} [mailops/${problem.rule}]`;
  }
}

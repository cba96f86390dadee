import type { Problem } from '../../mailboxes/model.ts';
import type { Words } from '../words.ts';

export type ProblemArgs = Problem['args'];

/** Makes the sentences of one rule, or of one of its cases, from the problem's arguments. */
export type ProblemWords = (args: ProblemArgs, words: Words) => string;

/** The words of the case that an argument names; `otherwise` where it names none of the table's. */
export function wordsOfCase<Case extends string>(
  table: Readonly<Record<Case, ProblemWords>>,
  name: string | number | undefined,
  otherwise: ProblemWords,
): ProblemWords {
  const isCase = (key: string | number | undefined): key is Case => Object.hasOwn(table, key ?? '');
  return isCase(name) ? table[name] : otherwise;
}

import type { Problem, ProblemRule } from '../mailboxes/model.ts';
import { addressWords } from './problems/address-words.ts';
import { connectionWords } from './problems/connection-words.ts';
import { fileWords } from './problems/file-words.ts';
import { keyWords } from './problems/key-words.ts';
import { providerWords } from './problems/provider-words.ts';
import { recordWords } from './problems/record-words.ts';
import { secretWords } from './problems/secret-words.ts';
import { syntaxWords } from './problems/syntax-words.ts';
import type { ProblemWords } from './problems/problem-words.ts';
import { valueWords } from './problems/value-words.ts';
import type { Words } from './words.ts';

/** The words of every rule; a rule without words does not compile. */
const wordsOfRule: Readonly<Record<ProblemRule, ProblemWords>> = {
  ...fileWords,
  ...syntaxWords,
  ...keyWords,
  ...valueWords,
  ...addressWords,
  ...secretWords,
  ...connectionWords,
  ...providerWords,
  ...recordWords,
};

/** What a person reads about a problem: what was found, what is expected, what to do. Never holds a secret. */
export function problemMessage(problem: Pick<Problem, 'rule' | 'args'>, words: Words): string {
  return wordsOfRule[problem.rule](problem.args, words);
}

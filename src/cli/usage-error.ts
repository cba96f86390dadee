import type { Words } from '../core/words/words.ts';

/** Wrong use of the command line, or a file that cannot be read: exit code 2. The sentence is made when it is shown. */
export class UsageError extends Error {
  readonly sentence: (words: Words) => string;

  constructor(sentence: (words: Words) => string) {
    super('usage');
    this.sentence = sentence;
  }
}

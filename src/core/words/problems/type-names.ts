import type { TypeName } from '../../mailboxes/reading/checking.ts';
import type { Words } from '../words.ts';
import { wordsOfCase, type ProblemWords } from './problem-words.ts';

const names: Readonly<Record<TypeName, ProblemWords>> = {
  text: (_, words) => words.t('text'),
  number: (_, words) => words.t('a number'),
  flag: (_, words) => words.t('true or false'),
  list: (_, words) => words.t('a list'),
  map: (_, words) => words.t('a block of keys'),
  'map-or-false': (_, words) => words.t('a block of keys or false'),
  'text-or-map': (_, words) => words.t('text or a block of keys'),
  nothing: (_, words) => words.t('nothing'),
};

/** A type as it is named inside a sentence: `a list`, `une liste`. */
export function nameOfType(type: string | number | undefined, words: Words): string {
  return wordsOfCase(names, type, names.nothing)({}, words);
}

import { checklistLimits } from '../guide/checklist/file/checklist-limits.ts';
import type { ChecklistProblem, ChecklistProblemCode } from '../guide/checklist/file/checklist-problem.ts';
import type { ProblemWords } from './problems/problem-words.ts';
import { syntaxWords } from './problems/syntax-words.ts';
import type { Words } from './words.ts';

/** What a person reads about a checklist file: what was found, what is expected, what to do. */
export function checklistProblemMessage({ code, args }: ChecklistProblem, words: Words): string {
  return sentences[code](args, words);
}

const sentences: Readonly<Record<ChecklistProblemCode, ProblemWords>> = {
  'too-large': (_, words) =>
    words.t(
      'The checklist file is too large to be read: more than {limit} MB, or more than 1 MB of one mailbox. Nothing is written to it.',
      {
        limit: checklistLimits.fileSize / 1024 / 1024,
      },
    ),
  unreadable: (args, words) => words.t('The checklist file cannot be read: {reason}', args),
  'not-text': (_, words) => words.t('The checklist file is not text in UTF-8. Save it with that encoding.'),
  'newer-version': (args, words) =>
    words.t(
      'The checklist file has version {found}, made by a newer Mailops; this one reads version {expected}. Update Mailops to change it.',
      args,
    ),
  'bad-version': (args, words) =>
    words.t('The version of the checklist file has to be {expected}. “{found}” stands there.', args),
  'conflict-markers': (_, words) =>
    words.t(
      'The checklist file holds the conflict markers of a merge. Merge it by item, or resolve the conflict in the file.',
    ),
  syntax: syntaxWords.syntax,
  'several-documents': (_, words) => words.t('A second document begins here; Mailops reads only the first.'),
  'not-a-map': (args, words) =>
    args['key'] === ''
      ? words.t('The checklist file has to hold a map of mailboxes: each address with its answers and items.')
      : words.t('“{key}” has to hold keys and values, but something else stands there.', args),
  'not-an-address': (args, words) =>
    args['likely'] === undefined
      ? words.t('“{key}” is not the address of a mailbox, so Mailops does not read what is below it.', args)
      : words.t('“{key}” is not the address of a mailbox. Did you mean “{likely}”?', args),
  'duplicate-address': (args, words) =>
    words.t(
      '{address} stands twice in the checklist file. Both count; for an item that is in both, the first does.',
      args,
    ),
  'duplicate-id': (args, words) =>
    words.t('“{id}” stands twice for this mailbox and says different things. The first counts.', args),
  'duplicate-key': (args, words) => words.t('“{key}” stands twice here. The first counts.', args),
  'unknown-key': (args, words) =>
    args['likely'] === undefined
      ? words.t('Mailops does not know the key “{key}”. It is kept.', args)
      : words.t('Mailops does not know the key “{key}”. Did you mean “{likely}”?', args),
  'unknown-anchor': (args, words) =>
    words.t('“*{anchor}” repeats a value, but no value above is marked with “&{anchor}”.', args),
  'missing-answer': (args, words) => words.t('“{id}” has no “answer”, so it counts as not answered.', args),
  'bad-text': (args, words) => words.t('“{key}” has to be text, but a list or a block stands there.', args),
  'bad-part': (args, words) => oneOf(args, words),
  'bad-status': (args, words) => oneOf(args, words),
  'bad-due': (args, words) =>
    words.t('“{found}” is no due date. Write a day such as 2026-11-23, or J, or J+1.', args),
  'bad-time': (args, words) =>
    words.t('“{found}” is no point in time. Write one such as 2026-11-22T10:00:00Z.', args),
  'bad-order': (args, words) => words.t('“{found}” is no place in a list. Write a number.', args),
  'not-editable': (args, words) =>
    words.t(
      '“{id}” is written in a way that Mailops cannot change without losing something. Change it in the checklist file.',
      args,
    ),
};

const oneOf: ProblemWords = (args, words) =>
  args['likely'] === undefined
    ? words.t('“{found}” is not one of {expected}.', args)
    : words.t('“{found}” is not one of {expected}. Did you mean “{likely}”?', args);

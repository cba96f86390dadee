import { mailboxesLimits } from '../../mailboxes/limits.ts';
import type { ProblemRule } from '../../mailboxes/model.ts';
import type { UnreadableReason } from '../../mailboxes/refusal.ts';
import { nameOfType } from './type-names.ts';
import { wordsOfCase, type ProblemWords } from './problem-words.ts';

const unreadableWords: Readonly<Record<UnreadableReason, ProblemWords>> = {
  binary: (_, words) => words.t('This is not a text file. A mailboxes file is YAML, saved as UTF-8.'),
  'utf-16': (_, words) =>
    words.t('The file is saved as UTF-16, but UTF-8 is expected. Save it again as UTF-8.'),
  'not-utf-8': (_, words) =>
    words.t(
      'The file holds bytes that are not UTF-8. Open it with the encoding it was saved in, then save it as UTF-8.',
    ),
};

/** Problems of the file as a whole. */
export const fileWords = {
  unreadable: (args, words) =>
    wordsOfCase(unreadableWords, args['reason'], () => words.t('The file cannot be read: {reason}', args))(
      args,
      words,
    ),
  'too-large': (_, words) =>
    words.t(
      'The file is larger than the {limit} MiB that are read. Divide it into several files named “*.mailboxes.yaml”.',
      { limit: mailboxesLimits.fileSize / (1024 * 1024) },
    ),
  'too-many-values': (args, words) =>
    args['key'] === undefined
      ? words.t(
          'The file holds more keys, values and lines than are read. Divide it into several files named “*.mailboxes.yaml”.',
        )
      : words.t(
          '“{key}” holds more values than can be repeated for every mailbox, so none of them is used. Shorten it, or divide the file.',
          args,
        ),
  'too-many-problems': (args, words) =>
    words.t(
      'There are more problems than the {limit} that are listed. Correct these, then check again.',
      args,
    ),
  empty: (_, words) =>
    words.t('The file is empty. Begin with “version: 1” and a list “mailboxes”, one item for each mailbox.'),
  'not-a-map': (args, words) =>
    words.t('The file holds {found} where keys such as “version” and “mailboxes” are expected.', {
      found: nameOfType(args['found'], words),
    }),
  'missing-version': (_, words) =>
    words.t(
      'The key “version” is missing. Write “version: 1” at the top; until then the file is read as version 1.',
    ),
  'unsupported-version': (args, words) =>
    words.t(
      'The file says version {found}, but only version {supported} is known here. Correct the number, or update Mailops.',
      args,
    ),
  'missing-mailboxes': (_, words) =>
    words.t(
      'The list “mailboxes” is missing. Add it, with “- address: claire@example.com” for each mailbox.',
    ),
} as const satisfies Partial<Record<ProblemRule, ProblemWords>>;

import { mailboxesLimits } from '../../mailboxes/limits.ts';
import type { ProblemRule } from '../../mailboxes/model.ts';
import type { SyntaxReason } from '../../mailboxes/reading/syntax.ts';
import { wordsOfCase, type ProblemWords } from './problem-words.ts';

const reasons: Readonly<Record<SyntaxReason, ProblemWords>> = {
  tab: (_, words) =>
    words.t('This line is indented with a tab, but YAML allows only spaces. Replace the tab with spaces.'),
  indentation: (_, words) =>
    words.t(
      'This line does not stand below the lines it belongs to. Give the keys of a block, and the dashes of a list, the same indentation.',
    ),
  'missing-colon': (_, words) =>
    words.t('A colon is missing. A key, a colon and a space stand on one line, as in “name: Claire”.'),
  'missing-quote': (_, words) =>
    words.t('A quotation mark is opened but not closed. Close it at the end of the text.'),
  'missing-bracket': (_, words) =>
    words.t(
      'A bracket or brace is opened but not closed. Close it, or indent the lines that belong into it.',
    ),
  'missing-comma': (_, words) => words.t('A comma is missing between two entries in brackets or braces.'),
  'missing-space': (_, words) =>
    words.t(
      'A space is missing here. YAML wants one after a colon, an anchor or a tag, and before a comment.',
    ),
  'nested-on-one-line': (_, words) =>
    words.t(
      'Two keys stand on one line. If the colon is part of the value, put the value in quotes; if not, begin a new line.',
    ),
  'reserved-character': (_, words) =>
    words.t('A value cannot begin with this character unless it is quoted. Put the whole value in quotes.'),
  escape: (_, words) =>
    words.t(
      'This backslash means nothing between double quotes. Write it twice, or use single quotes around the value.',
    ),
  'several-documents': (_, words) =>
    words.t(
      'A second document begins here; only the first is read. Remove this line, or move what follows to a file of its own.',
    ),
  'unknown-anchor': (args, words) =>
    words.t(
      '“*{anchor}” repeats a value, but no value above is marked with “&{anchor}”. Correct the name, or mark the value.',
      args,
    ),
  anchor: (_, words) =>
    words.t(
      'This anchor or alias cannot stand here. “&name” marks the value after it; “*name” stands alone in its place.',
    ),
  tag: (_, words) => words.t('A tag, a word that begins with “!”, cannot stand here. Remove it.'),
  key: (_, words) => words.t('A key has to be a word, but a list, a block or nothing stands here.'),
  'too-deep': (_, words) =>
    words.t(
      'Values lie more than {limit} levels inside one another. Remove the brackets or dashes that are too many.',
      {
        limit: mailboxesLimits.nesting,
      },
    ),
  unexpected: (_, words) =>
    words.t(
      'This is not valid YAML. Check the indentation, colons, quotes and brackets here and in the line above.',
    ),
};

/** Problems of the YAML itself. */
export const syntaxWords = {
  syntax: (args, words) => wordsOfCase(reasons, args['reason'], reasons.unexpected)(args, words),
  'alias-bomb': (args, words) =>
    args['anchor'] === undefined
      ? words.t(
          '“<<” brings in more values than a mailboxes file can need. Write out the values that are meant.',
        )
      : words.t(
          '“*{anchor}” stands for more values than a mailboxes file can need, or contains itself. Write out the values that are meant.',
          args,
        ),
  'duplicate-key': (args, words) =>
    words.t(
      '“{key}” stands twice in this block, so it is not clear which one counts. Keep one of the two.',
      args,
    ),
} as const satisfies Partial<Record<ProblemRule, ProblemWords>>;

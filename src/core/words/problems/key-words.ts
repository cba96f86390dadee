import type { ProblemRule } from '../../mailboxes/model.ts';
import type { ProblemWords } from './problem-words.ts';

/** Problems about keys that are missing or that nobody knows. */
export const keyWords = {
  'missing-address': (_, words) =>
    words.t(
      'This mailbox has no address. Add “address:” with the whole address, such as claire@example.com.',
    ),
  'missing-key': (args, words) =>
    words.t('“{missing}” is missing in “{key}”, which cannot be used without it. Add it.', args),
  'unknown-key': (args, words) => {
    const isInside = args['in'] !== '';
    if (args['likely'] !== undefined) {
      return isInside
        ? words.t('“{key}” is not a key of “{in}” and has no effect. Did you mean “{likely}”?', args)
        : words.t('“{key}” is not a known key and has no effect. Did you mean “{likely}”?', args);
    }
    return isInside
      ? words.t(
          '“{key}” is not a key of “{in}” and has no effect. Check its spelling and its place, or remove it.',
          args,
        )
      : words.t(
          '“{key}” is not a known key and has no effect. Check its spelling and its place, or remove it.',
          args,
        );
  },
} as const satisfies Partial<Record<ProblemRule, ProblemWords>>;

import type { Words } from '../../words/words.ts';
import type { CompareResult } from '../compare/compare-result.ts';

/** What a comparison came to, in one sentence; for one that nothing stopped. */
export function compareSentence(
  { result, totals, folders }: CompareResult,
  one: string,
  other: string,
  words: Words,
): string {
  const { lost, different } = totals.differences;
  const args = { one, other };
  if (lost > 0)
    return words.plural(
      lost,
      '{count} message of {one} is lost: {other} has no copy of it, and nothing explains that.',
      '{count} messages of {one} are lost: {other} has no copy of them, and nothing explains that.',
      args,
    );
  if (result === 'interrupted')
    return words.t('{one}: the comparison was interrupted; it proves nothing yet.', args);
  if (result !== 'complete')
    return words.plural(
      folders.filter(({ reply }) => reply !== null).length,
      '{one}: {count} folder could not be read, so that nothing is proved for it.',
      '{one}: {count} folders could not be read, so that nothing is proved for them.',
      args,
    );
  if (different > 0)
    return words.plural(
      different,
      'Nothing is lost, but {count} message of {one} has another content in {other}.',
      'Nothing is lost, but {count} messages of {one} have another content in {other}.',
      args,
    );
  const missing = totals.messages - totals.matched;
  if (missing > 0)
    return words.plural(
      missing,
      'Nothing is lost: {count} message of {one} is not in {other}, and has its reason.',
      'Nothing is lost: {count} messages of {one} are not in {other}, and each has its reason.',
      args,
    );
  if (totals.messages === 0) return words.t('{one} holds no message: there is nothing to compare.', args);
  return words.plural(
    totals.messages,
    'Nothing is lost: {other} has the {count} message of {one}.',
    'Nothing is lost: {other} has all {count} messages of {one}.',
    args,
  );
}

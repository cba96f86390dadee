import type { Problem, ProblemRule, SourceRange } from '../../mailboxes/model.ts';
import { withoutSecrets } from '../../lint/secrets/without-secrets.ts';

const aboutSecrets: ReadonlySet<ProblemRule> = new Set([
  'password-in-file',
  'secret-in-text',
  'bad-credential',
]);

/** Gives a text of the file as it may be shown: undefined where it stands, at `range`, in a secret or looks like one. */
export type Showing = (text: string, range: SourceRange | undefined) => string | undefined;

/** What may be shown of a file whose problems these are. A look at a text costs little however many secrets there are. */
export function showingOf(problems: readonly Problem[]): Showing {
  const secrets = problems
    .filter(({ rule }) => aboutSecrets.has(rule))
    .map(({ range }) => range)
    .sort((one, other) => one.start - other.start);
  return (text, range) => {
    if (range && overlapsOne(secrets, range)) return undefined;
    // The problems end with the thousandth, and may have been made without a look at secrets.
    return withoutSecrets(text) === text ? text : undefined;
  };
}

/** `sorted` by their start; none lies inside of another but by mistake, so that the last one that begins before the end decides. */
function overlapsOne(sorted: readonly SourceRange[], { start, end }: SourceRange): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? Infinity) < end) low = middle + 1;
    else high = middle;
  }
  const last = sorted[low - 1];
  return last !== undefined && last.end > start;
}

import type { Captures } from './provider.ts';

/** A place of a pattern that takes any one label; `capture` names what it remembers. */
interface AnyLabel {
  readonly any: true;
  readonly capture: string | undefined;
}

/** A pattern with its alternatives multiplied out: what the index is built from. */
export interface ExpandedPattern {
  /** From the right: `google.com` is `['com', 'google']`. */
  readonly labels: readonly (string | AnyLabel)[];
  /** True for `.example.net`: one label more, at least, has to stand before these. */
  readonly under: boolean;
  /** What the chosen alternatives were. */
  readonly captures: Captures;
}

const place = /\{(?:(\w+)=)?([^{}]*)\}/;
const label = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

/**
 * Multiplies out an `mx` pattern of a provider (its grammar stands there).
 *
 * @throws RangeError for a pattern that is none, which is a mistake in the data.
 */
export function expandMxPattern(pattern: string): ExpandedPattern[] {
  return expandPlaces(pattern, {}).map(({ text, captures }) => {
    const under = text.startsWith('.');
    const labels = (under ? text.slice(1) : text).split('.').reverse();
    return { labels: labels.map((part) => labelOf(part, pattern)), under, captures };
  });
}

/** Replaces the first `{…}` by each of its values in turn, until none is left. */
function expandPlaces(text: string, captures: Captures): { text: string; captures: Captures }[] {
  const found = place.exec(text);
  if (!found) return [{ text, captures }];
  const [whole, name, list = ''] = found;
  return list.split(',').flatMap((value) => {
    // A star keeps its name in the text, since its value is only known of each MX name.
    const written = value === '*' && name !== undefined ? `*${name}` : value;
    const known = value === '*' || name === undefined ? captures : { ...captures, [name]: value };
    return expandPlaces(
      text.replace(whole, () => written),
      known,
    );
  });
}

function labelOf(part: string, pattern: string): string | AnyLabel {
  if (part.startsWith('*')) return { any: true, capture: part.slice(1) || undefined };
  if (label.test(part)) return part;
  throw new RangeError(`Not an MX pattern: ${pattern}`);
}

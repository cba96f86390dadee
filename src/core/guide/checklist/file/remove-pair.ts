import type { PairPlace } from '../../../language/edits/place.ts';
import { removePlace } from '../../../language/edits/remove-place.ts';
import type { TextChange } from '../../../language/edits/text-change.ts';
import { lineBreakAt, lineStart } from '../../../language/edits/text-lines.ts';
import { placeStart } from '../../../language/edits/written-value.ts';
import { commentsIn } from './comments.ts';

/**
 * Removes a pair, and what it leaves empty around it up to the address. The comments that stood in it and behind it stay, each on a line of its own: somebody wrote them. Undefined where it
 * cannot be told what belongs to the pair.
 */
export function removePair(text: string, place: PairPlace): readonly TextChange[] | undefined {
  const whole = emptiedPlace(place);
  const changes = removePlace(text, whole);
  const start = placeStart(text, whole);
  if (!changes || start === undefined) return undefined;
  const gone = changes.filter((change) => change.end > change.start);
  const comments = commentsIn(text).filter((comment) =>
    gone.some((change) => change.start <= comment.start && comment.end <= change.end),
  );
  if (comments.length === 0) return changes;
  const line = lineStart(text, start);
  const indentation = /^[ \t]*/.exec(text.slice(line, start))?.[0] ?? '';
  const lineBreak = lineBreakAt(text, start);
  return changes.map((change) => {
    const inside = comments
      .filter((comment) => change.start <= comment.start && comment.end <= change.end)
      .map((comment) => text.slice(comment.start, comment.end));
    if (inside.length === 0) return change;
    const isLines = change.start === lineStart(text, change.start);
    if (isLines) {
      const kept = inside.map((comment) => `${indentation}${comment}`).join(lineBreak);
      return {
        ...change,
        text: /[\r\n]$/.test(text.slice(change.start, change.end)) ? `${kept}${lineBreak}` : kept,
      };
    }
    // Between braces the line has to end behind a comment.
    const kept = inside.map((comment) => ` ${comment}${lineBreak}${indentation}`).join('');
    return { ...change, text: `${kept}${change.text}` };
  });
}

/** The outermost place that holds nothing but this one; never the whole file. */
function emptiedPlace(place: PairPlace): PairPlace {
  const { parent } = place;
  return place.map.pairs.length === 1 && parent?.kind === 'pair' ? emptiedPlace(parent) : place;
}

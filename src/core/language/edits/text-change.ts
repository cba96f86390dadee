/** Replaces the text from `start` to `end`, UTF-16 offsets into the text before any change, by `text`. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The changes in the order of the text; undefined where two of them touch the same characters or insert at one place, since
 * what they come to would then depend on their order.
 */
export function inOrder(changes: readonly TextChange[]): readonly TextChange[] | undefined {
  const sorted = changes.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const clash = sorted.some((change, index) => {
    const next = sorted[index + 1];
    return next !== undefined && clashes(change, next);
  });
  return clash ? undefined : sorted;
}

/** Whether two changes cannot be made together. What ends where an insertion stands does not clash with it. */
export function clashes(one: TextChange, other: TextChange): boolean {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  return second.start < first.end || second.start === first.start;
}

/** The text after the changes, which are in order and do not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const change of changes) {
    result += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return result + text.slice(at);
}

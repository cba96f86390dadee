import type { NameEdit } from './name.ts';

/** The text with edits made that do not overlap, in whatever order they come. */
export function applyEdits(text: string, edits: readonly NameEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { range, text: replacement } of edits.toSorted(
    (one, other) => one.range.start - other.range.start,
  )) {
    parts.push(text.slice(at, range.start), replacement);
    at = range.end;
  }
  return [...parts, text.slice(at)].join('');
}

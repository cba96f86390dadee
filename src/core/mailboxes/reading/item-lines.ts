import type { SourceRange } from '../model.ts';

/**
 * The lines that belong to an item of a block list: from its dash's line up to, not including, `limit` or the first line that
 * neither is blank nor stands further right than the dash. `range` begins with the dash.
 */
export function linesOfItem(text: string, range: SourceRange, limit: number): SourceRange {
  const start = text.lastIndexOf('\n', range.start - 1) + 1;
  const column = range.start - start;
  let end = lineEnd(text, Math.max(range.start, range.end - 1));
  while (end < limit) {
    const next = lineEnd(text, end);
    const indent = /^[ \t]*/.exec(text.slice(end, next))?.[0].length ?? 0;
    const isBlank = text.slice(end, next).trim() === '';
    if (!isBlank && indent <= column) break;
    end = next;
  }
  return { start, end: Math.max(range.end, Math.min(end, limit)) };
}

/** The dash before an item's value, given where the text before the item ends; undefined in flow style. */
export function dashBefore(text: string, from: number, value: number): number | undefined {
  const between = text.slice(from, value);
  const dashes = [...between.matchAll(/(?<=^|\n)[ \t]*-(?=\s|$)/g)];
  const last = dashes.at(-1);
  return last === undefined ? undefined : from + last.index + last[0].length - 1;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

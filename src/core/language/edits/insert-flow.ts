import type { SyntaxList, SyntaxMap } from '../syntax-tree.ts';
import type { Place } from './place.ts';
import type { TextChange } from './text-change.ts';
import { isFirstInLine, isRestEmpty, lineBreakAt, lineEnd, lineStart, skipSpace } from './text-lines.ts';
import { placeEnd, placeStart } from './written-value.ts';

/** Inserts entries behind a sibling between braces or brackets: on lines of their own where the sibling has one, else behind a comma. */
export function insertInFlow(
  text: string,
  collection: SyntaxMap | SyntaxList,
  siblings: readonly Place[],
  after: number,
  entries: readonly string[],
): readonly TextChange[] | undefined {
  const sibling = siblings[after];
  if (sibling === undefined) return insertFirst(text, collection, entries);
  const [start, end] = [placeStart(text, sibling), placeEnd(text, sibling)];
  if (start === undefined || end === undefined) return undefined;
  const comma = skipSpace(text, end);
  const hasComma = text[comma] === ',';
  const last = hasComma ? comma + 1 : end;
  if (!isFirstInLine(text, start) || !isRestEmpty(text, last))
    return [{ start: end, end, text: entries.map((entry) => `, ${entry}`).join('') }];
  const at = lineEnd(text, last);
  const indentation = text.slice(lineStart(text, start), start);
  const isLast = after === siblings.length - 1;
  const lineBreak = lineBreakAt(text, at);
  const lines = entries.map((entry, index) => {
    const separator = index < entries.length - 1 || !isLast || hasComma ? ',' : '';
    return `${lineBreak}${indentation}${entry}${separator}`;
  });
  const behind = lines.join('');
  if (hasComma) return [{ start: at, end: at, text: behind }];
  return at === end
    ? [{ start: end, end, text: `,${behind}` }]
    : [
        { start: end, end, text: ',' },
        { start: at, end: at, text: behind },
      ];
}

function insertFirst(
  text: string,
  { kind, range }: SyntaxMap | SyntaxList,
  entries: readonly string[],
): readonly TextChange[] {
  const at = range.start + 1;
  const isEmpty = at === range.end - 1;
  const gap = kind === 'map' ? ' ' : '';
  const closing = isEmpty || !/\s/.test(text[at] ?? '') ? gap : '';
  return [{ start: at, end: at, text: `${gap}${entries.join(', ')}${closing}` }];
}

import type { SyntaxNode } from '../syntax-tree.ts';
import type { Place } from './place.ts';
import { dashOf } from './remove-block.ts';
import type { TextChange } from './text-change.ts';
import { isFirstInLine, isRestEmpty, lineBreakAt, lineEnd, lineStart, skipBlanks } from './text-lines.ts';
import { placeEnd, placeStart } from './written-value.ts';

/** Inserts lines behind a sibling in a block map or list, indented as its entries are. */
export function insertBlockLines(
  text: string,
  siblings: readonly Place[],
  after: number,
  lines: readonly string[],
): readonly TextChange[] | undefined {
  // Lines behind a block scalar that keeps its last line breaks would change it.
  const sibling = siblings.slice(0, after + 1).findLast(({ value }) => !keepsLines(text, value));
  const indentation = sibling && indentationOf(text, siblings);
  const end = sibling && placeEnd(text, sibling);
  if (indentation === undefined || end === undefined || !isRestEmpty(text, end)) return undefined;
  const at = lineEnd(text, end);
  const lineBreak = lineBreakAt(text, at);
  return [{ start: at, end: at, text: lines.map((line) => `${lineBreak}${indentation}${line}`).join('') }];
}

/** What stands before the entries of a block: of the first that begins its line, else blanks as wide as what is before it. */
function indentationOf(text: string, places: readonly Place[]): string | undefined {
  const starts = places.flatMap((place) => entryStart(text, place) ?? []);
  const start = starts.find((at) => isFirstInLine(text, at)) ?? starts[0];
  if (start === undefined) return undefined;
  const before = text.slice(lineStart(text, start), start);
  return /^[ \t-]*$/.test(before) && !/-.*\t|\t.*-/.test(before) ? before.replaceAll('-', ' ') : undefined;
}

function entryStart(text: string, place: Place): number | undefined {
  return place.kind === 'pair' ? placeStart(text, place) : dashOf(text, place);
}

function keepsLines(text: string, node: SyntaxNode | undefined): boolean {
  if (node?.kind === 'map') return !node.flow && keepsLines(text, node.pairs.at(-1)?.value);
  if (node?.kind === 'list') return !node.flow && keepsLines(text, node.items.at(-1));
  if (node?.kind !== 'scalar' || node.style !== 'block') return false;
  const header = text.slice(node.range.start, lineEnd(text, node.range.start));
  return header.slice(0, Math.max(3, skipBlanks(header, 0))).includes('+');
}

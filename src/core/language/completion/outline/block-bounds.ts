import { afterLineEnd, lineEnd, skipBlanks, skipSpaces } from './lexer.ts';

/** A text up to `end`, in which lines at the column `floor` or left of it end what began before them; -1 where none do. */
export interface Bounded {
  readonly text: string;
  readonly end: number;
  readonly floor: number;
}

/** True where the first line with content behind a line end belongs to the block around. A closing bracket never does. */
export function leavesBlock({ text, end, floor }: Bounded, stop: number): boolean {
  if (floor < 0) return false;
  for (let line = afterLineEnd(text, stop, end); line < end;) {
    const content = skipSpaces(text, line, end);
    const lineStop = lineEnd(text, content, end);
    const isEmpty = skipBlanks(text, content, lineStop) === lineStop || text[content] === '#';
    if (!isEmpty) return content - line <= floor && !'}]'.includes(text[content] ?? ' ');
    line = afterLineEnd(text, lineStop, end);
  }
  return true;
}

/** Where the lines end that may belong to a value that begins at `from`. */
export function endOfBlock(bounded: Bounded, from: number): number {
  const { text, end } = bounded;
  for (let stop = lineEnd(text, from, end); stop < end;) {
    if (leavesBlock(bounded, stop)) return stop;
    stop = lineEnd(text, afterLineEnd(text, stop, end), end);
  }
  return end;
}

import { NextIndex, scanLines, type ScannedLine } from './line-scan.ts';

/** Lines from 0 that fold together: the first stays to be seen. */
export interface Fold {
  readonly first: number;
  readonly last: number;
  readonly kind: 'block' | 'comment' | 'region';
}

/**
 * What can be folded in a YAML text, by its lines alone: every block that stands further right than the line before it (a key with
 * its values, also a list at the key's own column; an item of a list), runs of comments, and what stands between `#region` and
 * `#endregion`. Blank lines and comments of lesser indentation at the end of a block stay outside of it. One fold a first line.
 */
export function foldsOf(text: string): Fold[] {
  const scan = new FoldScan(text);
  scanLines(text, (line, number) => {
    scan.line(line, number);
  });
  return scan.end();
}

interface OpenBlock {
  readonly first: number;
  /** Twice the column, and one more for a dash: a list may stand at the column of its key. */
  readonly level: number;
  /** Its last line so far. */
  last: number;
}

/** Lines of a literal or folded text are no YAML: they end at the first that does not stand further right than `column`. */
interface TextBlock {
  readonly column: number;
}

class FoldScan {
  readonly #text: string;
  readonly #bars: NextIndex;
  readonly #greaters: NextIndex;
  readonly #folds: Fold[] = [];
  readonly #blocks: OpenBlock[] = [];
  readonly #regions: number[] = [];
  #comments: { first: number; last: number } | undefined;
  #textBlock: TextBlock | undefined;
  /** The least column of the comments since the last line of another kind. */
  #commentColumn = Infinity;

  constructor(text: string) {
    this.#text = text;
    this.#bars = new NextIndex(text, '|');
    this.#greaters = new NextIndex(text, '>');
  }

  line(line: ScannedLine, number: number): void {
    if (line.content === line.end) return;
    if (this.#textBlock) {
      if (line.indent > this.#textBlock.column) {
        this.#extend(number);
        return;
      }
      this.#textBlock = undefined;
    }
    if (this.#text.charCodeAt(line.content) === hash) this.#comment(line, number);
    else this.#content(line, number);
  }

  end(): Fold[] {
    this.#endComments();
    this.#close(-1);
    return this.#folds.sort((one, other) => one.first - other.first || other.last - one.last);
  }

  #comment(line: ScannedLine, number: number): void {
    // A comment belongs to the blocks that it stands inside of, unless one before it has left them.
    this.#commentColumn = Math.min(this.#commentColumn, line.indent);
    for (const block of this.#blocks) if (block.level < 2 * this.#commentColumn) block.last = number;
    const mark = this.#regionMark(line);
    if (mark !== undefined) {
      this.#endComments();
      if (mark === 'region') this.#regions.push(number);
      else this.#add(this.#regions.pop() ?? number, number, 'region');
      return;
    }
    if (this.#comments?.last === number - 1) this.#comments.last = number;
    else {
      this.#endComments();
      this.#comments = { first: number, last: number };
    }
  }

  #content(line: ScannedLine, number: number): void {
    this.#endComments();
    this.#commentColumn = Infinity;
    const isDash = this.#isDash(line.content, line.end);
    const isMark =
      line.indent === 0 && /^(?:---|\.\.\.)(?:\s|$)/.test(this.#text.slice(line.content, line.content + 4));
    const level = isMark ? -1 : 2 * line.indent + (isDash ? 1 : 0);
    this.#close(level);
    this.#extend(number);
    if (!isMark) this.#blocks.push({ first: number, level, last: number });
    this.#openTextBlock(line);
  }

  /** A line whose value begins with `|` or `>` and nothing else is followed by text. */
  #openTextBlock({ content, end, indent }: ScannedLine): void {
    if (this.#bars.from(content) >= end && this.#greaters.from(content) >= end) return;
    const line = this.#text.slice(content, end);
    if (!/(?:^|[\s:])[|>][-+\d]{0,2}\s*(?:\s#.*)?$/.test(line)) return;
    // The column of the key, or of the dash where the item itself is the text.
    const dashes = /^(?:-[ \t]+)*/.exec(line)?.[0] ?? '';
    const isItem = /^[|>]/.test(line.slice(dashes.length));
    const column = isItem ? indent + Math.max(0, dashes.lastIndexOf('-')) : indent + dashes.length;
    this.#textBlock = { column };
  }

  #isDash(at: number, end: number): boolean {
    if (this.#text.charCodeAt(at) !== hyphen) return false;
    const next = this.#text.charCodeAt(at + 1);
    return at + 1 === end || next === space || next === tab;
  }

  #regionMark({ content, end }: ScannedLine): 'region' | 'endregion' | undefined {
    const comment = this.#text.slice(content, Math.min(end, content + 40));
    const mark = /^#[ \t]*(region|endregion)\b/.exec(comment)?.[1];
    return mark === 'region' || mark === 'endregion' ? mark : undefined;
  }

  #extend(number: number): void {
    for (const block of this.#blocks) block.last = number;
  }

  #close(level: number): void {
    for (let top = this.#blocks.at(-1); top && top.level >= level; top = this.#blocks.at(-1)) {
      this.#blocks.pop();
      this.#add(top.first, top.last, 'block');
    }
  }

  #endComments(): void {
    if (this.#comments) this.#add(this.#comments.first, this.#comments.last, 'comment');
    this.#comments = undefined;
  }

  #add(first: number, last: number, kind: Fold['kind']): void {
    if (last > first) this.#folds.push({ first, last, kind });
  }
}

const tab = 9;
const space = 32;
const hash = 35;
const hyphen = 45;

import type { LanguageFile, LanguagePiece } from '../../language-file.ts';
import { BlockReader } from '../outline/block-reader.ts';
import { lineEnd, skipSpaces } from '../outline/lexer.ts';
import type { OutlineList, OutlineMap, OutlineNode } from '../outline/outline.ts';

/** Characters before and behind the cursor that are looked at, so that one huge piece takes no longer than a usual one. */
const reach = 16 * 1024;

/** Where an item of `mailboxes` begins that is found in the middle of a file which cannot be cut. */
const itemStart = /(?<=^|[\r\n])([ \t]*)-[ \t]|\{(?=\s{0,100}["']?address["']?\s{0,100}:)/g;

/** What the lines around the cursor say. */
export interface ReadWindow {
  readonly reader: BlockReader;
  readonly root: OutlineNode | undefined;
  readonly piece: LanguagePiece;
}

/** Reads the piece that the cursor stands in, or as much of it as is near. Undefined in a second document. */
export function readAround(file: LanguageFile, cursor: number): ReadWindow | undefined {
  const { text } = file;
  const piece =
    file.pieceAt(cursor) ?? (text === '' ? ({ kind: 'whole', start: 0, end: 0 } as const) : undefined);
  if (!piece) return undefined;
  const start = piece.start === 0 && text.startsWith('\uFEFF') ? 1 : piece.start;
  const end = cutAtLine(text, Math.min(piece.end, cursor + reach), piece.end);
  if (cursor < start) return undefined;
  const near = cursor - reach <= start ? start : startOfLine(text, cursor - reach);
  if (piece.kind === 'whole') return readWhole(text, cursor, piece, start, near, end);
  const frames = piece.kind === 'mailbox' ? framesOfItem(text, piece) : [emptyMap()];
  const reader = new BlockReader(text, cursor, frames);
  // The first line tells which key or item the rest belongs to.
  if (near > start) reader.read(start, lineEnd(text, start, near));
  reader.read(near, end);
  return { reader, root: reader.root, piece };
}

function readWhole(
  text: string,
  cursor: number,
  piece: LanguagePiece,
  start: number,
  near: number,
  end: number,
): ReadWindow | undefined {
  if (near === start) {
    const reader = new BlockReader(text, cursor, []);
    reader.read(start, end);
    return { reader, root: reader.root, piece };
  }
  itemStart.lastIndex = near;
  const found = itemStart.exec(text);
  if (!found || found.index >= cursor) return undefined;
  const indentation = found[1];
  const flow = indentation === undefined;
  const frames = framesOfList(indentation?.length ?? 0, flow);
  const reader = new BlockReader(text, cursor, [frames[0], frames[1]]);
  if (flow) reader.readItems(found.index, end, frames[1]);
  else reader.read(found.index, end);
  return { reader, root: reader.root, piece };
}

function framesOfItem(text: string, { start, end }: LanguagePiece): readonly (OutlineMap | OutlineList)[] {
  return framesOfList(skipSpaces(text, start, end) - start, false);
}

/** What stands around the items of `mailboxes`. */
function framesOfList(column: number, flow: boolean): readonly [OutlineMap, OutlineList] {
  const root = emptyMap();
  const list: OutlineList = { kind: 'list', path: ['mailboxes'], flow, column, slots: [] };
  root.slots.push({
    key: 'mailboxes',
    keyRange: { start: 0, end: 0 },
    path: ['mailboxes'],
    column: 0,
    opening: 0,
    value: list,
  });
  return [root, list];
}

function emptyMap(): OutlineMap {
  return { kind: 'map', path: [], flow: false, column: 0, slots: [] };
}

function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The end of a line at or before an offset, unless all is read. */
function cutAtLine(text: string, offset: number, end: number): number {
  return offset === end ? end : lineEnd(text, offset, end);
}

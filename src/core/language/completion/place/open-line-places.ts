import type { YamlPath } from '../../../mailboxes/model.ts';
import type { Frame } from '../outline/block-frames.ts';
import type { NextLine, OpenLine } from '../outline/block-reader.ts';
import type { OutlineList, OutlineMap, OutlineSlot } from '../outline/outline.ts';

/** A block that a line may be put into: as one more key of a map, as one more item of a list, or as the first thing under a key. */
export interface Block {
  readonly kind: 'map' | 'list' | 'new';
  /** Of the map or the list; of what is new, the place that waits for a value. */
  readonly path: YamlPath;
  readonly map: OutlineMap | undefined;
  /** Where its lines begin. */
  readonly column: number;
  /** Of a list: the number of the item. */
  readonly index: number;
}

export interface OpenLineBlocks {
  /** Where the line belongs by its indentation, or would belong with the nearest one that fits. */
  readonly nearest: Block | undefined;
  /** A list whose next item the line may become, besides. */
  readonly list: Block | undefined;
  /** The line stands where the dashes of the list do. */
  readonly isListFirst: boolean;
}

/**
 * The blocks that a line without content, or with one word, may belong to. Lines below that stand further right keep to what
 * they belong to: nothing is put between them and it.
 */
export function blocksOfLine(line: OpenLine, next: NextLine | undefined): OpenLineBlocks {
  const below = next?.column ?? -1;
  const frames = line.frames.toReversed();
  const innermost = frames[0];
  const inside = innermost && blockInside(innermost, line, next);
  const candidates = [inside, ...frames.map(blockOf)]
    .filter((block) => block !== undefined)
    // A dash at the column of a key is an item of the list under it: another key would take it over.
    .filter(
      ({ column, kind }) =>
        column > below || (column === below && !(kind === 'map' && next?.isDash === true)),
    );
  const exact = candidates.filter(({ column }) => column === line.column);
  const isText = line.word.end > line.word.start;
  const [dashes] = exact;
  const item = dashes?.kind === 'list' && exact.length === 1 ? itemAbove(dashes, candidates) : undefined;
  // After an item's first line, editors put the cursor where its dash is.
  if (item) return { nearest: item, list: isText ? undefined : dashes, isListFirst: true };
  const nearest =
    exact.find(({ kind }) => kind !== 'list') ??
    dashes ??
    candidates.find(({ column }) => column < line.column) ??
    candidates.at(-1);
  if (isText && nearest && goesOn(innermost, nearest, line))
    return { nearest: undefined, list: undefined, isListFirst: false };
  const list = isText ? undefined : listBeside(nearest, candidates, innermost, next);
  return { nearest, list, isListFirst: false };
}

/** The last item of a list where it is a map, whose keys may go on. */
function itemAbove({ path, index }: Block, candidates: readonly Block[]): Block | undefined {
  const depth = path.length;
  return candidates.find(
    (block) => block.kind === 'map' && block.path.length === depth + 1 && block.path[depth] === index - 1,
  );
}

/** What may be put under the last key or after the last dash, where nothing stands yet. */
function blockInside(
  { node, last, isPending }: Frame,
  line: OpenLine,
  next: NextLine | undefined,
): Block | undefined {
  if (!isPending || !last) return undefined;
  const child = last.value;
  if (child?.kind === 'map' && !child.flow)
    return blockOf({ node: child, last: child.slots[0], isPending: false });
  if (child?.kind === 'list' && !child.flow) return listBlock(child, 0);
  if (child) return undefined;
  // What follows in another piece belongs to this key too, where it stands further right.
  if (
    next &&
    (next.column > node.column || (next.column === node.column && next.isDash && node.kind === 'map'))
  )
    return newBlock(last, next.column);
  return line.column > node.column ? newBlock(last, line.column) : undefined;
}

function newBlock({ path }: OutlineSlot, column: number): Block {
  return { kind: 'new', path, map: undefined, column, index: 0 };
}

function blockOf({ node, last }: Frame): Block {
  // Items below the line come after it.
  if (node.kind === 'list') return listBlock(node, last === undefined ? 0 : node.slots.indexOf(last) + 1);
  return { kind: 'map', path: node.path, map: node, column: node.column, index: 0 };
}

function listBlock({ path, column }: OutlineList, index: number): Block {
  return { kind: 'list', path, map: undefined, column, index };
}

function listBeside(
  nearest: Block | undefined,
  candidates: readonly Block[],
  innermost: Frame | undefined,
  next: NextLine | undefined,
): Block | undefined {
  if (nearest?.kind === 'list' || nearest?.kind === 'new') return undefined;
  const lists = candidates.filter(({ kind }) => kind === 'list');
  const list = lists.find(({ column }) => column <= (nearest?.column ?? 0)) ?? lists.at(-1);
  if (list) return list;
  // Under a key that waits for its list, and with the cursor too far left for it.
  const isWaiting = innermost?.isPending === true && innermost.last?.value === undefined;
  const isClosed = (next?.column ?? -1) <= (innermost?.node.column ?? 0);
  if (!isWaiting || !isClosed || innermost.node.kind !== 'map' || !innermost.last) return undefined;
  return newBlock(innermost.last, innermost.node.column + 2);
}

/** True for a word that goes on with the text of the line above. */
function goesOn(innermost: Frame | undefined, nearest: Block, line: OpenLine): boolean {
  return (
    line.column > nearest.column &&
    innermost?.last?.value?.kind === 'scalar' &&
    innermost.node.column < line.column
  );
}

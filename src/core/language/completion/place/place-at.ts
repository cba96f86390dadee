import type { YamlPath } from '../../../mailboxes/model.ts';
import type { LanguageFile } from '../../language-file.ts';
import type { OpenLine } from '../outline/block-reader.ts';
import {
  outlineAt,
  type OutlineMap,
  type OutlineNode,
  type TouchedKey,
  type TouchedValue,
} from '../outline/outline.ts';
import type { CompletionPlace } from './completion-place.ts';
import { formatAt, mapFormOf } from './format-at.ts';
import { blocksOfLine, type Block, type OpenLineBlocks } from './open-line-places.ts';
import { readAround, type ReadWindow } from './reading-window.ts';
import { topLevelKeys } from './top-level-keys.ts';

/**
 * What can be written at the cursor, the likeliest first: on an empty line also another item of a list around. Nothing in comments, in
 * texts of several lines, and where no key or value can be.
 */
export function placesAt(file: LanguageFile, offset: number): readonly CompletionPlace[] {
  if (offset < 0 || offset > file.text.length) return [];
  const window = readAround(file, offset);
  if (!window) return [];
  return new PlaceFinder(file, offset, window).places();
}

class PlaceFinder {
  readonly #file: LanguageFile;
  readonly #cursor: number;
  readonly #window: ReadWindow;

  constructor(file: LanguageFile, cursor: number, window: ReadWindow) {
    this.#file = file;
    this.#cursor = cursor;
    this.#window = window;
  }

  places(): readonly CompletionPlace[] {
    const { touch, openLine, next } = this.#window.reader;
    const found =
      touch?.on === 'key'
        ? [this.#ofKey(touch)]
        : touch?.on === 'value'
          ? [this.#ofValue(touch)]
          : openLine && !touch
            ? this.#ofLine(openLine, blocksOfLine(openLine, next ?? this.#nextPiece()))
            : [];
    return found.filter((place) => place !== undefined);
  }

  #ofKey({ map, key, word, quote, flow, lead, tail, hasColon }: TouchedKey): CompletionPlace | undefined {
    return this.#place(map.path, {
      want: 'key',
      word,
      quote,
      flow,
      column: map.column,
      lead,
      tail,
      keys: this.#keysOf(map, key),
      hasColon,
    });
  }

  #ofValue(touched: TouchedValue): CompletionPlace | undefined {
    const { slot, inside, word, quote, flow, lead, tail, opening, alias } = touched;
    const isMerge = slot.path.at(-1) === '<<';
    if (alias || isMerge)
      return this.#place(slot.path, { want: 'alias', word, flow, quote, column: slot.column, lead, tail });
    const type = formatAt(slot.path);
    if (!flow && inside === 'list' && quote === '' && mapFormOf(type)) return this.#ofDash(touched);
    // A block below belongs to the key already.
    if (slot.value && slot.value.kind !== 'scalar' && !flow) return undefined;
    const canBeBlock = !flow && quote === '' && inside === 'map';
    return this.#place(slot.path, {
      want: 'value',
      word,
      quote,
      flow,
      column: slot.column,
      lead,
      tail,
      opening: canBeBlock && opening >= this.#startOfLine() ? opening : undefined,
      isNewItem: inside === 'list' && word.end === word.start,
      isAnchored: opening !== slot.opening,
    });
  }

  /** The first key of an item, after its dash. */
  #ofDash({ slot, word, lead, tail }: TouchedValue): CompletionPlace | undefined {
    const map = slot.value;
    const column = word.start - this.#startOfLine() + lead.length;
    if (map !== undefined && (map.kind !== 'map' || map.flow || map.column !== column)) return undefined;
    const keys = map ? this.#keysOf(map, undefined) : new Set<string>();
    return this.#place(slot.path, {
      want: 'key',
      word,
      column,
      lead,
      tail,
      keys,
      isNewItem: keys.size === 0,
    });
  }

  #ofLine(
    line: OpenLine,
    { nearest, list, isListFirst }: OpenLineBlocks,
  ): readonly (CompletionPlace | undefined)[] {
    if (this.#window.root === undefined && line.frames.length === 0) return [this.#ofEmptyFile(line)];
    const places = [
      nearest && this.#ofBlock(line, nearest, false),
      list && this.#ofBlock(line, list, nearest !== undefined),
    ];
    return isListFirst ? places.toReversed() : places;
  }

  #ofEmptyFile({ word, quote, column }: OpenLine): CompletionPlace | undefined {
    return this.#place([], { want: 'key', word, quote, column });
  }

  #ofBlock(line: OpenLine, block: Block, isBeside: boolean): CompletionPlace | undefined {
    const type = formatAt(block.path);
    if (block.kind === 'map' || (block.kind === 'new' && mapFormOf(type))) {
      const keys = block.map ? this.#keysOf(block.map, undefined) : new Set<string>();
      return this.#ofOpenLine(line, block.path, { want: 'key', column: block.column, keys });
    }
    if (type?.kind === 'domains')
      return this.#ofOpenLine(line, block.path, { want: 'key', column: block.column });
    if (type?.kind !== 'list')
      return this.#ofOpenLine(line, block.path, { want: 'value', column: block.column }, block.column);
    const path = [...block.path, block.index];
    const isMap = mapFormOf(type.items) !== undefined;
    return this.#ofOpenLine(
      line,
      path,
      { want: isMap ? 'key' : 'value', column: block.column + 2, lead: '- ', isNewItem: true, isBeside },
      block.column,
    );
  }

  /** A place on an open line, whose word is put where lines of the block begin. */
  #ofOpenLine(
    line: OpenLine,
    path: YamlPath,
    details: LineDetails,
    column = details.column,
  ): CompletionPlace | undefined {
    const { start, word, quote } = line;
    const isPlaced = column === line.column;
    if (!isPlaced && quote !== '') return undefined;
    return this.#place(path, {
      ...details,
      quote: details.lead === undefined ? quote : '',
      word: isPlaced ? word : { start, end: word.end },
      lead: `${isPlaced ? '' : ' '.repeat(column)}${details.lead ?? ''}`,
    });
  }

  #place(path: YamlPath, details: PlaceDetails): CompletionPlace | undefined {
    const type = formatAt(path);
    if (!type && details.want !== 'alias') return undefined;
    const { word } = details;
    if (this.#cursor < word.start || this.#cursor > word.end) return undefined;
    const inMailbox = path[0] === 'mailboxes' && typeof path[1] === 'number';
    const inDefaults = path[0] === 'defaults';
    const base = inMailbox ? path.slice(0, 2) : inDefaults ? path.slice(0, 1) : [];
    const { root } = this.#window;
    return {
      flow: false,
      quote: '',
      lead: '',
      tail: '',
      opening: undefined,
      keys: new Set(),
      hasColon: false,
      isNewItem: false,
      isAnchored: false,
      isBeside: false,
      column: 0,
      ...details,
      scope: inMailbox ? 'mailbox' : inDefaults ? 'defaults' : 'file',
      path: path.slice(base.length),
      type,
      typed: this.#file.text.slice(word.start, this.#cursor).trimStart(),
      textAt: (inside) => textOf(outlineAt(root, [...base, ...inside])),
    };
  }

  #keysOf(map: OutlineMap, but: string | undefined): ReadonlySet<string> {
    const isTop = map.path.length === 0 && this.#window.piece.kind !== 'whole';
    const keys = isTop ? topLevelKeys(this.#file) : map.slots.map(({ key }) => key);
    return new Set([...keys].filter((key) => key !== but));
  }

  /** The line that the next piece begins with. */
  #nextPiece(): { readonly column: number; readonly isDash: boolean } | undefined {
    const { text } = this.#file;
    const { end } = this.#window.piece;
    if (end >= text.length) return undefined;
    const column = /^ */.exec(text.slice(end, end + 1000))?.[0].length ?? 0;
    return { column, isDash: text[end + column] === '-' };
  }

  #startOfLine(): number {
    const { text } = this.#file;
    const before = this.#cursor - 1;
    if (before < 0) return 0;
    const start = Math.max(text.lastIndexOf('\n', before), text.lastIndexOf('\r', before)) + 1;
    return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
  }
}

type PlaceDetails = Pick<CompletionPlace, 'want' | 'word'> & Partial<CompletionPlace>;
type LineDetails = Pick<CompletionPlace, 'want' | 'column'> & Partial<CompletionPlace>;

function textOf(node: OutlineNode | undefined): string | undefined {
  return node?.kind === 'scalar' ? node.text : undefined;
}

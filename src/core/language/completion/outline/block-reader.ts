import type { SourceRange } from '../../../mailboxes/model.ts';
import { BlockFrames, type Frame } from './block-frames.ts';
import { FlowReader } from './flow-reader.ts';
import {
  afterLineEnd,
  blockKeyAt,
  closingQuote,
  isComment,
  isSpace,
  lineEnd,
  plainEnd,
  quoteAt,
  skipBlanks,
  skipSpaces,
} from './lexer.ts';
import {
  lostPath,
  type OutlineList,
  type OutlineMap,
  type OutlineNode,
  type OutlineSlot,
  type Quote,
  type Touch,
} from './outline.ts';

/** A line that the cursor may still make anything of: empty, or a word without a colon. */
export interface OpenLine {
  readonly start: number;
  /** Of the word, or of the cursor where there is none. */
  readonly column: number;
  readonly word: SourceRange;
  readonly quote: Quote;
  /** The innermost last. */
  readonly frames: readonly Frame[];
}

/** The next line with content below the cursor's. */
export interface NextLine {
  readonly column: number;
  readonly isDash: boolean;
}

/** Reads lines in block style into an outline, from top to bottom, and finds what the cursor touches on the way. */
export class BlockReader {
  readonly #text: string;
  readonly #cursor: number;
  readonly #frames: BlockFrames;
  #end = 0;
  touch: Touch | undefined;
  openLine: OpenLine | undefined;
  next: NextLine | undefined;

  constructor(text: string, cursor: number, frames: readonly (OutlineMap | OutlineList)[]) {
    this.#text = text;
    this.#cursor = cursor;
    this.#frames = new BlockFrames(frames);
  }

  get root(): OutlineNode | undefined {
    return this.#frames.root;
  }

  /** Reads whole lines from `start` to `end`. */
  read(start: number, end: number): void {
    this.#end = end;
    for (let line = start; ;) {
      const stop = this.#line(line);
      if (stop >= end) return;
      line = afterLineEnd(this.#text, stop, end);
    }
  }

  /** Reads on inside of a list in flow style, from the start of one of its items. */
  readItems(start: number, end: number, list: OutlineList): void {
    const reader = new FlowReader(this.#text, end, this.#cursor, start, -1);
    reader.readItems(list);
    this.touch = reader.touch;
  }

  /** Reads what begins on a line; the line end where it ended. */
  #line(line: number): number {
    const text = this.#text;
    const stop = lineEnd(text, line, this.#end);
    const content = skipSpaces(text, line, stop);
    const isCursors = this.#cursor >= line && this.#cursor <= stop;
    const firstInk = skipBlanks(text, content, stop);
    if (firstInk === stop || isComment(text, firstInk)) {
      // Behind a tab nothing can be indented.
      const isOpen = firstInk === stop && this.#cursor <= content;
      if (isCursors && isOpen) this.#openAt(line, { start: this.#cursor, end: this.#cursor }, '');
      else if (isCursors) this.touch = { on: 'nothing' };
      return stop;
    }
    const column = content - line;
    const isDash = text[content] === '-' && isSpace(text[content + 1]);
    if (this.#cursor < line) this.next ??= { column, isDash };
    // Tabs do not indent, and directives and document marks are no content.
    if (firstInk > content || /^(?:%|---(?!\S)|\.\.\.(?!\S))/.test(text.slice(line, line + 4))) {
      if (isCursors) this.touch = { on: 'nothing' };
      return stop;
    }
    return this.#entries(line, content, stop);
  }

  #entries(line: number, content: number, stop: number): number {
    const text = this.#text;
    let at = content;
    let above: OutlineSlot | undefined;
    for (;;) {
      const column = at - line;
      const key = blockKeyAt(text, at, stop);
      const isDash = !key && text[at] === '-' && (at + 1 === stop || isSpace(text[at + 1]));
      if (!key && !isDash)
        return this.#value(above ?? this.#loose(line, at, stop), above ? 'list' : 'map', at, stop);
      const slot = key ? this.#frames.addPair(column, key) : this.#frames.addItem(column, at + 1);
      if (key && this.#cursor >= key.range.start && this.#cursor <= key.range.end) this.#touchKey(key);
      const inside = key ? 'map' : 'list';
      const [value, opening] = this.#properties(slot.opening, stop);
      if (value === stop || isComment(text, value)) {
        this.#touchEmpty(slot, inside, opening, value, stop);
        return stop;
      }
      if (key) return this.#value(slot, inside, value, stop, opening);
      [above, at] = [slot, value];
    }
  }

  /** Passes over anchors and tags: where the value begins, and where a block could. */
  #properties(from: number, stop: number): [value: number, opening: number] {
    let opening = from;
    let at = skipBlanks(this.#text, from, stop);
    while (at < stop && '&!'.includes(this.#text[at] ?? ' ')) {
      const start = at;
      while (at < stop && !isSpace(this.#text[at])) at += 1;
      if (this.#cursor > start && this.#cursor <= at) this.touch = { on: 'nothing' };
      opening = at;
      at = skipBlanks(this.#text, at, stop);
    }
    return [at, opening];
  }

  #touchEmpty(slot: OutlineSlot, inside: 'map' | 'list', opening: number, at: number, stop: number): void {
    if (this.touch !== undefined || this.#cursor < opening || this.#cursor > stop) return;
    // Between the value and a comment a blank has to stay.
    if (at < stop && this.#cursor >= at) {
      this.touch = { on: 'nothing' };
      return;
    }
    const isTight = !isSpace(this.#text[this.#cursor - 1]);
    const word = { start: this.#cursor, end: this.#cursor };
    const [lead, tail] = [isTight ? ' ' : '', ''];
    this.touch = {
      on: 'value',
      slot,
      inside,
      word,
      quote: '',
      flow: false,
      opening,
      lead,
      tail,
      alias: false,
    };
  }

  #touchKey({ text, range, quote }: { text: string; range: SourceRange; quote: Quote }): void {
    const map = this.#frames.innermost;
    this.touch =
      map?.kind === 'map'
        ? { on: 'key', map, key: text, hasColon: true, word: range, quote, flow: false, lead: '', tail: '' }
        : { on: 'nothing' };
  }

  /** Reads a value that is not empty; the line end where it ended. */
  #value(
    slot: OutlineSlot,
    inside: 'map' | 'list',
    at: number,
    stop: number,
    opening = slot.opening,
  ): number {
    const text = this.#text;
    const character = text[at] ?? '';
    if (character === '|' || character === '>') return this.#blockScalar(slot, at, stop);
    if ('{["\''.includes(character)) {
      const reader = new FlowReader(text, this.#end, this.#cursor, at, slot.column);
      const node = reader.read(slot, inside, opening);
      if (!this.#isOpen(at, stop)) slot.value ??= node;
      this.touch ??= this.#isOpen(at, stop) ? undefined : reader.touch;
      const end = lineEnd(text, reader.at, this.#end);
      if (this.#cursor > stop && this.#cursor <= end) this.touch ??= { on: 'nothing' };
      return end;
    }
    const end = plainEnd(text, at, stop, false);
    const isAlias = character === '*';
    // A blank after the word is the beginning of the next one.
    const reach = end + (isSpace(text[end]) && end < stop && skipBlanks(text, end, stop) === stop ? 1 : 0);
    const isTouched = this.#cursor >= at && this.#cursor <= reach;
    if (isTouched && !this.#isOpen(at, stop)) {
      const word = { start: at, end: Math.max(end, this.#cursor) };
      const [lead, tail] = ['', ''];
      this.touch ??= {
        on: 'value',
        slot,
        inside,
        word,
        quote: '',
        flow: false,
        opening,
        lead,
        tail,
        alias: isAlias,
      };
      // What is typed after a dash may become a key, with the lines below in the same map.
      if (inside === 'list') return stop;
    } else if (isTouched) return stop;
    slot.value ??= isAlias ? { kind: 'alias' } : { kind: 'scalar', text: text.slice(at, end) };
    return stop;
  }

  /** True for the word that the open line is about. */
  #isOpen(at: number, stop: number): boolean {
    return this.openLine !== undefined && this.openLine.start <= at && this.#cursor <= stop;
  }

  #blockScalar(slot: OutlineSlot, at: number, stop: number): number {
    const text = this.#text;
    slot.value ??= { kind: 'scalar', text: undefined };
    if (this.#cursor > at && this.#cursor <= stop) this.touch = { on: 'nothing' };
    let last = stop;
    while (last < this.#end) {
      const line = afterLineEnd(text, last, this.#end);
      const end = lineEnd(text, line, this.#end);
      const content = skipSpaces(text, line, end);
      const isBlank = skipBlanks(text, content, end) === end;
      if (!isBlank && content - line <= slot.column) return last;
      // On an empty line further left, the scalar has ended if the writer says so.
      if (isBlank && this.#cursor >= line && this.#cursor <= end && this.#cursor - line <= slot.column)
        return last;
      if (this.#cursor >= line && this.#cursor <= end) this.touch = { on: 'nothing' };
      if (end === last) return end;
      last = end;
    }
    return last;
  }

  /** A word without a colon, whose place is open where the cursor is in it. */
  #loose(line: number, at: number, stop: number): OutlineSlot {
    const quote = quoteAt(this.#text, at);
    const close = quote ? closingQuote(this.#text, at, stop) : undefined;
    const word = quote
      ? { start: at + 1, end: close ?? stop }
      : { start: at, end: plainEnd(this.#text, at, stop, false) };
    const isCursors = this.#cursor >= word.start && this.#cursor <= word.end;
    const isWord = !/[\s{}[\]*&!|>]/.test(this.#text.slice(word.start, word.end));
    // The closing quote is replaced with the word, since a colon has to follow.
    const replaced = { start: word.start, end: close === undefined ? word.end : close + 1 };
    if (isCursors && isWord) this.#openAt(line, replaced, quote);
    const column = at - line;
    return this.#frames.pendingFor(column) ?? { path: lostPath, column, opening: at, value: undefined };
  }

  #openAt(start: number, word: SourceRange, quote: Quote): void {
    const column = word.start - (quote ? 1 : 0) - start;
    this.openLine = { start, column, word, quote, frames: this.#frames.now() };
  }
}

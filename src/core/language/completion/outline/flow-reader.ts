import type { SourceRange } from '../../../mailboxes/model.ts';
import { endOfBlock, leavesBlock, type Bounded } from './block-bounds.ts';
import { afterLineEnd, closingQuote, isComment, lineEnd, plainEnd, quoteAt, skipBlanks } from './lexer.ts';
import type {
  OutlineList,
  OutlineMap,
  OutlineNode,
  OutlinePair,
  OutlineSlot,
  Quote,
  Touch,
} from './outline.ts';

/** Brackets inside one another that are followed. */
const deepest = 50;

interface Token {
  readonly range: SourceRange;
  readonly quote: Quote;
  readonly closed: boolean;
}

/**
 * Reads values in flow style, closed or not. What stands at `floor` or left of it belongs to the block around, so an
 * open bracket or quote ends before that line.
 */
export class FlowReader {
  readonly #text: string;
  readonly #end: number;
  readonly #cursor: number;
  readonly #bounded: Bounded;
  #at: number;
  #depth = 0;
  /** The brackets are open at the end of what belongs to them. */
  #cutOff = false;
  touch: Touch | undefined;

  constructor(text: string, end: number, cursor: number, at: number, floor: number) {
    this.#text = text;
    this.#end = end;
    this.#cursor = cursor;
    this.#bounded = { text, end, floor };
    this.#at = at;
  }

  /** Where reading ended. */
  get at(): number {
    return this.#at;
  }

  /** Reads the quoted scalar, the list or the map that begins here. `opening` is where a block could stand instead. */
  read(slot: OutlineSlot, inside: 'map' | 'list', opening: number): OutlineNode | undefined {
    if (quoteAt(this.#text, this.#at)) return this.#scalar(slot, inside, opening, false);
    return this.#text[this.#at] === '{' ? this.#map(slot) : this.#list(slot);
  }

  /** Reads on inside of a list whose bracket stands before what is read. */
  readItems(list: OutlineList): void {
    this.#items(list);
  }

  #map(slot: OutlineSlot): OutlineMap {
    const map: OutlineMap = { kind: 'map', path: slot.path, flow: true, column: slot.column, slots: [] };
    this.#at += 1;
    if (!this.#enter()) return map;
    for (;;) {
      const isLast = this.#gap((lead, tail) => ({
        on: 'key',
        map,
        key: undefined,
        hasColon: false,
        word: { start: this.#cursor, end: this.#cursor },
        quote: '',
        flow: true,
        lead,
        tail,
      }));
      if (isLast || this.#closes()) break;
      if (this.#comma()) continue;
      this.#pair(map);
      if (this.#afterEntry()) break;
    }
    this.#depth -= 1;
    return map;
  }

  #pair(map: OutlineMap): void {
    const start = this.#at;
    const { range, quote, closed } = this.#token();
    const colonAt = skipBlanks(this.#text, this.#at, this.#end);
    const hasColon = this.#text[colonAt] === ':' && colonAt < this.#end;
    const key = this.#text.slice(range.start, range.end);
    if (this.#isIn(range) && isOneLine(key)) {
      const end = hasColon ? range.end : closed ? this.#at : range.end;
      const word = { start: range.start, end };
      this.touch = { on: 'key', map, key, hasColon, word, quote, flow: true, lead: '', tail: '' };
    }
    if (hasColon) this.#at = colonAt + 1;
    const pair: OutlinePair = {
      key,
      keyRange: range,
      path: [...map.path, key],
      column: map.column,
      opening: this.#at,
      value: undefined,
    };
    map.slots.push(pair);
    if (hasColon) pair.value = this.#value(pair, 'map');
    if (this.#at === start) this.#at += 1;
  }

  #list(slot: OutlineSlot): OutlineList {
    const list: OutlineList = { kind: 'list', path: slot.path, flow: true, column: slot.column, slots: [] };
    this.#at += 1;
    if (!this.#enter()) return list;
    this.#items(list);
    this.#depth -= 1;
    return list;
  }

  #items(list: OutlineList): void {
    for (;;) {
      const slot = {
        path: [...list.path, list.slots.length],
        column: list.column,
        opening: this.#at,
        value: undefined,
      };
      const isLast = this.#gap((lead, tail) => this.#emptyValue(slot, 'list', this.#cursor, lead, tail));
      if (isLast || this.#closes()) return;
      if (this.#comma()) continue;
      const start = this.#at;
      const item: OutlineSlot = { ...slot, opening: start };
      list.slots.push(item);
      item.value = this.#valueHere(item, 'list', start);
      const colon = skipBlanks(this.#text, this.#at, this.#end);
      // A pair without braces, `[a: b]`, is no item that the format has: its value is passed over.
      if (this.#text[colon] === ':' && colon < this.#end) {
        this.#at = colon + 1;
        this.#value({ path: [''], column: list.column, opening: this.#at, value: undefined }, 'map');
      }
      if (this.#at === start) this.#at += 1;
      if (this.#afterEntry()) return;
    }
  }

  /** The value after a colon. */
  #value(slot: OutlineSlot, inside: 'map' | 'list'): OutlineNode | undefined {
    const from = this.#at;
    this.#skip();
    const character = this.#cutOff ? ',' : (this.#text[this.#at] ?? ',');
    if (!',}]'.includes(character)) return this.#valueHere(slot, inside, from);
    if (this.#cursor >= from && this.#cursor <= this.#at && this.touch === undefined) {
      const lead = this.#cursor === from ? ' ' : '';
      const tail = this.#text[this.#cursor] === '}' ? ' ' : '';
      this.touch = this.#emptyValue(slot, inside, from, lead, tail);
    }
    return undefined;
  }

  #valueHere(slot: OutlineSlot, inside: 'map' | 'list', opening: number): OutlineNode | undefined {
    const character = this.#text[this.#at];
    if (character === '{') return this.#map(slot);
    if (character === '[') return this.#list(slot);
    return this.#scalar(slot, inside, opening, true);
  }

  #scalar(slot: OutlineSlot, inside: 'map' | 'list', opening: number, flow: boolean): OutlineNode {
    let [start, tokenStart] = [opening, this.#at];
    let token = this.#token();
    // An anchor or a tag stands before the value.
    while (!token.quote && '&!'.includes(this.#text[tokenStart] ?? ' ') && token.range.end > tokenStart) {
      const property = this.#text.slice(tokenStart, token.range.end);
      const blank = property.search(/[ \t]/);
      start = tokenStart + (blank < 0 ? property.length : blank);
      this.#at = skipBlanks(this.#text, start, this.#end);
      tokenStart = this.#at;
      if (blank < 0) break;
      if ('{['.includes(this.#text[tokenStart] ?? ' '))
        return this.#valueHere(slot, inside, start) ?? { kind: 'alias' };
      token = this.#token();
    }
    const { range, quote } = token;
    const text = this.#text.slice(range.start, range.end);
    const isAlias = !quote && text.startsWith('*');
    const isProperty = !quote && /^[&!]/.test(text);
    if (this.#isIn(range) && isOneLine(text) && !isProperty) {
      const [lead, tail] = ['', ''];
      this.touch = {
        on: 'value',
        slot,
        inside,
        word: range,
        quote,
        flow,
        opening: start,
        lead,
        tail,
        alias: isAlias,
      };
    }
    return isAlias ? { kind: 'alias' } : { kind: 'scalar', text: isOneLine(text) ? text : undefined };
  }

  /** A quoted or plain scalar; moves behind it. */
  #token(): Token {
    const from = this.#at;
    const quote = quoteAt(this.#text, from);
    if (!quote) {
      this.#at = plainEnd(this.#text, from, this.#end, true);
      return { range: { start: from, end: this.#at }, quote, closed: false };
    }
    const until = endOfBlock(this.#bounded, from);
    const close = closingQuote(this.#text, from, until);
    const stop = lineEnd(this.#text, from, until);
    this.#at = close === undefined ? stop : close + 1;
    return { range: { start: from + 1, end: close ?? stop }, quote, closed: close !== undefined };
  }

  /** Passes over blanks, line ends and comments. True where the brackets end without being closed. */
  #skip(): boolean {
    for (;;) {
      this.#at = skipBlanks(this.#text, this.#at, this.#end);
      if (isComment(this.#text, this.#at) && this.#at < this.#end) {
        const stop = lineEnd(this.#text, this.#at, this.#end);
        if (this.#cursor > this.#at && this.#cursor <= stop) this.touch = { on: 'nothing' };
        this.#at = stop;
      }
      if (this.#at >= this.#end) break;
      if (this.#text[this.#at] !== '\n' && this.#text[this.#at] !== '\r') return false;
      if (leavesBlock(this.#bounded, this.#at)) break;
      this.#at = afterLineEnd(this.#text, this.#at, this.#end);
    }
    this.#cutOff = true;
    return true;
  }

  /** Passes over the gap before an entry, where another may be typed. True where the brackets end without being closed. */
  #gap(touchOf: (lead: string, tail: string) => Touch): boolean {
    const from = this.#at;
    const isLast = this.#skip();
    const isEntry = !isLast && !',}]'.includes(this.#text[this.#at] ?? ',');
    const isTouched = this.#cursor >= from && (isEntry ? this.#cursor < this.#at : this.#cursor <= this.#at);
    if (isTouched && this.touch === undefined) {
      const before = this.#text[this.#cursor - 1] ?? ' ';
      const isTight = before === ',' || before === '{';
      const tail = isEntry ? ', ' : this.#text[this.#cursor] === '}' ? ' ' : '';
      this.touch = touchOf(isTight ? ' ' : '', tail);
    }
    return isLast;
  }

  /** Passes over a closing bracket. */
  #closes(): boolean {
    if (!'}]'.includes(this.#text[this.#at] ?? ' ')) return false;
    this.#at += 1;
    return true;
  }

  /** Passes over what stands between an entry and the next. True where none can follow. */
  #afterEntry(): boolean {
    if (this.#cutOff) return true;
    const from = this.#at;
    const isLast = this.#skip();
    if (this.#cursor > from && this.#cursor < this.#at) this.touch ??= { on: 'nothing' };
    if (!isLast) this.#comma();
    return isLast;
  }

  #comma(): boolean {
    if (this.#text[this.#at] !== ',') return false;
    this.#at += 1;
    return true;
  }

  #enter(): boolean {
    this.#depth += 1;
    if (this.#depth <= deepest) return true;
    this.#cutOff = true;
    return false;
  }

  #isIn({ start, end }: SourceRange): boolean {
    return start <= this.#cursor && this.#cursor <= end && this.touch === undefined;
  }

  #emptyValue(slot: OutlineSlot, inside: 'map' | 'list', opening: number, lead: string, tail: string): Touch {
    const word = { start: this.#cursor, end: this.#cursor };
    return { on: 'value', slot, inside, word, quote: '', flow: true, opening, lead, tail, alias: false };
  }
}

function isOneLine(text: string): boolean {
  return !/[\r\n]/.test(text);
}

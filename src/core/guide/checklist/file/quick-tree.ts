import type { SyntaxMap, SyntaxNode, SyntaxPair, SyntaxScalar } from '../../../language/syntax-tree.ts';

/** A key and its colon, in the words that addresses, ids and keys are made of. */
const keyAt = /([A-Za-z0-9][A-Za-z0-9@._+-]*):(?=[ \r\n]|$)/y;
/**
 * Several words with one space between them, which end before a comma, a brace, a comment or the line's end. Behind the first letter stands whatever means nothing inside a plain value: `&` and `*` too.
 */
const wordsAt =
  /[A-Za-z][!"$-+\--9;-Z\\^-z|~\u00A1-\u00AC\u00AE-\u024F\u2019]*(?: [!"$-+\--9;-Z\\^-z|~\u00A1-\u00AC\u00AE-\u024F\u2019]+)*(?= *(?:[,}\r\n]|$)| +#)/y;
const momentAt = /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z)?(?= *(?:[,}\r\n]|$)| +#)/y;
const numberAt = /\d{1,15}(?= *(?:[,}\r\n]|$)| +#)/y;
const quotedAt = /"[^"\\\r\n]*"|'[^'\r\n]*'/y;
const restAt = /(?: +#[^\r\n]*| *)\r?(?:\n|$)/y;
const emptyLineAt = / *(?:#[^\r\n]*)?\r?(?:\n|$)/y;
/** What YAML's core schema does not read as text (YAML 1.2.2 §10.3.2). */
const noText = /^(?:null|true|false)$/i;

/** Collections inside one another; a checklist has four. */
const deepest = 8;

/**
 * The tree of a piece in the plain style that Mailops writes, equal to what `syntaxTreeOf` makes of it and some forty times as quick. Undefined for everything that needs YAML's
 * finer rules: then the library reads it.
 */
export function quickTree(text: string): SyntaxMap | undefined {
  try {
    return new QuickReader(text).read();
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

class NotPlain extends Error {}

class QuickReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): SyntaxMap {
    this.#skipEmptyLines();
    const map = this.#block(0, 0);
    if (this.#at < this.#text.length) throw new NotPlain();
    return map;
  }

  /** The block map whose keys stand in one column, from the line where the reader is. */
  #block(indent: number, depth: number): SyntaxMap {
    if (depth > deepest) throw new NotPlain();
    const start = this.#at + indent;
    const pairs: SyntaxPair[] = [];
    let end = start;
    while (this.#at < this.#text.length && this.#indent() === indent) {
      this.#at += indent;
      const { key, keyRange } = this.#key();
      const value = this.#blockValue(indent, depth);
      pairs.push({ key, keyRange, value });
      end = value.range.end;
    }
    if (pairs.length === 0 || (this.#at < this.#text.length && this.#indent() > indent)) throw new NotPlain();
    return { kind: 'map', pairs, flow: false, range: { start, end }, anchor: undefined };
  }

  #blockValue(indent: number, depth: number): SyntaxNode {
    if (this.#take(restAt) !== undefined) {
      this.#skipEmptyLines();
      const below = this.#at < this.#text.length ? this.#indent() : 0;
      // Where nothing begins and ends is for the library to say.
      if (below <= indent) throw new NotPlain();
      return this.#block(below, depth + 1);
    }
    const value = this.#flowValue(depth + 1);
    if (this.#take(restAt) === undefined) throw new NotPlain();
    this.#skipEmptyLines();
    // What stands deeper below would go on with the value.
    if (this.#at < this.#text.length && this.#indent() > indent) throw new NotPlain();
    return value;
  }

  #flowValue(depth: number): SyntaxNode {
    if (depth > deepest) throw new NotPlain();
    this.#skipSpaces();
    return this.#text[this.#at] === '{' ? this.#flowMap(depth) : this.#scalar();
  }

  #flowMap(depth: number): SyntaxMap {
    const start = this.#at;
    const pairs: SyntaxPair[] = [];
    this.#at += 1;
    this.#skipSpaces();
    while (this.#text[this.#at] !== '}') {
      const { key, keyRange } = this.#key();
      pairs.push({ key, keyRange, value: this.#flowValue(depth + 1) });
      this.#skipSpaces();
      if (this.#text[this.#at] === '}') break;
      if (this.#text[this.#at] !== ',') throw new NotPlain();
      this.#at += 1;
      this.#skipSpaces();
      if (this.#text[this.#at] === '}') throw new NotPlain();
    }
    this.#at += 1;
    return { kind: 'map', pairs, flow: true, range: { start, end: this.#at }, anchor: undefined };
  }

  #scalar(): SyntaxScalar {
    const start = this.#at;
    const quoted = this.#take(quotedAt);
    if (quoted !== undefined) {
      const style = quoted.startsWith('"') ? 'double-quoted' : 'single-quoted';
      return this.#scalarFrom(start, quoted.slice(1, -1), style);
    }
    const words = this.#take(wordsAt) ?? this.#take(momentAt);
    if (words !== undefined && !noText.test(words)) return this.#scalarFrom(start, words, 'plain');
    const digits = words === undefined ? this.#take(numberAt) : undefined;
    if (digits === undefined) throw new NotPlain();
    return this.#scalarFrom(start, Number(digits), 'plain');
  }

  #scalarFrom(start: number, value: string | number, style: SyntaxScalar['style']): SyntaxScalar {
    return { kind: 'scalar', value, style, range: { start, end: this.#at }, anchor: undefined };
  }

  #key(): Pick<SyntaxPair, 'keyRange'> & { readonly key: string } {
    const start = this.#at;
    const found = this.#take(keyAt);
    if (found === undefined) throw new NotPlain();
    return { key: found.slice(0, -1), keyRange: { start, end: this.#at - 1 } };
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #indent(): number {
    let end = this.#at;
    while (this.#text[end] === ' ') end += 1;
    return end - this.#at;
  }

  #skipSpaces(): void {
    while (this.#text[this.#at] === ' ') this.#at += 1;
  }

  #skipEmptyLines(): void {
    while (this.#at < this.#text.length && this.#take(emptyLineAt) !== undefined);
  }
}

/** A value as it is written into the file: a scalar in snippet syntax, or a block of keys or items. */
export type SnippetValue = string | SnippetMap | SnippetList;

export interface SnippetMap {
  readonly keys: readonly (readonly [key: string, value: SnippetValue])[];
  /** In braces even where a block could stand. */
  readonly flow?: boolean;
}

export interface SnippetList {
  readonly items: readonly SnippetValue[];
  /** In brackets even where a block could stand. */
  readonly flow?: boolean;
}

/** Text as it is, where a snippet stands. */
export function verbatim(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}

/** A place to fill in, with what stands there at first. */
export function placeholder(stop: number, text: string): string {
  return `\${${stop}:${verbatim(text)}}`;
}

/** A place to fill in with one of a few words. In these VS Code knows no other escapes, and shows the backslash of any. */
export function choiceOf(stop: number, words: readonly string[]): string {
  return `\${${stop}|${words.map((word) => word.replaceAll(/[\\,|]/g, '\\$&')).join(',')}|}`;
}

/** `key: value`, its lines below indented for a key that stands at `column`. */
export function pairText(key: string, value: SnippetValue, column: number, flow: boolean): string {
  return `${key}:${valueText(value, column, flow)}`;
}

/** What follows the colon of a key at `column`, the blank or the line end included. */
export function valueText(value: SnippetValue, column: number, flow: boolean): string {
  if (typeof value === 'string') return value === '' ? ' ' : ` ${value}`;
  if (flow || value.flow === true) return ` ${flowText(value)}`;
  const inner = column + 2;
  const indentation = ' '.repeat(inner);
  if ('keys' in value) return `\n${indentation}${mapText(value, inner, false)}`;
  return `\n${indentation}${value.items.map((item) => `- ${itemText(item, inner + 2, false)}`).join(`\n${indentation}`)}`;
}

/** The keys of a map, the first where the cursor stands, the others below it at `column`; in flow style without braces. */
export function mapText({ keys }: SnippetMap, column: number, flow: boolean): string {
  const separator = flow ? ', ' : `\n${' '.repeat(column)}`;
  return keys
    .map(([key, value]) => (key === '' ? writtenFlat(value) : pairText(key, value, column, flow)))
    .join(separator);
}

/** An item of a list without its dash; keys of a map stand at `column`. */
export function itemText(value: SnippetValue, column: number, flow: boolean): string {
  if (typeof value === 'string') return value;
  return flow || value.flow === true || !('keys' in value) ? flowText(value) : mapText(value, column, false);
}

function flowText(value: SnippetMap | SnippetList): string {
  return 'keys' in value
    ? `{ ${mapText(value, 0, true)} }`
    : `[${value.items.map((item) => itemText(item, 0, true)).join(', ')}]`;
}

function writtenFlat(value: SnippetValue): string {
  return typeof value === 'string' ? value : '';
}

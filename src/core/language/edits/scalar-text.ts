import { syntaxTreeOf, type SyntaxNode, type SyntaxScalar } from '../syntax-tree.ts';

/** A value that an edit can write. */
export type ScalarValue = string | number | boolean;

export type QuotedStyle = 'single-quoted' | 'double-quoted';

/**
 * A scalar as YAML text on one line. Numbers and booleans are plain; a string keeps the quotes of `style`, and plain it gets
 * those of `quotes` where YAML would read something else.
 */
export function scalarText(
  value: ScalarValue,
  style: SyntaxScalar['style'] = 'plain',
  quotes: QuotedStyle = 'double-quoted',
): string {
  if (typeof value !== 'string') return String(value);
  if (style === 'single-quoted' || style === 'double-quoted') return quotedText(value, style);
  return isPlain(value) ? value : quotedText(value, quotes);
}

/** The string between quotes; only double ones can hold line breaks and what cannot be seen (YAML 1.2.2 §7.3). */
export function quotedText(value: string, quotes: QuotedStyle): string {
  return quotes === 'double-quoted' || /\p{C}|[\u2028\u2029]/u.test(value)
    ? JSON.stringify(value)
    : `'${value.replaceAll("'", "''")}'`;
}

/** The quotes that most quoted values of a tree have; double ones where there are none. */
export function quotesUsedIn(node: SyntaxNode | undefined): QuotedStyle {
  return balance(node) > 0 ? 'single-quoted' : 'double-quoted';
}

/** How many more values are in single quotes than in double ones. */
function balance(node: SyntaxNode | undefined): number {
  if (node?.kind === 'scalar')
    return node.style === 'single-quoted' ? 1 : node.style === 'double-quoted' ? -1 : 0;
  const values =
    node?.kind === 'map' ? node.pairs.map(({ value }) => value) : node?.kind === 'list' ? node.items : [];
  return values.reduce((sum, value) => sum + balance(value), 0);
}

/** Words with one space between them, days and moments in UTC: what nearly all values are, told without reading YAML. */
const surelyPlain =
  /^(?:[A-Za-z][A-Za-z0-9@._/+-]*(?: [A-Za-z0-9@._/+-]+)*|\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z)?)$/;

/** Whether a string, written without quotes, reads as itself in block and in flow style, with YAML 1.1 too. */
function isPlain(value: string): boolean {
  if (/^[\s&*!|>%@`"'#,[\]{}?:-]|\p{C}|[\u2028\u2029\uFEFF]|[,[\]{}]|\s$/u.test(value)) return false;
  if (/^(?:y|n|yes|no|on|off|<<|=)$/i.test(value)) return false;
  if (surelyPlain.test(value) && !/^(?:null|true|false)$/i.test(value)) return true;
  const tree = syntaxTreeOf(`[${value}]`, 0);
  const item = tree?.kind === 'list' && tree.items.length === 1 ? tree.items[0] : undefined;
  return item?.kind === 'scalar' && item.value === value && item.range.end === value.length + 1;
}

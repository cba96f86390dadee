import { quotedText, scalarText, type QuotedStyle } from '../../../language/edits/scalar-text.ts';
import type { SyntaxScalar } from '../../../language/syntax-tree.ts';

/** An id as the tree has them: YAML 1.2 reads every one of them as text, `yes` and `no` too, but not these three. */
const plainId = /^(?!(?:true|false|null)$)[a-z][a-z0-9-]*$/;

/** A value as YAML of one line, in the style of the one that it replaces. `answer: yes` stands without quotes, as in the contract. */
export function yamlValue(
  key: string,
  value: string | number,
  style: SyntaxScalar['style'] = 'plain',
  quotes: QuotedStyle = 'double-quoted',
): string {
  if (key === 'answer' && typeof value === 'string' && plainId.test(value)) {
    if (style === 'plain' || style === 'block') return value;
  }
  const text =
    typeof value === 'string' && hasUnseen(value)
      ? quotedText(value, 'double-quoted')
      : scalarText(value, style, quotes);
  return text.replaceAll(/[\x7F-\x9F\u2028\u2029\uFEFF]/g, (character) => `\\u${hex(character)}`);
}

/**
 * A text of several lines as a literal block (YAML 1.2.2 §8.1.2): the header and the lines below it, not indented. Undefined for a text that a block would change, or would not show.
 */
export function blockLines(value: string | number): readonly [string, ...string[]] | undefined {
  if (typeof value !== 'string' || !value.includes('\n')) return undefined;
  const [header, body] = value.endsWith('\n') ? ['|', value.slice(0, -1)] : ['|-', value];
  const lines = body.split('\n');
  const isShown = lines.every((line) => line === '' || !(/\s$/.test(line) || hasUnseen(line)));
  const [first = ''] = lines;
  // An indented first line needs an indicator, and line breaks at the end another.
  if (!isShown || /^\s|^$/.test(first) || lines.at(-1) === '') return undefined;
  return [header, ...lines];
}

function hasUnseen(text: string): boolean {
  return /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/u.test(text);
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}

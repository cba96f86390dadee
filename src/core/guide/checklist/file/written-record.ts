import { scalarText, type QuotedStyle } from '../../../language/edits/scalar-text.ts';
import { checklistLimits } from './checklist-limits.ts';
import type { RecordValues } from './stored-keys.ts';
import { blockLines, yamlValue } from './written-value.ts';

/** A key and its value as YAML of one line, or a value of several as a block. */
export interface WrittenKey {
  readonly key: string;
  readonly yaml: string;
  readonly block?: readonly [string, ...string[]] | undefined;
}

/** The keys of a record as they are written. */
export function writtenKeys(values: RecordValues, quotes?: QuotedStyle): readonly WrittenKey[] {
  return [...values].map(([key, value]) => ({
    key,
    yaml: yamlValue(key, value, 'plain', quotes),
    block: blockLines(value),
  }));
}

/** `{ owner: IT, status: done }`. */
export function flowRecord(keys: readonly WrittenKey[]): string {
  return `{ ${keys.map(({ key, yaml }) => `${scalarText(key)}: ${yaml}`).join(', ')} }`;
}

/** The lines of an answer or item in a block map: one, unless it would be too long or has a text of several lines. Not indented but for what is below the first. */
export function recordLines(
  id: string,
  keys: readonly WrittenKey[],
  { step, column }: { readonly step: string; readonly column: number },
): readonly string[] {
  const line = `${scalarText(id)}: ${flowRecord(keys)}`;
  if (!isBlock(keys, column + line.length)) return [line];
  return [`${scalarText(id)}:`, ...blockKeys(keys, step).map((below) => `${step}${below}`)];
}

/** Whether a record stands better on several lines. */
export function isBlock(keys: readonly WrittenKey[], width: number): boolean {
  return width > checklistLimits.width || keys.some(({ block }) => block);
}

/** Each key on a line of its own. */
export function blockKeys(keys: readonly WrittenKey[], step: string): readonly string[] {
  return keys.flatMap(({ key, yaml, block }) => {
    if (!block) return [`${scalarText(key)}: ${yaml}`];
    const [header, ...lines] = block;
    return [`${scalarText(key)}: ${header}`, ...lines.map((line) => (line === '' ? '' : `${step}${line}`))];
  });
}

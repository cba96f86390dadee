import type { SyntaxScalar } from '../../../language/syntax-tree.ts';
import { isCalendarDate } from '../../../mailboxes/calendar-date.ts';
import { closestWord } from '../../../mailboxes/closest-word.ts';
import { quoted } from '../../../mailboxes/limits.ts';
import { parseDue } from '../due-date.ts';
import { planParts } from '../checklist.ts';
import { itemStatuses } from '../stored.ts';
import type { ChecklistProblem } from './checklist-problem.ts';
import type { StoredKeyKind } from './stored-keys.ts';

/** A value as it is kept, or what is wrong with it; neither where nothing is written. */
export type ReadValue =
  | { readonly value: string | number }
  | { readonly problem: Pick<ChecklistProblem, 'code' | 'args'> }
  | undefined;

/** Reads the value of a key. Text is what stands there, also where YAML would read a number: an answer may be `yes`, a title `2026`. */
export function readValue(kind: StoredKeyKind, scalar: SyntaxScalar, source: string): ReadValue {
  const text = typeof scalar.value === 'string' ? scalar.value : source;
  if (scalar.value === null) return undefined;
  if (kind === 'text') return { value: text };
  if (kind === 'order') {
    const { value } = scalar;
    if (typeof value === 'number' && Number.isFinite(value)) return { value };
    return wrong('bad-order', text);
  }
  if (kind === 'status' || kind === 'part') {
    const expected: readonly string[] = kind === 'status' ? itemStatuses : planParts;
    return expected.includes(text) ? { value: text } : { problem: notAmong(kind, expected, text) };
  }
  if (kind === 'due') return parseDue(text) ? { value: text } : wrong('bad-due', text);
  return isMoment(text) ? { value: text } : wrong('bad-time', text);
}

/** An ISO 8601 day with or without a time of day. */
const moment = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

function isMoment(text: string): boolean {
  return isCalendarDate(moment.exec(text)?.[1] ?? '') && !Number.isNaN(Date.parse(text));
}

function wrong(code: 'bad-due' | 'bad-time' | 'bad-order', text: string): ReadValue {
  return { problem: { code, args: { found: quoted(text) } } };
}

function notAmong(
  kind: 'status' | 'part',
  expected: readonly string[],
  text: string,
): Pick<ChecklistProblem, 'code' | 'args'> {
  const likely = closestWord(text, expected);
  const args = { found: quoted(text), expected: expected.join(', ') };
  return {
    code: kind === 'status' ? 'bad-status' : 'bad-part',
    args: { ...args, ...(likely !== undefined && { likely }) },
  };
}

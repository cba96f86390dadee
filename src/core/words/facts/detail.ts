import type { StepDetail } from '../../report/report.ts';

/** A text, or a number as text; empty where the key holds anything else. Cut to one short line: servers fill these. */
export function textIn(detail: StepDetail, key: string): string {
  const value = detail[key];
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return typeof value === 'string'
    ? value
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim()
        .slice(0, longest)
    : '';
}

const longest = 120;

/** A finite number, or undefined. */
export function numberIn(detail: StepDetail, key: string): number | undefined {
  const value = detail[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The texts of a list; empty where the key holds no list. */
export function textsIn(detail: StepDetail, key: string): string[] {
  return listIn(detail, key)
    .filter((item) => typeof item === 'string')
    .map((item) => textIn({ item }, 'item'))
    .filter((item) => item !== '');
}

/** The records of a list; empty where the key holds no list. */
export function recordsIn(detail: StepDetail, key: string): StepDetail[] {
  return listIn(detail, key).filter(isRecord);
}

/** The record under a key; empty where the key holds none. */
export function recordIn(detail: StepDetail, key: string): StepDetail {
  const value = detail[key];
  return isRecord(value) ? value : {};
}

function listIn(detail: StepDetail, key: string): readonly unknown[] {
  const value: unknown = detail[key];
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is StepDetail {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first few of a list, and how many more there are (`+3`). */
export function firstFew(items: readonly string[], shown: number): string[] {
  return items.length > shown ? [...items.slice(0, shown), `+${items.length - shown}`] : [...items];
}

import type { ReportCell } from './work-report.ts';

const none: ReportCell = { kind: 'none' };

/** A text, with what a person should know about its row beside it. An empty text is no cell. */
export function text(value: string | null | undefined, ...remarks: readonly string[]): ReportCell {
  const remark = remarks.filter((each) => each !== '').join(', ');
  if (remark !== '') return { kind: 'text', text: value ?? '', remark };
  return value === null || value === undefined || value === '' ? none : { kind: 'text', text: value };
}

export function number(value: number): ReportCell {
  return { kind: 'number', value };
}

/** A number that should be 0. */
export function fault(value: number): ReportCell {
  return { kind: 'number', value, ...(value > 0 && { alert: true }) };
}

export function octets(value: number): ReportCell {
  return { kind: 'octets', value };
}

/** ISO 8601, the Date header (RFC 5322 §3.3) and INTERNALDATE (RFC 9051 §9); of anything else `Date` would make up a moment. */
const moments =
  /^(?:\d{4}-\d\d-\d\d|(?:[a-z]{3,9},?\s+)?\d{1,2}\s+[a-z]{3}\s+\d{4}\b|\d{1,2}-[a-z]{3}-\d{4}\b)/i;

/** A moment as a date; any other text as it stands. */
export function date(value: string | null | undefined): ReportCell {
  const said = value?.trim() ?? '';
  const moment = new Date(moments.test(said) ? said : Number.NaN);
  return Number.isNaN(moment.getTime()) ? text(said) : { kind: 'date', value: moment.toISOString() };
}

/** One cell of a report, as core makes it: numbers stay numbers, so that a table sorts by them. */
export type ReportCellView =
  | { readonly kind: 'text'; readonly text: string; readonly remark?: string }
  | { readonly kind: 'number'; readonly value: number; readonly alert?: boolean }
  | { readonly kind: 'octets'; readonly value: number }
  | { readonly kind: 'percent'; readonly value: number; readonly alert?: boolean }
  /** ISO 8601 date or time. */
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'none' };

export interface ReportColumnView {
  readonly id: string;
  readonly title: string;
  /** Drawn as a bar beside its number, in proportion to the largest of the column. */
  readonly bar?: boolean;
}

export interface ReportTableView {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly ReportColumnView[];
  readonly rows: readonly (readonly ReportCellView[])[];
  /** What stands there when no row does. */
  readonly empty?: string;
  /** How many rows a person sees at first. */
  readonly shown?: number;
  /** A column by whose value rows can be chosen. */
  readonly filter?: string;
  /** Two columns of numbers, drawn as bars from a common line on one scale: the first to the left, the second to the right. */
  readonly facing?: readonly [string, string];
  /** A picture of how much of all each row takes: the column that names it, and the one that measures it. */
  readonly map?: { readonly label: string; readonly value: string };
}

/** What a piece of work came to, free of markup. */
export interface ReportView {
  readonly title: string;
  readonly status: 'good' | 'warning' | 'failed' | 'unknown' | 'plan';
  readonly sentence: string;
  /** What to do, first things first. */
  readonly actions: readonly string[];
  /** The server's own words. */
  readonly reply?: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly remarks: readonly string[];
  readonly tables: readonly ReportTableView[];
}

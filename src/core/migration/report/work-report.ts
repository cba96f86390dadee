/** How the report as a whole looks: all is well; something has to be looked at; something failed; it could not be tried, or was stopped; nothing was done yet. */
export type ReportStatus = 'good' | 'warning' | 'failed' | 'unknown' | 'plan';

/** One cell. Numbers stay numbers, so that a table sorts by them; how they read is the renderer's. */
export type ReportCell =
  | { readonly kind: 'text'; readonly text: string; readonly remark?: string }
  | { readonly kind: 'number'; readonly value: number; readonly alert?: boolean }
  | { readonly kind: 'octets'; readonly value: number }
  | { readonly kind: 'percent'; readonly value: number; readonly alert?: boolean }
  /** ISO 8601 date or time. */
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'none' };

export interface ReportColumn {
  readonly id: string;
  readonly title: string;
  /** Drawn as a bar beside its number, in proportion to the largest of the column. */
  readonly bar?: boolean;
}

export interface ReportTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** What stands there when no row does. */
  readonly empty?: string;
  /** How many rows a person sees at first: all of them are in Markdown and JSON. */
  readonly shown?: number;
  /** A column by whose value rows can be chosen (the class of a difference). */
  readonly filter?: string;
  /** Two columns of numbers, which a page draws as bars from a common line on one scale: the first to the left, the second to the right. */
  readonly facing?: readonly [string, string];
  /** A page draws how much of all each row takes: the column that names it, and the one that measures it. */
  readonly map?: { readonly label: string; readonly value: string };
}

/** What a piece of work came to, in a person's language, free of markup: one for terminal, page and Markdown. */
export interface WorkReport {
  readonly title: string;
  readonly status: ReportStatus;
  /** One sentence. */
  readonly sentence: string;
  /** What to do, first things first. */
  readonly actions: readonly string[];
  /** The server's own words. */
  readonly reply?: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** What the reader should know of how far the result proves anything. */
  readonly remarks: readonly string[];
  readonly tables: readonly ReportTable[];
}

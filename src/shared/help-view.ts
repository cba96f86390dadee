import type { LinkView, QuoteView, StateView, StepView, ValueView } from './shown.ts';

export interface TroubleView {
  readonly id: string;
  readonly symptom: string;
  /** The code of a verdict, for a row about one. */
  readonly code?: string;
  readonly cause: string;
  readonly who: string;
  readonly steps: readonly StepView[];
  /** Words to find it by, beside those shown. */
  readonly keywords: string;
  /** Matches the last verdict. */
  readonly matches: boolean;
  readonly quote?: QuoteView;
}

export interface TroubleshootingView {
  /** What matches the last verdict first. */
  readonly rows: readonly TroubleView[];
}

export interface ClientView {
  readonly id: string;
  readonly title: string;
  /** Listed under `clients` of the mailbox. */
  readonly isUsed: boolean;
  readonly warning?: string;
  readonly steps: readonly StepView[];
  /** What the reset at the server changes for it. */
  readonly afterReset: string;
}

export interface CommandView {
  readonly title: string;
  readonly command: string;
  /** What Mailops found for the same question; undefined where nothing was diagnosed. */
  readonly result?: { readonly state: StateView; readonly text: string };
}

export interface FaqView {
  readonly id: string;
  readonly question: string;
  readonly answer: readonly string[];
  readonly links?: readonly LinkView[];
}

export interface HelpView {
  readonly settings: {
    readonly services: readonly {
      readonly title: string;
      readonly values: readonly ValueView[];
      readonly note?: string;
    }[];
    readonly notes: readonly string[];
  };
  readonly clients: readonly ClientView[];
  readonly commands: readonly CommandView[];
  readonly questions: readonly FaqView[];
  /** Good practice that outlives the incident. */
  readonly practices: readonly { readonly title: string; readonly text: string }[];
}

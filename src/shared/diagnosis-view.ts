import type { QuoteView, StateView, ValueView } from './shown.ts';

export interface WaterfallBarView {
  readonly step: string;
  readonly title: string;
  readonly state: StateView;
  /** The code in words; empty for `ok`. */
  readonly phrase: string;
  readonly target?: string;
  /** Milliseconds from the axis' start; undefined where the step did not run. */
  readonly startMs?: number;
  readonly ms?: number;
  readonly msText: string;
  readonly facts: readonly ValueView[];
  readonly quote?: QuoteView;
  readonly shell?: string;
}

export interface WaterfallLegView {
  readonly id: 'mx' | 'imap' | 'smtp';
  readonly title: string;
  readonly bars: readonly WaterfallBarView[];
}

export interface CertificateView {
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validTo: string;
  /** Names it is good for; only of the server's own. */
  readonly names: readonly string[];
  readonly fault?: string;
}

export interface ChainView {
  readonly leg: string;
  readonly target: string;
  readonly state: StateView;
  /** The server's own first, its issuers after it. */
  readonly certificates: readonly CertificateView[];
  /**
   * Index of the certificate above which the chain breaks, with the reason; the server's own is 0, and -1 is the link between the name
   * that was asked for and the server's own.
   */
  readonly broken?: { readonly after: number; readonly reason: string };
}

export interface MxHostView {
  readonly priority: number;
  readonly host: string;
  readonly addresses: readonly string[];
  /** What the name proves about who hosts the mail. */
  readonly proves: string;
  /** What is wrong with the record. */
  readonly problem?: string;
}

export interface ReportView {
  /** ISO 8601; names the Report. */
  readonly startedAt: string;
  readonly title: string;
  readonly state: StateView;
  readonly sentence: string;
  readonly quote?: QuoteView;
  readonly totalMs: number;
  readonly totalText: string;
  /** True: the axis begins with the diagnosis. False: with each leg, since the Report does not tell when its steps began. */
  readonly isTimed: boolean;
  /** The time axis that the bars of all legs share; undefined where no step ran. */
  readonly axis?: {
    readonly maxMs: number;
    readonly ticks: readonly { readonly ms: number; readonly text: string }[];
  };
  readonly legs: readonly WaterfallLegView[];
  readonly chains: readonly ChainView[];
  readonly mx: readonly MxHostView[];
  /** What the list of MX hosts does not show: that there are none, that there are more. */
  readonly mxNote?: string;
  /** The provider in one sentence, with confidence. */
  readonly provider: string;
  readonly evidence: readonly ValueView[];
}

/** One row of two Reports side by side. */
export interface ComparisonRowView {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly beforeState?: StateView;
  readonly afterState?: StateView;
  readonly isDifferent: boolean;
}

export interface DiagnosisView {
  /** Kept Reports, newest first. */
  readonly kept: readonly { readonly startedAt: string; readonly label: string; readonly state: StateView }[];
  /** The chosen one, else the newest. */
  readonly report?: ReportView;
  readonly comparison?: {
    /** `startedAt` of the Report that the shown one is compared with. */
    readonly with: string;
    readonly before: string;
    readonly after: string;
    /** What changed, in one sentence. */
    readonly summary: string;
    readonly rows: readonly ComparisonRowView[];
  };
}

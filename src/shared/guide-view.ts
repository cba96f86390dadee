/**
 * What the page of the guide shows. Everything is made by the editor, in the reader's language: the page only draws. Every text may come
 * from a file or a server and is text, never markup.
 */

/** The states that every surface shows with the same icon, word and colour. */
export type StateId = 'pass' | 'warn' | 'fail' | 'skip' | 'running' | 'unknown' | 'untested';

export interface StateView {
  readonly id: StateId;
  readonly word: string;
  /** Name of a codicon. */
  readonly icon: string;
}

/** What the page can ask Mailops to do for this mailbox; each is a command of the editor. */
export const guideActions = [
  'diagnose',
  'check-mx',
  'check-tls',
  'check-login',
  'check-smtp',
  'set-password',
  'forget-password',
  'show-output',
  'reveal',
  'open-checklist',
  'open-overview',
] as const;
export type GuideAction = (typeof guideActions)[number];

export interface ActionView {
  readonly action: GuideAction;
  readonly label: string;
}

export interface LinkView {
  readonly label: string;
  /** Always https; the editor opens no other and none that it did not send. */
  readonly href: string;
}

/** A value to type somewhere else: shown in the editor's monospace font, with a copy button. */
export interface ValueView {
  readonly label: string;
  readonly value: string;
}

/** A server's own words, quoted. */
export interface QuoteView {
  readonly from: string;
  readonly words: string;
}

/** One numbered step of an outcome, a client's instructions or a troubleshooting row. */
export interface StepView {
  readonly text: string;
  /** Something that must not be missed, told before the step is done. */
  readonly warning?: string;
  readonly values?: readonly ValueView[];
  readonly links?: readonly LinkView[];
  readonly actions?: readonly ActionView[];
}

export interface GuideView {
  readonly head: HeadView;
  readonly notices: readonly NoticeView[];
  readonly tree: TreeView;
  readonly checklist: ChecklistView;
  readonly diagnosis: DiagnosisView;
  readonly troubleshooting: TroubleshootingView;
  readonly help: HelpView;
}

/** The parts of the view: each is sent again only when it changed. */
export type GuidePart = keyof GuideView;

export interface HeadView {
  readonly address: string;
  readonly name?: string;
  /** Path of the file in its workspace. */
  readonly file: string;
  readonly state: StateView;
  /** The verdict in one sentence; what to do where nothing was diagnosed yet. */
  readonly sentence: string;
  /** `5 minutes ago`, with the exact time. */
  readonly when?: { readonly text: string; readonly exact: string };
  readonly quote?: QuoteView;
  /** Actions of the verdict, in order. */
  readonly todo: readonly string[];
  readonly actions: readonly ActionView[];
  /** What is under way, in words; the page shows a bar. */
  readonly running?: string;
}

/** Something about the panel itself: the file is broken, read-only, gone, changed elsewhere at the same time. */
export interface NoticeView {
  readonly id: string;
  readonly kind: 'information' | 'warning' | 'error';
  readonly text: string;
  /** What may be done about it; `id` comes back in the message `notice`. */
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}

/** How a node or a way of the picture is drawn. */
export type TreeMark = 'taken' | 'next' | 'open' | 'untaken';

/** Who decided. */
export type AnswerSource = 'diagnosis' | 'operator';

export interface TreeNodeView {
  readonly id: string;
  readonly kind: 'question' | 'outcome';
  readonly mark: TreeMark;
  /** The text, already broken into lines that fit the box. */
  readonly lines: readonly string[];
  /** Size of its text, CSS pixels; left out: that of the picture. */
  readonly fontSize?: number;
  readonly source?: AnswerSource;
  /** For screen readers: the whole text, what was answered and by whom. */
  readonly spoken: string;
  /** Centre and size, CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TreeEdgeView {
  readonly from: string;
  readonly to: string;
  readonly mark: TreeMark;
  readonly source?: AnswerSource;
  readonly label: string;
  readonly labelX: number;
  readonly labelY: number;
  readonly labelWidth: number;
  /** Corners of the way, CSS pixels. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** The picture for one width. */
export interface TreePictureView {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly nodes: readonly TreeNodeView[];
  readonly edges: readonly TreeEdgeView[];
}

export interface AnswerView {
  readonly id: string;
  readonly label: string;
}

/** A question of the walk: answered, or the next one. */
export interface QuestionView {
  readonly node: string;
  readonly question: string;
  readonly why: string;
  /** What a person looks at to answer it. */
  readonly hint?: string;
  readonly answers: readonly AnswerView[];
  readonly answer?: string;
  readonly source?: AnswerSource;
  /** `MX example-com.mail.protection.outlook.com`, or who answered and when. */
  readonly evidence?: string;
  /** The file or a probe says otherwise than the operator. */
  readonly contradiction?: string;
}

export interface OutcomeView {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Who must act. */
  readonly who: string;
  readonly steps: readonly StepView[];
}

export interface TreeView {
  readonly picture: TreePictureView;
  /** Answered questions in the order of the walk. */
  readonly walked: readonly QuestionView[];
  /** The next question; undefined at the end of the way. */
  readonly next?: QuestionView;
  /** What the way leads to so far, in the order of the walk. */
  readonly outcomes: readonly OutcomeView[];
  readonly canUndo?: string;
  readonly canRedo?: string;
}

export interface ChecklistItemView {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly isOwn: boolean;
  readonly operational: boolean;
  readonly owner: string;
  readonly due: string;
  /** `23 Nov 2026`; `J+1` where J is not known. */
  readonly dueText: string;
  /** `3 days overdue`, `due today`. */
  readonly lateness?: { readonly text: string; readonly isOverdue: boolean };
  readonly status: 'todo' | 'doing' | 'done' | 'skipped';
  readonly note: string;
  /** Who ticked it, when, and what proves it. */
  readonly proof?: string;
  readonly byMachine: boolean;
  readonly contradiction?: string;
  readonly notApplicable?: string;
  /** Somebody else changed it at the same time: what stands in the file, what this panel wanted. */
  readonly conflict?: { readonly theirs: string; readonly mine: string };
}

export interface ChecklistPartView {
  readonly id: string;
  readonly title: string;
  readonly items: readonly ChecklistItemView[];
}

export interface ChecklistView {
  readonly parts: readonly ChecklistPartView[];
  readonly settled: number;
  readonly all: number;
  readonly overdue: number;
  /** `7 of 24 done · 2 overdue`. */
  readonly progressText: string;
  /** Owners in use, for the filter and as suggestions. */
  readonly owners: readonly string[];
  /** Day J in words, or that it is not set. */
  readonly startText: string;
  readonly canEdit: boolean;
  readonly canUndo?: string;
  readonly canRedo?: string;
}

export interface WaterfallBarView {
  readonly step: string;
  readonly title: string;
  readonly state: StateView;
  /** The code in words; empty for `ok`. */
  readonly phrase: string;
  readonly target?: string;
  /** Milliseconds from the start of the leg; undefined where the step did not run. */
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
  /** The time axis that the bars of all legs share, from the start of each leg; undefined where no step ran. */
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

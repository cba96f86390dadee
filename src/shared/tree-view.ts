import type { StepView } from './shown.ts';

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
  /** Undefined until the page has told how much room there is. */
  readonly picture?: TreePictureView;
  /** Answered questions in the order of the walk. */
  readonly walked: readonly QuestionView[];
  /** The next question; undefined at the end of the way. */
  readonly next?: QuestionView;
  /** What the way leads to so far, in the order of the walk. */
  readonly outcomes: readonly OutcomeView[];
  readonly canUndo?: string;
  readonly canRedo?: string;
}

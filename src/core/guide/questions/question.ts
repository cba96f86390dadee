import type { GuideLink } from '../link.ts';
import type { Saying } from '../saying.ts';

/** A question that people ask before or after the incident. */
export interface Question {
  /** Stable, kebab-case. */
  readonly id: string;
  readonly question: Saying;
  /** Paragraphs. */
  readonly answer: readonly [Saying, ...Saying[]];
  readonly links?: readonly GuideLink[];
}

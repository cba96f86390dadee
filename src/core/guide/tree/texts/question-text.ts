import type { Saying } from '../../saying.ts';
import type { AnswerId, QuestionId } from '../tree.ts';

/** What a question says. */
export interface QuestionText<Id extends QuestionId = QuestionId> {
  /** In its box of the picture: a few words. */
  readonly label: Saying;
  readonly question: Saying;
  /** Why it matters. */
  readonly why: Saying;
  /** How to find out. */
  readonly hint: Saying;
  readonly answers: Readonly<Record<AnswerId<Id>, AnswerText>>;
}

export interface AnswerText {
  /** On its button: an answer that stands by itself. */
  readonly label: Saying;
  /** On its way in the picture: a word or two. */
  readonly short: Saying;
}

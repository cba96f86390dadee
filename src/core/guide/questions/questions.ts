import type { Words } from '../../words/words.ts';
import type { GuideFacts } from '../facts.ts';
import { guideTeller } from '../teller.ts';
import { microsoftQuestions } from './microsoft-questions.ts';
import { migrationQuestions } from './migration-questions.ts';
import { passwordQuestions } from './password-questions.ts';
import { protocolQuestions } from './protocol-questions.ts';
import type { Question } from './question.ts';

/** Every question of the guide, in the order in which an incident raises them. */
export const allQuestions: readonly Question[] = [
  ...passwordQuestions,
  ...microsoftQuestions,
  ...protocolQuestions,
  ...migrationQuestions,
];

/** A question with its answer, in the reader's language, with the mailbox's own values. */
export interface AnsweredQuestion {
  readonly id: string;
  readonly question: string;
  /** Paragraphs. */
  readonly answer: readonly string[];
  /** Public pages that say so; `href` is always https. */
  readonly links: readonly { readonly label: string; readonly href: string }[];
}

/** The questions of the guide, answered for one mailbox. */
export function questionsOf(facts: GuideFacts, words: Words): AnsweredQuestion[] {
  const { tell } = guideTeller(facts, words);
  return allQuestions.map(({ id, question, answer, links }) => ({
    id,
    question: tell(question),
    answer: answer.map(tell),
    links: (links ?? []).map(({ title, href }) => ({ label: title, href })),
  }));
}

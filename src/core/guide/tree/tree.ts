import type { Condition } from './condition.ts';
import { outcomeTable, questionTable } from './questions.ts';

export type QuestionId = keyof typeof questionTable;
export type OutcomeId = keyof typeof outcomeTable;
export type NodeId = QuestionId | OutcomeId;
type Answers = { readonly [Id in QuestionId]: keyof (typeof questionTable)[Id]['answers'] };
/** Ids of the answers of a question. */
export type AnswerId<Id extends QuestionId = QuestionId> = Answers[Id];

export interface Way {
  readonly to: NodeId;
  readonly when?: Condition;
}

export interface Question {
  readonly assume: string;
  readonly answers: Readonly<Record<string, readonly Way[]>>;
}

/** The question that every way begins with. */
export const firstQuestion: QuestionId = 'domain-owned';

const questions: Readonly<Record<QuestionId, Question>> = questionTable;
const outcomes: Readonly<Record<OutcomeId, NodeId | null>> = outcomeTable;

/** Ids of the questions, in the order of the main way. */
export const questionIds: readonly QuestionId[] = Object.keys(questionTable).filter(isQuestion);

/** Ids of the outcomes, in the order of the ways. */
export const outcomeIds: readonly OutcomeId[] = Object.keys(outcomeTable).filter(isOutcome);

export function isQuestion(id: string): id is QuestionId {
  return Object.hasOwn(questionTable, id);
}

export function isOutcome(id: string): id is OutcomeId {
  return Object.hasOwn(outcomeTable, id);
}

/** A question's answers and ways. */
export function questionOf(id: QuestionId): Question {
  return questions[id];
}

/** Ids of a question's answers, in the order in which they are offered. */
export function answersOf(id: QuestionId): readonly string[] {
  return Object.keys(questions[id].answers);
}

/** The ways of an answer; empty for an answer that the question does not have. */
export function waysOf(id: QuestionId, answer: string): readonly Way[] {
  const { answers } = questions[id];
  return Object.hasOwn(answers, answer) ? (answers[answer] ?? []) : [];
}

/** What follows an outcome; undefined where the way ends. */
export function afterOutcome(id: OutcomeId): NodeId | undefined {
  return outcomes[id] ?? undefined;
}

/** What may follow a node, whatever was answered before. */
export function nodesAfter(id: NodeId): readonly NodeId[] {
  if (isQuestion(id))
    return [...new Set(answersOf(id).flatMap((answer) => waysOf(id, answer).map(({ to }) => to)))];
  const next = afterOutcome(id);
  return next === undefined ? [] : [next];
}

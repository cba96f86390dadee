import type { PathStep } from '../../report/report.ts';
import type { StoredAnswer } from '../checklist/stored.ts';
import type { GuideFacts } from '../facts.ts';
import { holds } from './condition.ts';
import { decide, type Decision } from './decide.ts';
import { judges } from './judges.ts';
import {
  afterOutcome,
  answersOf,
  firstQuestion,
  isQuestion,
  questionIds,
  questionOf,
  waysOf,
  type NodeId,
  type OutcomeId,
  type QuestionId,
} from './tree.ts';

/** A question that is decided. */
export interface WalkStep extends Decision {
  readonly node: QuestionId;
}

/** One stretch of the way. */
export interface Passage {
  readonly from: NodeId;
  readonly to: NodeId;
  /** Undefined after an outcome. */
  readonly answer?: string;
  /** False where nobody has answered and the way goes on as it usually does. */
  readonly isDecided: boolean;
}

export interface Walk {
  /** The decided questions in the order of the way, those after `next` too. */
  readonly steps: readonly WalkStep[];
  /** The first question on the way that nobody answered; undefined at the end of it. */
  readonly next?: QuestionId;
  /** What the way leads to before `next`, in its order. */
  readonly outcomes: readonly OutcomeId[];
  /** The whole way, first to last. */
  readonly passages: readonly Passage[];
  /** Every question that is decided, on this way or not. */
  readonly known: ReadonlyMap<QuestionId, Decision>;
}

/**
 * Walks the decision tree for one mailbox, as far as its file, its Reports and the `answers` of people (by question id) tell. An open question
 * hides nothing: the way goes on with its usual answer. Answers that the tree does not have are passed over.
 */
export function walkTree(facts: GuideFacts, answers: ReadonlyMap<string, StoredAnswer>): Walk {
  const known = new Map(
    questionIds.flatMap((id) => {
      const decision = decide(judges[id](facts), usable(id, answers.get(id)));
      return decision ? [[id, decision] as const] : [];
    }),
  );
  const steps: WalkStep[] = [];
  const outcomes: OutcomeId[] = [];
  const passages: Passage[] = [];
  const given = new Map<string, string>();
  let next: QuestionId | undefined;
  let node: NodeId | undefined = firstQuestion;
  while (node !== undefined) {
    let to: NodeId | undefined;
    let answer: string | undefined;
    let isDecided = true;
    if (isQuestion(node)) {
      const decision = known.get(node);
      if (decision) steps.push({ node, ...decision });
      else next ??= node;
      isDecided = decision !== undefined;
      answer = decision?.answer ?? questionOf(node).assume;
      given.set(node, answer);
      to = waysOf(node, answer).find(({ when }) => holds(when, given))?.to;
    } else {
      if (next === undefined) outcomes.push(node);
      to = afterOutcome(node);
    }
    if (to !== undefined)
      passages.push({ from: node, to, isDecided, ...(answer !== undefined && { answer }) });
    node = to;
  }
  return { steps, outcomes, passages, known, ...(next !== undefined && { next }) };
}

function usable(node: QuestionId, stored: StoredAnswer | undefined): StoredAnswer | undefined {
  return stored && answersOf(node).includes(stored.answer) ? stored : undefined;
}

/** The walk as a Report tells it. */
export function pathOf(walk: Walk): PathStep[] {
  return walk.steps.map(({ node, answer, source }) => ({ node, answer, source }));
}

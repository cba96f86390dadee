import {
  answersOf,
  nodesAfter,
  outcomeIds,
  questionIds,
  waysOf,
  isQuestion,
  type NodeId,
  type QuestionId,
} from '../tree/tree.ts';

/** A way of the tree as it is drawn: all answers of a node that lead to the same next one are one way. */
export interface DrawnWay {
  readonly from: NodeId;
  readonly to: NodeId;
  /** Empty after an outcome. */
  readonly answers: readonly string[];
}

/** Questions and outcomes, each once. */
export const drawnNodes: readonly NodeId[] = [...questionIds, ...outcomeIds];

/** Every way of the tree, in the order of its nodes and answers. */
export const drawnWays: readonly DrawnWay[] = drawnNodes.flatMap((from) =>
  nodesAfter(from).map((to) => ({ from, to, answers: isQuestion(from) ? answersTo(from, to) : [] })),
);

function answersTo(from: QuestionId, to: NodeId): readonly string[] {
  return answersOf(from).filter((answer) => waysOf(from, answer).some((way) => way.to === to));
}

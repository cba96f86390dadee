import { holds } from '../../../../src/core/guide/tree/condition.ts';
import {
  afterOutcome,
  answersOf,
  firstQuestion,
  isQuestion,
  waysOf,
  type NodeId,
  type OutcomeId,
  type QuestionId,
} from '../../../../src/core/guide/tree/tree.ts';

export interface TreeWay {
  /** Questions with their answers, first to last. */
  readonly answers: readonly { readonly node: QuestionId; readonly answer: string }[];
  readonly outcomes: readonly OutcomeId[];
}

/** Every complete way through the decision tree. */
function everyWay(): readonly TreeWay[] {
  const found: TreeWay[] = [];
  const walk = (node: NodeId | undefined, way: TreeWay): void => {
    if (node === undefined) found.push(way);
    else if (!isQuestion(node)) walk(afterOutcome(node), { ...way, outcomes: [...way.outcomes, node] });
    else
      for (const answer of answersOf(node)) {
        const answers = [...way.answers, { node, answer }];
        const given = new Map(answers.map((each) => [each.node, each.answer] as const));
        const to = waysOf(node, answer).find(({ when }) => holds(when, given))?.to;
        walk(to, { ...way, answers });
      }
  };
  walk(firstQuestion, { answers: [], outcomes: [] });
  return found;
}

/** What a way passes: each answer, and each step from an answer to the node that it leads to. */
function passedBy({ answers, outcomes }: TreeWay): readonly string[] {
  return [...answers.map(({ node, answer }) => `${node} ${answer}`), ...outcomes];
}

/** So many complete ways that each answer of each question is given, and each outcome reached; neighbours begin alike. */
export function coveringWays(): readonly TreeWay[] {
  const all = everyWay();
  const missing = new Set(all.flatMap(passedBy));
  const chosen = new Set<TreeWay>();
  while (missing.size > 0) {
    const gain = (way: TreeWay): number => passedBy(way).filter((each) => missing.has(each)).length;
    const best = all.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    chosen.add(best);
    for (const each of passedBy(best)) missing.delete(each);
  }
  return all.filter((way) => chosen.has(way));
}

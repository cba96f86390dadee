import { holds } from './condition.ts';
import { afterOutcome, answersOf, firstQuestion, isQuestion, waysOf, type NodeId } from './tree.ts';
import type { Walk } from './walk.ts';

/**
 * How far a node or a way has to do with the mailbox: decided and on the way; the next question; still possible; ruled out by what is
 * decided.
 */
export type Mark = 'taken' | 'next' | 'open' | 'untaken';

export interface TreeMarks {
  readonly nodeMark: (id: NodeId) => Mark;
  readonly wayMark: (from: NodeId, to: NodeId) => Mark;
  /** Who decided that the way is taken; after an outcome whoever led to it. */
  readonly waySource: (from: NodeId, to: NodeId) => 'diagnosis' | 'operator' | undefined;
}

/** Marks every node and way of the tree for one walk. */
export function marksOf(walk: Walk): TreeMarks {
  const taken = new Set<NodeId>([...walk.steps.map(({ node }) => node), ...walk.outcomes]);
  const sources = new Map<string, 'diagnosis' | 'operator'>();
  let source: 'diagnosis' | 'operator' | undefined;
  for (const { from, to } of walk.passages) {
    if (isQuestion(from)) source = walk.known.get(from)?.source;
    if (source && taken.has(from)) sources.set(wayKey(from, to), source);
  }
  const possible = possibleFrom(walk);
  return {
    nodeMark: (id) => {
      if (id === walk.next) return 'next';
      if (taken.has(id)) return 'taken';
      return possible.has(id) ? 'open' : 'untaken';
    },
    wayMark: (from, to) => {
      if (sources.has(wayKey(from, to))) return 'taken';
      return possible.has(wayKey(from, to)) ? 'open' : 'untaken';
    },
    waySource: (from, to) => sources.get(wayKey(from, to)),
  };
}

/** Every node and way that some answers to the open questions lead over. The tree is small enough to try them all. */
function possibleFrom({ known }: Walk): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (node: NodeId, given: ReadonlyMap<string, string>): void => {
    seen.add(node);
    if (!isQuestion(node)) {
      const to = afterOutcome(node);
      if (to === undefined) return;
      seen.add(wayKey(node, to));
      visit(to, given);
      return;
    }
    const decided = known.get(node)?.answer;
    for (const answer of decided === undefined ? answersOf(node) : [decided]) {
      const answers = new Map([...given, [node, answer]]);
      const to = waysOf(node, answer).find(({ when }) => holds(when, answers))?.to;
      if (to === undefined) continue;
      seen.add(wayKey(node, to));
      visit(to, answers);
    }
  };
  visit(firstQuestion, new Map());
  return seen;
}

function wayKey(from: NodeId, to: NodeId): string {
  return `${from} ${to}`;
}

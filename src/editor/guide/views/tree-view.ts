import type { StoredAnswer } from '../../../core/guide/checklist/stored.ts';
import type { GuideFacts } from '../../../core/guide/facts.ts';
import type { Room } from '../../../core/guide/picture/picture.ts';
import { guideTeller } from '../../../core/guide/teller.ts';
import type { Walk } from '../../../core/guide/tree/walk.ts';
import type { Words } from '../../../core/words/words.ts';
import type { TreeView } from '../../../shared/tree-view.ts';
import { outcomeView } from './outcome-view.ts';
import { treePicture } from './tree-picture.ts';
import { questionView } from './tree-question.ts';

export interface TreeParts {
  readonly facts: GuideFacts;
  readonly walk: Walk;
  /** As kept in the checklist, by question id. */
  readonly answers: ReadonlyMap<string, StoredAnswer>;
  /** Undefined where nobody knows yet. */
  readonly room: Room | undefined;
  readonly words: Words;
  readonly now: Date;
}

/** The decision tree of one mailbox: its picture, what is decided and why, the next question, and what the way leads to. */
export async function treeView({ facts, walk, room, words }: TreeParts): Promise<TreeView> {
  const teller = guideTeller(facts, words);
  const given = new Map<string, string>(walk.steps.map(({ node, answer }) => [node, answer]));
  return {
    ...(room && { picture: await treePicture(walk, room, teller, words) }),
    walked: walk.steps.map((step) => questionView(step.node, step, teller, words)),
    ...(walk.next && { next: questionView(walk.next, undefined, teller, words) }),
    outcomes: walk.outcomes.map((id) => outcomeView(id, facts, given, teller, words)),
  };
}

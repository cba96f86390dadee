import { lineBreakAt } from '../../../language/edits/text-lines.ts';
import { addressIdentity } from '../../../mailboxes/address.ts';
import type { ChecklistOperation } from '../stored.ts';
import { applyOperations } from './apply-operations.ts';
import type { ChecklistProblem } from './checklist-problem.ts';
import { commentsIn } from './comments.ts';
import { conflictSides } from './conflict-sides.ts';
import { mergeByItem, type ChooseSide, type MergeConflict, type MovedItem } from './merge.ts';
import { otherContentOf, type OtherContent } from './other-content.ts';
import { readChecklist, type ChecklistContent } from './read-checklist.ts';
import { writeOthers } from './write-others.ts';

/** What becomes of a text with conflict markers. */
export type MergedText =
  | { readonly kind: 'merged'; readonly text: string }
  /** Changed by both: a person has to choose. Nothing is merged before all are settled. */
  | { readonly kind: 'conflicts'; readonly conflicts: readonly MergeConflict[] }
  /** The markers do not add up, or one side is no checklist by itself. */
  | { readonly kind: 'refused'; readonly problem: ChecklistProblem };

/**
 * Merges a checklist that `git` left with conflict markers by item, instead of by line. Ours keeps its comments and its layout, gets what only they changed, and at its end the comments that
 * only theirs has. `choose` says what a person chose of a conflict.
 */
export function mergeConflictMarkers(text: string, choose: ChooseSide = () => undefined): MergedText {
  const sides = conflictSides(text);
  if (!sides) return refused({ code: 'conflict-markers', args: {}, offset: 0 });
  const [ours, theirs] = [readChecklist(sides.ours), readChecklist(sides.theirs)];
  const problem = faultOf(ours) ?? faultOf(theirs);
  if (problem) return refused(problem);
  // Where the common origin cannot be read, nothing counts as removed.
  const read = sides.base === undefined ? undefined : readChecklist(sides.base);
  const base = read && !faultOf(read) ? read : undefined;
  const { operations, conflicts, moved } = mergeByItem(
    base?.mailboxes,
    ours.mailboxes,
    theirs.mailboxes,
    choose,
  );
  const theirOthers = otherContentOf(theirs);
  const others = otherConflicts(base, ours, withoutMoved(theirOthers, moved));
  const open = others.filter((conflict) => choose(conflict) === undefined);
  const all = [...conflicts, ...open];
  if (all.length > 0) return { kind: 'conflicts', conflicts: all };
  const applied = applyOperations(sides.ours, withOthers(operations, theirOthers, moved));
  if (applied.kind === 'refused') return applied;
  if (applied.kind === 'conflict') return refused({ code: 'conflict-markers', args: {}, offset: 0 });
  const taken = others.filter((conflict) => choose(conflict) === 'theirs').map(({ path }) => path);
  const written = writeOthers(applied.text, taken, theirOthers);
  if (written.problem) return refused(written.problem);
  return { kind: 'merged', text: withComments(written.text, sides.theirs, sides.base) };
}

/** What theirs says of items that get another id is no difference from ours. */
function withoutMoved(theirs: OtherContent, moved: readonly MovedItem[]): OtherContent {
  return new Map([...theirs].filter(([, { path }]) => !moved.some((item) => isOf(path, item))));
}

/** Items that get another id keep what Mailops does not know of them. */
function withOthers(
  operations: readonly ChecklistOperation[],
  theirs: OtherContent,
  moved: readonly MovedItem[],
): readonly ChecklistOperation[] {
  return operations.map((operation) => {
    const item = moved.find(
      ({ identity, to }) => to === operation.id && identity === addressIdentity(operation.address),
    );
    if (!item || operation.kind !== 'item') return operation;
    const others = [...theirs.values()].flatMap(({ path, yaml }) => {
      const key = path[3];
      return key === undefined || yaml === undefined || !isOf(path, item) ? [] : [{ key, yaml }];
    });
    return { ...operation, taken: { others } };
  });
}

function isOf(path: readonly string[], { identity, from }: MovedItem): boolean {
  return path[0] === identity && path[1] === 'items' && path[2] === from;
}

type OtherConflict = Extract<MergeConflict, { kind: 'other' }>;

function refused(problem: ChecklistProblem): MergedText {
  return { kind: 'refused', problem };
}

function faultOf({ state, problems, mailboxes }: ChecklistContent): ChecklistProblem | undefined {
  const [problem] = problems;
  if (state !== 'fine') return problem ?? { code: 'syntax', args: { reason: 'unexpected' }, offset: 0 };
  const broken = [...mailboxes.values()].find(({ isBroken }) => isBroken);
  return broken?.problems[0];
}

/** What Mailops does not know, where they changed it: a person has to choose. */
function otherConflicts(
  base: ChecklistContent | undefined,
  ours: ChecklistContent,
  theirs: OtherContent,
): readonly OtherConflict[] {
  const of: OtherContent | undefined = base && otherContentOf(base);
  const mine = otherContentOf(ours);
  return [...new Set([...mine.keys(), ...theirs.keys()])].flatMap((path): OtherConflict[] => {
    const [one, two] = [mine.get(path)?.text, theirs.get(path)?.text];
    const isOurs = of ? two === of.get(path)?.text : two === undefined;
    return isOurs || one === two ? [] : [{ kind: 'other', path, ours: one, theirs: two }];
  });
}

/** Adds the comments that only theirs has: nobody removed them. */
function withComments(text: string, theirs: string, base: string | undefined): string {
  const have = new Set([...commentTexts(text), ...commentTexts(base ?? '')]);
  const missing = commentTexts(theirs).filter((comment) => !have.has(comment));
  if (missing.length === 0) return text;
  const lineBreak = lineBreakAt(text, text.length);
  const gap = text === '' || text.endsWith('\n') ? '' : lineBreak;
  return `${text}${gap}${missing.map((comment) => `${comment}${lineBreak}`).join('')}`;
}

function commentTexts(text: string): readonly string[] {
  return commentsIn(text).map(({ start, end }) => text.slice(start, end).trimEnd());
}

import type { Problem } from '../../mailboxes/model.ts';
import { inOneGo } from '../../mailboxes/reading/in-one-go.ts';
import { clashes, type TextChange } from '../edits/text-change.ts';
import type { LanguageFile } from '../language-file.ts';
import type { FixContext } from './fix.ts';
import { fixesFor } from './fixes-for.ts';
import { rememberTrees } from './remember-trees.ts';

/**
 * The safe fixes of many problems in one edit, in the order of the text. Of two that touch the same place the first is made; the
 * other is found again in the text after it. Made again and again they come to an end, at a text of which nothing is left to fix so.
 */
export function fixAll(
  file: LanguageFile,
  problems: readonly Problem[],
  context: FixContext,
): readonly TextChange[] {
  return inOneGo(fixingAll(file, problems, context));
}

/** `fixAll` as work that can be put off after each problem: a file full of them takes seconds. */
export function* fixingAll(
  file: LanguageFile,
  problems: readonly Problem[],
  context: FixContext,
): Generator<undefined, readonly TextChange[]> {
  const remembering = rememberTrees(file);
  const all: TextChange[] = [];
  for (const problem of problems) {
    const fix = fixesFor(remembering, problem, context).find(({ safe }) => safe);
    const isFree = fix?.changes.every((change) => all.every((made) => !clashes(made, change)));
    if (fix && isFree) all.push(...fix.changes);
    yield;
  }
  return all.toSorted((a, b) => a.start - b.start);
}

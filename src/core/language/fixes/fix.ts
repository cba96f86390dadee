import type { Problem, SourceRange } from '../../mailboxes/model.ts';
import type { Words } from '../../words/words.ts';
import type { TextChange } from '../edits/text-change.ts';
import type { LanguageFile } from '../language-file.ts';

/** What cannot be done by an edit of the text alone: `range` is the secret that has to be moved. */
export interface FixCommand {
  readonly kind: 'move-password';
  readonly range: SourceRange;
}

/** A way out of a problem, as a person chooses it. Neither title nor command holds a secret. */
export interface Fix {
  readonly title: string;
  /** In the order of the text, without overlaps; empty where a command does it. */
  readonly changes: readonly TextChange[];
  /** The one that is most likely meant. */
  readonly preferred: boolean;
  /** May be made without being looked at: nothing of the person's own is lost or guessed. */
  readonly safe: boolean;
  readonly command?: FixCommand;
}

export interface FixContext {
  readonly words: Words;
  /** The calendar day it is, ISO 8601. */
  readonly today: string;
}

/** What a fixer is asked about. */
export interface FixScene extends FixContext {
  readonly file: LanguageFile;
  readonly problem: Problem;
}

/** Finds the ways out of one kind of problem, the best first. Never throws; none where the text has changed since. */
export type Fixer = (scene: FixScene) => readonly Fix[];

/** A fix whose edit could be made; nothing where it could not. */
export function fixOf(
  title: string,
  changes: readonly TextChange[] | TextChange | undefined,
  { preferred = false, safe = false }: { readonly preferred?: boolean; readonly safe?: boolean } = {},
): readonly Fix[] {
  if (changes === undefined) return [];
  const list = 'start' in changes ? [changes] : changes;
  return list.length === 0 ? [] : [{ title, changes: list, preferred, safe }];
}

/** An argument of the problem as text; undefined where it has none. */
export function argument({ problem }: FixScene, name: string): string | undefined {
  const value = problem.args[name];
  return value === undefined ? undefined : String(value);
}

import type { Problem, ProblemRule } from '../../mailboxes/model.ts';
import type { LanguageFile } from '../language-file.ts';
import { addressFixes } from './address-fixes.ts';
import { careFixes } from './care-fixes.ts';
import { connectionFixes } from './connection-fixes.ts';
import { fileFixes } from './file-fixes.ts';
import type { Fix, FixContext, Fixer } from './fix.ts';
import { formatFixes } from './format-fixes.ts';
import { keyFixes } from './key-fixes.ts';
import { secretFixes } from './secret-fixes.ts';
import { syntaxFixes } from './syntax-fixes.ts';
import { valueFixes } from './value-fixes.ts';

/** The fixer of every rule; undefined where nothing can be done by an edit. A rule that is not named does not compile. */
const fixerOfRule: Readonly<Record<ProblemRule, Fixer | undefined>> = {
  ...fileFixes,
  ...syntaxFixes,
  ...keyFixes,
  ...valueFixes,
  ...formatFixes,
  ...addressFixes,
  ...secretFixes,
  ...connectionFixes,
  ...careFixes,
  unreadable: undefined,
  'too-large': undefined,
  'too-many-values': undefined,
  'too-many-problems': undefined,
  'not-a-map': undefined,
  'alias-bomb': undefined,
  'bad-username': undefined,
  'provider-ends': undefined,
  'single-recovery': undefined,
  'few-administrators': undefined,
  'smtp-unneeded': undefined,
};

/**
 * The ways out of a problem of the file, the best first. Each title is a sentence for a person and holds no secret; none where nothing
 * can be done by an edit, or the text is no longer the one in which the problem was found.
 */
export function fixesFor(file: LanguageFile, problem: Problem, context: FixContext): readonly Fix[] {
  return fixerOfRule[problem.rule]?.({ ...context, file, problem }) ?? [];
}

import type * as vscode from 'vscode';
import type { LanguageFile } from '../../core/language/language-file.ts';
import type { Problem } from '../../core/mailboxes/model.ts';

/** A problem of the file with the squiggle that shows it. */
export interface ShownProblem {
  readonly problem: Problem;
  readonly diagnostic: vscode.Diagnostic;
}

/**
 * The problems behind some diagnostics of a document. What the settings hide and what another extension tells is not among them, nor a
 * diagnostic that is older than the text.
 */
export function shownProblems(
  document: Pick<vscode.TextDocument, 'offsetAt'>,
  file: LanguageFile,
  diagnostics: readonly vscode.Diagnostic[],
): readonly ShownProblem[] {
  const byKey = new Map(file.content.problems.map((problem) => [problemKey(problem), problem]));
  return diagnostics.flatMap((diagnostic) => {
    if (diagnostic.source !== 'Mailops') return [];
    const start = document.offsetAt(diagnostic.range.start);
    const end = document.offsetAt(diagnostic.range.end);
    const problem = byKey.get(`${codeOf(diagnostic)} ${start} ${end}`);
    return problem ? [{ problem, diagnostic }] : [];
  });
}

/** The same for two problems only where rule and place are. */
export function problemKey({ rule, range: { start, end } }: Problem): string {
  return `mailops/${rule} ${start} ${end}`;
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

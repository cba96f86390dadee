import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { problemsPage } from '../yaml/explanations.ts';

/** `mailops.explainProblem`: opens the page of problems in the person's language, at the rule of the argument where there is one. */
export async function explainProblem({ folder, words }: Services, argument: unknown): Promise<void> {
  const page = problemsPage(folder, words);
  const rule = typeof argument === 'string' ? argument.replace(/^mailops\//, '') : '';
  await vscode.commands.executeCommand('markdown.showPreview', page.with({ fragment: rule }));
}

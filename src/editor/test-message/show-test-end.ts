import * as vscode from 'vscode';
import type { Report } from '../../core/report/report.ts';
import type { Words } from '../../core/words/words.ts';
import { withoutLinks } from '../without-links.ts';

/** Tells how a test ended, and offers the output and, where there is something to remove, to remove it. */
export async function showTestEnd(
  report: Report,
  words: Words,
  removeMessage?: () => Promise<unknown>,
): Promise<void> {
  const { address, verdict } = report;
  const { cause } = verdict;
  const remove = words.t('Remove Test Message');
  const output = words.t('Show Output');
  const [first] = verdict.actions;
  const named = cause.includes(address) ? cause : words.t('{address}: {cause}', { address, cause });
  const text = first === undefined || verdict.status === 'pass' ? named : `${named} ${first}`;
  const choices = [...(removeMessage ? [remove] : []), output];
  const answer = await show(report, withoutLinks(text), choices);
  if (answer === remove) await removeMessage?.();
  else if (answer === output) await vscode.commands.executeCommand('mailops.showOutput');
}

function show({ verdict }: Report, text: string, choices: readonly string[]): Thenable<string | undefined> {
  if (verdict.status === 'fail') return vscode.window.showErrorMessage(text, ...choices);
  if (verdict.status === 'pass') return vscode.window.showInformationMessage(text, ...choices);
  return vscode.window.showWarningMessage(text, ...choices);
}

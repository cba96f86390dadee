import * as vscode from 'vscode';
import type { KnownFile } from '../files/known-file.ts';
import type { Services } from '../services.ts';
import { targetArgument } from '../targets/target-argument.ts';

/** `mailops.reveal`: selects a mailbox in its file, or the file's first problem; the tree keeps the focus. */
export async function reveal({ files, targets }: Services, argument: unknown): Promise<void> {
  await files.settled();
  const only = problemFile(argument, files.get.bind(files));
  if (only) {
    const [problem] = only.content.problems.filter(({ severity }) => severity === 'error');
    return show(only, problem?.range ?? { start: 0, end: 0 });
  }
  if (targetArgument(argument).kind === 'none') return;
  const chosen = await targets.choose(argument);
  if (chosen) await show(chosen.target.file, chosen.target.entry.addressRange);
}

async function show({ uri }: KnownFile, range: { start: number; end: number }): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
  const editor = await vscode.window.showTextDocument(document, { preserveFocus: true, preview: true });
  editor.selection = new vscode.Selection(selection.start, selection.end);
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function problemFile(argument: unknown, get: (id: string) => KnownFile | undefined): KnownFile | undefined {
  return typeof argument === 'object' &&
    argument !== null &&
    !('address' in argument) &&
    'file' in argument &&
    typeof argument.file === 'string'
    ? get(argument.file)
    : undefined;
}

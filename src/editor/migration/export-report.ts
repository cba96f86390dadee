import * as vscode from 'vscode';
import { reportMarkdown } from '../../core/migration/report/report-markdown.ts';
import type { WorkReport } from '../../core/migration/report/work-report.ts';
import type { WorkDocument } from '../../core/migration/work/work-document.ts';
import type { Words } from '../../core/words/words.ts';

export type WorkFormat = 'markdown' | 'json';

const formats: Readonly<Record<WorkFormat, { readonly name: string; readonly extension: string }>> = {
  markdown: { name: 'Markdown', extension: 'md' },
  json: { name: 'JSON', extension: 'json' },
};

/** Writes a report, or the document that it was made from, where the person says; beside `file` if they do not mind. */
export async function exportReport(
  format: WorkFormat,
  {
    document,
    report,
    subject,
  }: {
    readonly document: WorkDocument;
    readonly report: WorkReport;
    readonly subject: string;
  },
  file: vscode.Uri,
  words: Words,
): Promise<void> {
  const { name, extension } = formats[format];
  // Windows allows neither these nor control characters.
  const safe = subject.replace(/[<>:"/\\|?*\p{Cc}]/gu, '_').slice(0, 120);
  const chosen = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(file, '..', `${safe}.${document.kind}.${extension}`),
    filters: { [name]: [extension] },
    saveLabel: words.t('Export'),
  });
  if (!chosen) return;
  const text =
    format === 'json' ? `${JSON.stringify(document.result, undefined, 2)}\n` : reportMarkdown(report, words);
  try {
    await vscode.workspace.fs.writeFile(chosen, Buffer.from(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(words.t('The report could not be exported: {reason}', { reason }));
    return;
  }
  const open = words.t('Open');
  const path = vscode.workspace.asRelativePath(chosen);
  const answer = vscode.window.showInformationMessage(
    words.t('The report was written to {path}.', { path }),
    open,
  );
  void answer.then((button) => {
    if (button === open) void vscode.commands.executeCommand('vscode.open', chosen);
  });
}

import * as vscode from 'vscode';
import type { Problem, Severity } from '../../core/mailboxes/model.ts';
import type { Words } from '../../core/words/words.ts';
import type { KnownFile } from './known-file.ts';
import type { MailboxFiles } from './mailbox-files.ts';

/** Shows what is wrong in each file in the editor and the Problems panel, with exact ranges. */
export function showProblems(files: MailboxFiles, words: Words): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('mailops');
  let shown = new Map<string, KnownFile>();
  const show = async (): Promise<void> => {
    const { problemMessage } = await import('../../core/words/problems.ts');
    const known = new Map(files.all().map((file) => [file.id, file]));
    for (const [id, { uri }] of shown) if (!known.has(id)) collection.delete(uri);
    for (const [id, file] of known) {
      if (shown.get(id) === file) continue;
      collection.set(
        file.uri,
        file.content.problems.map((problem) => diagnosticOf(problem, file, problemMessage(problem, words))),
      );
    }
    shown = known;
  };
  return vscode.Disposable.from(
    collection,
    files.onDidChange(() => void show()),
  );
}

function diagnosticOf(problem: Problem, { lines }: KnownFile, message: string): vscode.Diagnostic {
  const start = lines.positionAt(problem.range.start);
  const end = lines.positionAt(problem.range.end);
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1),
    message,
    severities[problem.severity],
  );
  diagnostic.source = 'Mailops';
  diagnostic.code = `mailops/${problem.rule}`;
  return diagnostic;
}

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

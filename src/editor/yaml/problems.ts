import * as vscode from 'vscode';
import type { Layer } from '../../core/lint/layer.ts';
import type { Problem } from '../../core/mailboxes/model.ts';
import type { Words } from '../../core/words/words.ts';
import type { KnownFile } from '../files/known-file.ts';
import type { MailboxFiles } from '../files/mailbox-files.ts';
import { explanationOf } from './explanation-link.ts';
import { NewestRun } from './newest-run.ts';

/** What the person's settings and other extensions leave to be shown. */
export interface ProblemView {
  /** The layers that are ours; the structure may be another extension's. */
  layers(): ReadonlySet<Layer>;
  /** `mailops.problems.severity` as it stands in the settings, whatever that is. */
  severities(file: vscode.Uri): unknown;
}

/** Shows what is wrong in each file in the editor and the Problems panel, with exact ranges. */
export class Problems implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('mailops');
  readonly #files: MailboxFiles;
  readonly #view: ProblemView;
  readonly #words: Words;
  readonly #listener: vscode.Disposable;
  readonly #runs = new NewestRun();
  #shown = new Map<string, KnownFile>();
  #stale = false;

  constructor(files: MailboxFiles, view: ProblemView, words: Words) {
    this.#files = files;
    this.#view = view;
    this.#words = words;
    this.#listener = files.onDidChange(() => void this.#show());
  }

  /** Shows all of them again, after what the view depends on has changed. */
  refresh(): void {
    this.#stale = true;
    void this.#show();
  }

  dispose(): void {
    this.#runs.end();
    this.#listener.dispose();
    this.#collection.dispose();
  }

  async #show(): Promise<void> {
    const isNewest = this.#runs.begin();
    const [{ problemMessage }, { problemsToShow }] = await Promise.all([
      import('../../core/words/problems.ts'),
      import('../../core/lint/problems-to-show.ts'),
    ]);
    if (!isNewest()) return;
    const all = this.#stale;
    this.#stale = false;
    const known = new Map(this.#files.all().map((file) => [file.id, file]));
    for (const id of this.#shown.keys())
      if (!known.has(id)) this.#collection.delete(vscode.Uri.parse(id, true));
    for (const [id, file] of known) {
      if (!all && this.#shown.get(id) === file) continue;
      const problems = problemsToShow(
        file.content.problems,
        this.#view.layers(),
        this.#view.severities(file.uri),
      );
      this.#collection.set(
        file.uri,
        problems.map(({ problem, severity }) =>
          diagnosticOf(problem, severities[severity], file, problemMessage(problem, this.#words)),
        ),
      );
    }
    this.#shown = known;
  }
}

function diagnosticOf(
  problem: Problem,
  severity: vscode.DiagnosticSeverity,
  { lines }: KnownFile,
  message: string,
): vscode.Diagnostic {
  const start = lines.positionAt(problem.range.start);
  const end = lines.positionAt(problem.range.end);
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1),
    message,
    severity,
  );
  diagnostic.source = 'Mailops';
  diagnostic.code = { value: `mailops/${problem.rule}`, target: explanationOf(problem.rule) };
  return diagnostic;
}

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
} as const;

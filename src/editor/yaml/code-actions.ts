import * as vscode from 'vscode';
import type { TextChange } from '../../core/language/edits/text-change.ts';
import type { Fix, FixContext } from '../../core/language/fixes/fix.ts';
import type { LanguageFile } from '../../core/language/language-file.ts';
import type { Problem, ProblemRule } from '../../core/mailboxes/model.ts';
import type { Words } from '../../core/words/words.ts';
import { signalOf } from './abort-signal.ts';
import type { LanguageFiles } from './language-files.ts';
import { problemKey, shownProblems, type ShownProblem } from './shown-problems.ts';
import { mailboxesSelector } from './selector.ts';
import { editOf } from './text-edit.ts';

export interface CodeActionServices {
  readonly language: Pick<LanguageFiles, 'of'>;
  readonly words: Words;
  /** The calendar day it is, ISO 8601. */
  readonly today: () => string;
}

const { QuickFix } = vscode.CodeActionKind;
/** Fixes on save: `"editor.codeActionsOnSave": { "source.fixAll.mailops": "explicit" }`. */
const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('mailops');

/** Quick fixes for the problems that are shown, one rule at a time in the whole file, and everything safe at once. */
export function registerCodeActions(services: CodeActionServices): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(mailboxesSelector, new FixProvider(services), {
    providedCodeActionKinds: [QuickFix, fixAllKind],
  });
}

/** All problems of one rule; its edit is worked out once it is chosen. */
class RuleAction extends vscode.CodeAction {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly rule: ProblemRule;

  constructor(title: string, document: vscode.TextDocument, rule: ProblemRule) {
    super(title, QuickFix);
    this.document = document;
    this.version = document.version;
    this.rule = rule;
  }
}

class FixProvider implements vscode.CodeActionProvider {
  readonly #services: CodeActionServices;

  constructor(services: CodeActionServices) {
    this.#services = services;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    context: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const { only, diagnostics } = context;
    const wantsAll = only?.contains(fixAllKind) === true;
    const wantsFixes = !only || only.contains(QuickFix);
    if (!wantsAll && !(wantsFixes && diagnostics.length > 0)) return [];
    const file = await this.#services.language.of(document, token);
    if (!file || token.isCancellationRequested) return [];
    const shown = shownProblems(document, file, vscode.languages.getDiagnostics(document.uri));
    if (wantsAll) return this.#everything(document, file, shown, token);
    const asked = new Set(
      shownProblems(document, file, diagnostics).map(({ problem }) => problemKey(problem)),
    );
    return this.#fixes(document, file, shown, asked);
  }

  async resolveCodeAction(
    action: vscode.CodeAction,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction> {
    if (!(action instanceof RuleAction)) return action;
    const { document, version, rule } = action;
    const file = await this.#services.language.of(document, token);
    if (!file || document.version !== version || token.isCancellationRequested) return action;
    const problems = shownProblems(document, file, vscode.languages.getDiagnostics(document.uri))
      .map(({ problem }) => problem)
      .filter((problem) => problem.rule === rule);
    const changes = await this.#changes(file, problems, token);
    if (changes && document.version === version) action.edit = editOf(document, changes);
    return action;
  }

  async #fixes(
    document: vscode.TextDocument,
    file: LanguageFile,
    shown: readonly ShownProblem[],
    asked: ReadonlySet<string>,
  ): Promise<vscode.CodeAction[]> {
    const { fixesFor } = await import('../../core/language/fixes/fixes-for.ts');
    const actions: vscode.CodeAction[] = [];
    const rules = new Map<ProblemRule, vscode.Diagnostic[]>();
    for (const { problem, diagnostic } of shown) {
      if (!asked.has(problemKey(problem))) continue;
      const fixes = fixesFor(file, problem, this.#context());
      for (const fix of fixes) {
        const action = actionOf(document, problem, fix);
        if (!action) continue;
        action.diagnostics = [diagnostic];
        actions.push(action);
      }
      if (fixes.some(({ safe }) => safe))
        rules.set(problem.rule, [...(rules.get(problem.rule) ?? []), diagnostic]);
    }
    for (const [rule, diagnostics] of rules) {
      if (shown.filter(({ problem }) => problem.rule === rule).length < 2) continue;
      const title = this.#services.words.t('Fix all “{rule}” problems in the file', { rule });
      const action = new RuleAction(title, document, rule);
      action.diagnostics = diagnostics;
      actions.push(action);
    }
    return actions;
  }

  async #everything(
    document: vscode.TextDocument,
    file: LanguageFile,
    shown: readonly ShownProblem[],
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const { version } = document;
    const problems = shown.map(({ problem }) => problem);
    const changes = await this.#changes(file, problems, token);
    if (!changes || changes.length === 0 || document.version !== version) return [];
    const action = new vscode.CodeAction(
      this.#services.words.t('Fix all problems that are safe to fix'),
      fixAllKind,
    );
    action.edit = editOf(document, changes);
    return [action];
  }

  /** All safe fixes of some problems; undefined once cancelled. */
  async #changes(
    file: LanguageFile,
    problems: readonly Problem[],
    token: vscode.CancellationToken,
  ): Promise<readonly TextChange[] | undefined> {
    const [{ fixingAll }, { inSlices }] = await Promise.all([
      import('../../core/language/fixes/fix-all.ts'),
      import('../../core/mailboxes/reading/in-slices.ts'),
    ]);
    return inSlices(fixingAll(file, problems, this.#context()), signalOf(token));
  }

  #context(): FixContext {
    return { words: this.#services.words, today: this.#services.today() };
  }
}

function actionOf(
  document: vscode.TextDocument,
  { range }: Problem,
  { title, changes, preferred, command }: Fix,
): vscode.CodeAction | undefined {
  const action = new vscode.CodeAction(title, QuickFix);
  action.isPreferred = preferred;
  if (!command) {
    action.edit = editOf(document, changes);
    return action;
  }
  if (!vscode.workspace.isTrusted) return undefined;
  action.command = {
    command: 'mailops.movePassword',
    title,
    arguments: [{ file: document.uri.toString(), offset: range.start }],
  };
  return action;
}

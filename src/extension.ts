import * as vscode from 'vscode';
import { checkLogin } from './editor/commands/check-login.ts';
import { checkMx } from './editor/commands/check-mx.ts';
import { checkSmtp } from './editor/commands/check-smtp.ts';
import { checkTls } from './editor/commands/check-tls.ts';
import { clearReports } from './editor/commands/clear-reports.ts';
import { registerCommands } from './editor/commands/command-handlers.ts';
import { diagnose } from './editor/commands/diagnose.ts';
import { diagnoseAll } from './editor/commands/diagnose-all.ts';
import { diagnoseGroup } from './editor/commands/diagnose-group.ts';
import { explainProblem } from './editor/commands/explain-problem.ts';
import { forgetPassword } from './editor/commands/forget-password.ts';
import { movePassword } from './editor/commands/move-password.ts';
import { newFile } from './editor/commands/new-file.ts';
import { openFile } from './editor/commands/open-file.ts';
import { openGuide } from './editor/commands/open-guide.ts';
import { openOverview } from './editor/commands/open-overview.ts';
import { reveal } from './editor/commands/reveal.ts';
import { setPassword } from './editor/commands/set-password.ts';
import { showOutput } from './editor/commands/show-output.ts';
import { MailboxFiles } from './editor/files/mailbox-files.ts';
import { Guides } from './editor/guide/guides.ts';
import { MailboxStates } from './editor/mailbox-states.ts';
import { ReportOutput } from './editor/output/report-output.ts';
import { RunStatus } from './editor/output/run-status.ts';
import { makeReportStorage } from './editor/reports/make-report-storage.ts';
import { ReportStore } from './editor/reports/report-store.ts';
import { Diagnoser } from './editor/run/diagnoser.ts';
import { RunningMailboxes } from './editor/run/running-mailboxes.ts';
import { PasswordStore } from './editor/secrets/password-store.ts';
import { secretsFactory } from './editor/secrets/secrets-factory.ts';
import { Targets } from './editor/targets/targets.ts';
import { followCursor } from './editor/tree/follow-cursor.ts';
import { MailboxTree } from './editor/tree/mailbox-tree.ts';
import { MailboxTreeView } from './editor/tree/tree-view.ts';
import { editorWords } from './editor/words.ts';
import { LanguageFiles } from './editor/yaml/language-files.ts';
import { registerLanguage } from './editor/yaml/language.ts';

/** Puts the extension together. Waits for nothing: files and reports are read once VS Code has its turn again. */
export function activate(context: vscode.ExtensionContext): void {
  const words = editorWords();
  const output = new ReportOutput(words);
  const status = new RunStatus(words);

  const files = new MailboxFiles();
  const language = new LanguageFiles(files);
  const statesChanged = new vscode.EventEmitter<void>();
  const passwords = new PasswordStore(context.secrets);
  const running = new RunningMailboxes((file, address, state) => {
    tree.refreshMailbox(file, address, state);
    if (!state) return;
    view.update();
    statesChanged.fire();
  });
  const reports = new ReportStore(makeReportStorage(context), (address) => {
    if (address === undefined) tree.refresh();
    else for (const { id } of files.all()) tree.refreshMailbox(id, address, true);
    view.update();
    statesChanged.fire();
  });
  const states = new MailboxStates(files, reports, running);
  const targets = new Targets(files, ({ file, entry }) => states.stateOf(file, entry.mailbox.address), words);
  const secrets = secretsFactory(context, files, passwords, words);
  const diagnoser = new Diagnoser({ output, status, reports, running, secrets, words });
  const { extensionUri: folder, globalStorageUri: storage } = context;
  const guides = new Guides({ files, reports, running, states, output, words, folder, storage });
  const services = { files, language, targets, diagnoser, reports, guides, passwords, output, words, folder };

  const tree = new MailboxTree(files, reports, states, running, words);
  const view = new MailboxTreeView(tree, files, states, words);

  context.subscriptions.push(
    output,
    status,
    files,
    tree,
    view,
    guides,
    files.onDidChange(() => {
      tree.filesChanged();
      view.update();
    }),
    statesChanged,
    registerLanguage({
      ...services,
      states,
      secrets: context.secrets,
      onDidChangeStates: statesChanged.event,
    }),
    followCursor(files, tree, view.view),
    vscode.workspace.onDidGrantWorkspaceTrust(() => view.update()),
    registerCommands(
      {
        'mailops.diagnose': (argument) => diagnose(services, argument),
        'mailops.diagnoseAll': () => diagnoseAll(services),
        'mailops.diagnoseGroup': (argument) => diagnoseGroup(services, argument),
        'mailops.checkMx': (argument) => checkMx(services, argument),
        'mailops.checkTls': (argument) => checkTls(services, argument),
        'mailops.checkLogin': (argument) => checkLogin(services, argument),
        'mailops.checkSmtp': (argument) => checkSmtp(services, argument),
        'mailops.openGuide': (argument) => openGuide(services, argument),
        'mailops.openOverview': () => openOverview(services),
        'mailops.setPassword': (argument) => setPassword(services, argument),
        'mailops.forgetPassword': (argument) => forgetPassword(services, argument),
        'mailops.movePassword': (argument) => movePassword(services, argument),
        'mailops.explainProblem': (argument) => explainProblem(services, argument),
        'mailops.newFile': () => newFile(services),
        'mailops.openFile': (argument) => openFile(services, argument),
        'mailops.reveal': (argument) => reveal(services, argument),
        'mailops.showOutput': () => showOutput(services),
        'mailops.clearReports': () => clearReports(services),
      },
      words,
    ),
  );

  void files.settled();
  void reports.load();
}

import * as vscode from 'vscode';
import { registerCommands } from './editor/commands/command-handlers.ts';
import { handlersOf } from './editor/commands/handlers.ts';
import { signInService } from './editor/auth/sign-in-service.ts';
import { MailboxFiles } from './editor/files/mailbox-files.ts';
import { Guides } from './editor/guide/guides.ts';
import { WorkFolders } from './editor/migration/questions/work-folders.ts';
import { Works } from './editor/migration/works.ts';
import { NewPasswords } from './editor/new-password/new-passwords.ts';
import { MailboxStates } from './editor/mailbox-states.ts';
import { ReportOutput } from './editor/output/report-output.ts';
import { RunStatus } from './editor/output/run-status.ts';
import { makeReportStorage } from './editor/reports/make-report-storage.ts';
import { ReportStore } from './editor/reports/report-store.ts';
import { Proofs } from './editor/proof/proofs.ts';
import { Diagnoser } from './editor/run/diagnoser.ts';
import { TestRunner } from './editor/run/test-runner.ts';
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

let newPasswords: NewPasswords | undefined;
let works: Works | undefined;

/** Puts the extension together. Waits for nothing: files and reports are read once VS Code has its turn again. */
export function activate(context: vscode.ExtensionContext): void {
  const words = editorWords();
  const output = new ReportOutput(words);
  const status = new RunStatus(words);

  const files = new MailboxFiles();
  const language = new LanguageFiles(files);
  const statesChanged = new vscode.EventEmitter<void>();
  const passwords = new PasswordStore(context.secrets);
  newPasswords = new NewPasswords(words);
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
  const signIn = signInService(context, words);
  const secrets = secretsFactory(context, files, passwords, words, signIn.tokens);
  const diagnoser = new Diagnoser({ output, status, reports, running, secrets, words });
  const tests = new TestRunner({ output, status, secrets, words });
  const { extensionUri: folder, globalStorageUri: storage } = context;
  const guides = new Guides({ files, reports, running, states, output, words, folder, storage });
  const proofs = new Proofs({ files, output, status, words, folder });
  const workFolders = new WorkFolders(context.workspaceState, words);
  works = new Works({ files, reports, output, status, secrets, words, folder });
  const known = { files, language, targets, reports, guides, passwords, newPasswords, signIn, proofs };
  const services = { ...known, works, workFolders, diagnoser, tests, output, words, folder };

  const tree = new MailboxTree(files, reports, states, running, words);
  const view = new MailboxTreeView(tree, files, states, words);

  context.subscriptions.push(
    output,
    status,
    files,
    tree,
    view,
    guides,
    proofs,
    works,
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
    registerCommands(handlersOf(services), words),
  );

  void files.settled();
  void reports.load();
}

/** Waits for what must not outlive the editor: a password on the clipboard, and work that has to stop in order. */
export async function deactivate(): Promise<void> {
  await Promise.all([newPasswords?.clear(), works?.stop()]);
}

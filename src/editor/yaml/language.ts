import * as vscode from 'vscode';
import type { MailboxStates } from '../mailbox-states.ts';
import type { Services } from '../services.ts';
import { today } from '../files/today.ts';
import { registerCodeActions } from './code-actions.ts';
import { registerCodeLens } from './code-lens.ts';
import { registerCompletion } from './completion-provider.ts';
import { registerDefinitions } from './definitions.ts';
import { DivisionOfWork } from './division.ts';
import { registerDocumentLinks } from './document-links.ts';
import { registerDocumentSymbols } from './document-symbols.ts';
import { registerExplanations } from './explanations.ts';
import { registerFoldingRanges } from './folding-ranges.ts';
import { registerHover } from './hover-provider.ts';
import { registerInlayHints } from './inlay-hints.ts';
import { showMarks } from './marks.ts';
import { NewDay } from './new-day.ts';
import { Problems } from './problems.ts';
import { registerReferences } from './references.ts';
import { registerRename } from './rename.ts';
import { renamedPasswords } from './renamed-passwords.ts';
import { registerTranslatedSchema } from './translated-schema.ts';
import { whileOurs } from './while-ours.ts';

/** What the language needs besides the services of all commands. */
export interface LanguageServices extends Services {
  readonly states: MailboxStates;
  readonly secrets: vscode.SecretStorage;
  /** Fires when a Report was added or forgotten, and when a mailbox starts or stops running. */
  readonly onDidChangeStates: vscode.Event<unknown>;
}

/** Puts together all that the editor does in a mailboxes file. */
export function registerLanguage(services: LanguageServices): vscode.Disposable {
  const { files, language, reports, guides, passwords, output, secrets, states, words } = services;
  const { onDidChangeStates } = services;
  const division = new DivisionOfWork(vscode);
  const shared = { language, languageFiles: language, words, today };
  const isTrusted = (): boolean => vscode.workspace.isTrusted;
  const followPasswords = renamedPasswords({ files, passwords, isTrusted, output });
  const problems = new Problems(
    files,
    {
      layers: () => division.layers('problems'),
      severities: (uri) => vscode.workspace.getConfiguration('mailops', uri).get('problems.severity'),
    },
    words,
  );
  return vscode.Disposable.from(
    division,
    problems,
    registerExplanations(services),
    division.onDidChange(() => problems.refresh()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('mailops.problems.severity')) problems.refresh();
    }),
    new NewDay(today, () => void files.refreshed(), [vscode.window.onDidChangeWindowState]),
    showMarks({ files, reports, passwords, onSecretChanged: secrets.onDidChange, output, words }),
    registerHover({
      ...shared,
      layers: () => division.layers('hover'),
      reportOf: async ({ uri }, address) => {
        const file = files.get(uri);
        const summary = file && states.summaryOf(file, address);
        return summary && reports.report(summary);
      },
    }),
    registerCompletion({
      ...shared,
      layers: () => division.layers('completion'),
      providerOf: ({ uri }, address) => {
        const file = files.get(uri);
        return file && states.summaryOf(file, address)?.provider;
      },
    }),
    registerCodeActions(shared),
    registerCodeLens({ language, files, states, onDidChangeStates, words }),
    registerInlayHints({ ...shared, files }),
    registerDocumentLinks(shared),
    registerDefinitions({ ...shared, layers: () => division.layers('definition') }),
    registerReferences(shared),
    registerRename({
      ...shared,
      renamed: (mailbox) => Promise.all([followPasswords(mailbox), guides.follow(mailbox)]),
    }),
    registerTranslatedSchema(words),
    whileOurs(division, 'symbols', () => registerDocumentSymbols(shared)),
    whileOurs(division, 'folding', registerFoldingRanges),
  );
}

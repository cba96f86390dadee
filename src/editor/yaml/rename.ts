import * as vscode from 'vscode';
import type { LanguageFile } from '../../core/language/language-file.ts';
import type { Name } from '../../core/language/names/name.ts';
import { checklistNameOf } from '../../core/mailboxes/file-names.ts';
import type { Words } from '../../core/words/words.ts';
import { signalOf } from './abort-signal.ts';
import type { LanguageFiles } from './language-files.ts';
import { AppliedRenames, type RenamedMailbox } from './rename-applied.ts';
import { mailboxesSelector } from './selector.ts';

export interface RenameServices {
  readonly language: Pick<LanguageFiles, 'of'>;
  readonly words: Words;
  /** Told once a mailbox's new address stands in the document, so that passwords that are stored under the old one can follow. */
  readonly renamed: (mailbox: RenamedMailbox) => unknown;
}

/** “Rename Symbol” of addresses, owners and anchors, everywhere in the file and in its checklist. */
export function registerRename({ language, words, renamed }: RenameServices): vscode.Disposable {
  const applied = new AppliedRenames(renamed);
  const nameIn = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<{ file: LanguageFile; name: Name } | undefined> => {
    const { nameAt } = await import('../../core/language/names/name-at.ts');
    const file = await language.of(document, token);
    if (!file || token.isCancellationRequested) return undefined;
    const name = nameAt(file, document.offsetAt(position));
    if (name) return { file, name };
    throw new Error(words.t('Addresses, owners and anchors can be renamed here.'));
  };
  const provider = vscode.languages.registerRenameProvider(mailboxesSelector, {
    async prepareRename(document, position, token) {
      const found = await nameIn(document, position, token);
      if (!found) return undefined;
      const { range, text } = found.name;
      return { range: rangeIn(document, range), placeholder: text };
    },
    async provideRenameEdits(document, position, newName, token) {
      const [found, { renameOf }, { applyEdits }, { refusalText }] = await Promise.all([
        nameIn(document, position, token),
        import('../../core/language/names/rename.ts'),
        import('../../core/language/names/apply-edits.ts'),
        import('./rename-text.ts'),
      ]);
      const to = newName.trim();
      const plan = found && (await renameOf(found.file, found.name, to, signalOf(token)));
      if (!plan) return undefined;
      if (plan.kind === 'refused') throw new Error(refusalText(plan.refusal, words));
      const edit = new vscode.WorkspaceEdit();
      for (const { range, text } of plan.edits) edit.replace(document.uri, rangeIn(document, range), text);
      if (plan.mailbox) {
        await renameInChecklist(edit, document.uri, plan.mailbox);
        const text = applyEdits(found.file.text, plan.edits);
        applied.expect({ uri: document.uri, ...plan.mailbox }, text);
      }
      return edit;
    },
  });
  return vscode.Disposable.from(provider, applied);
}

/** Where the file has a checklist beside it, the mailbox keeps its part of it. */
async function renameInChecklist(
  edit: vscode.WorkspaceEdit,
  file: vscode.Uri,
  { from, to }: { from: string; to: string },
): Promise<void> {
  if (file.scheme === 'untitled') return;
  const uri = file.with({ path: checklistNameOf(file.path) });
  const exists = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (!exists) return;
  const { checklistKeyEdit } = await import('../../core/language/names/checklist-key.ts');
  const checklist = await vscode.workspace.openTextDocument(uri);
  const key = checklistKeyEdit(checklist.getText(), from, to);
  if (key) edit.replace(uri, rangeIn(checklist, key.range), key.text);
}

function rangeIn(
  document: vscode.TextDocument,
  { start, end }: { start: number; end: number },
): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

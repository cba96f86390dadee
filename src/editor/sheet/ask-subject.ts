import * as vscode from 'vscode';
import type { Words } from '../../core/words/words.ts';
import type { Target } from '../targets/target.ts';

/** Which sheets, and where they go: into an untitled document, or into a file. */
export type SheetWish = 'open-one' | 'save-one' | 'open-all' | 'save-all';

interface WishItem extends vscode.QuickPickItem {
  readonly wish: SheetWish;
}

/** Asks for the sheet of this mailbox or of all; one Enter opens that of this one. */
export async function askSubject(
  { entry }: Target,
  all: readonly Target[],
  words: Words,
): Promise<SheetWish | undefined> {
  const { address } = entry.mailbox;
  const count = words.plural(all.length, '{count} mailbox', '{count} mailboxes');
  const [open, save] = [new vscode.ThemeIcon('go-to-file'), new vscode.ThemeIcon('save')];
  const [toOpen, toSave] = [words.t('Open as a new document'), words.t('Save as a file…')];
  const items: readonly WishItem[] = [
    { label: toOpen, description: address, iconPath: open, wish: 'open-one' },
    { label: toSave, description: address, iconPath: save, wish: 'save-one' },
    ...(all.length < 2
      ? []
      : ([
          { label: toOpen, description: count, iconPath: open, wish: 'open-all' },
          { label: toSave, description: count, iconPath: save, wish: 'save-all' },
        ] as const)),
  ];
  const chosen = await vscode.window.showQuickPick([...items], {
    title: words.t('Account Sheet'),
    placeHolder: words.t('All that is on file of an account, without any password'),
    matchOnDescription: true,
  });
  return chosen?.wish;
}

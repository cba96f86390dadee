import { dirname, resolve } from 'node:path';
import * as vscode from 'vscode';
import type { Words } from '../../../core/words/words.ts';
import type { Target } from '../../targets/target.ts';

/** Under what the workspace remembers where backups are made. */
const key = 'migration.backups';

/** The folders on this machine that work is done with: asked for, and the one with the backups remembered for the workspace. */
export class WorkFolders {
  readonly #state: vscode.Memento;
  readonly #words: Words;

  constructor(state: vscode.Memento, words: Words) {
    this.#state = state;
    this.#words = words;
  }

  /** Where backups were made or read last; undefined before the first. */
  get remembered(): string | undefined {
    const value = this.#state.get<unknown>(key);
    return typeof value === 'string' ? value : undefined;
  }

  async remember(folder: string): Promise<void> {
    await this.#state.update(key, folder);
  }

  /** A folder of the file system; undefined where the person chose none. `label` is on the button. */
  async choose(title: string, label: string, target: Target): Promise<string | undefined> {
    const remembered = this.remembered;
    const chosen = await vscode.window.showOpenDialog({
      title,
      openLabel: label,
      canSelectFiles: false,
      canSelectFolders: true,
      canSelectMany: false,
      defaultUri:
        remembered === undefined ? vscode.Uri.joinPath(target.file.uri, '..') : vscode.Uri.file(remembered),
    });
    const [folder] = chosen ?? [];
    if (!folder) return undefined;
    if (folder.scheme === 'file') return folder.fsPath;
    void vscode.window.showErrorMessage(
      this.#words.t('Choose a folder on the machine that Mailops runs on.'),
    );
    return undefined;
  }
}

/** A folder that code named: from the folder of the mailboxes file on, where it is relative. */
export function namedFolder(name: string, { file }: Target): string {
  return file.uri.scheme === 'file' ? resolve(dirname(file.uri.fsPath), name) : resolve(name);
}

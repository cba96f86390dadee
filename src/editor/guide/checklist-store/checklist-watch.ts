import * as vscode from 'vscode';
import { onFolderCreated } from '../../files/folder-watch.ts';
import { isWatched } from '../../files/our-files.ts';
import { checklistUri, mailboxesUri } from './checklist-uri.ts';

/** What `mailboxesNameOf` accepts, as a glob of VS Code. */
const pattern = '**/{mailboxes,*.mailboxes}.checklist.{yaml,yml}';

/** Tells which checklists may say something else than before: on disk, in an editor, or because they appeared or went. */
export class ChecklistWatch implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  /** Files outside of the workspace's folders have watchers of their own. */
  readonly #outside = new Map<string, vscode.Disposable>();
  /** Checklists that were asked for, by their URIs. */
  readonly #asked = new Map<string, vscode.Uri>();

  /** The mailboxes file whose checklist is meant. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const files = vscode.workspace.createFileSystemWatcher(pattern);
    // A deleted folder is told as one deletion; the files in it are not.
    const folders = vscode.workspace.createFileSystemWatcher('**', true, true, false);
    const tell = (uri: vscode.Uri): void => this.#tell(uri);
    this.#subscriptions = [
      this.#changed,
      files,
      folders,
      files.onDidCreate(tell),
      files.onDidChange(tell),
      files.onDidDelete(tell),
      folders.onDidDelete((uri) => this.#tellUnder(uri)),
      onFolderCreated(() => this.#tellUnder(undefined)),
      // Also where no text has changed: that a document has unsaved edits is told after the first of them.
      vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => tell(uri)),
      // Unsaved edits may have been dropped.
      vscode.workspace.onDidCloseTextDocument(({ uri }) => tell(uri)),
    ];
  }

  /** From now on the checklist of this mailboxes file is watched, wherever it is. */
  follow(mailboxesFile: vscode.Uri): void {
    const uri = checklistUri(mailboxesFile);
    const id = uri.toString();
    if (this.#asked.has(id)) return;
    this.#asked.set(id, uri);
    if (uri.scheme !== 'file' || isWatched(uri)) return;
    const folder = vscode.Uri.joinPath(uri, '..');
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replaceAll(/[*?[\]{}]/g, '?');
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, name));
    const tell = (): void => this.#tell(uri);
    this.#outside.set(
      id,
      vscode.Disposable.from(
        watcher,
        watcher.onDidCreate(tell),
        watcher.onDidChange(tell),
        watcher.onDidDelete(tell),
      ),
    );
  }

  dispose(): void {
    for (const subscription of [...this.#subscriptions, ...this.#outside.values()]) subscription.dispose();
  }

  #tell(uri: vscode.Uri): void {
    const file = mailboxesUri(uri);
    if (file) this.#changed.fire(file);
  }

  #tellUnder(folder: vscode.Uri | undefined): void {
    const prefix = folder && `${folder.toString()}/`;
    for (const [id, uri] of this.#asked) if (prefix === undefined || id.startsWith(prefix)) this.#tell(uri);
  }
}

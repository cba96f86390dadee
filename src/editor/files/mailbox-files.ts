import * as vscode from 'vscode';
import { mailboxesPattern } from './file-pattern.ts';
import { findFiles } from './find-files.ts';
import { onFolderCreated } from './folder-watch.ts';
import { isOpen, isOurs, isWatched } from './our-files.ts';
import { parseFile } from './parse-file.ts';
import type { KnownFile } from './known-file.ts';

/** How long typing has to pause before a file is read again, milliseconds. */
const pause = 250;

/**
 * All mailboxes files of the workspace's folders and all open ones, read as the person sees them: with unsaved edits,
 * after renames and deletions. Reading opens no connection.
 */
export class MailboxFiles {
  readonly #known = new Map<string, KnownFile>();
  readonly #due = new Map<string, { uri: vscode.Uri; timer: NodeJS.Timeout }>();
  /** The newest reading of each file under way; an older one that ends later is thrown away. */
  readonly #reading = new Map<string, Promise<void>>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #found: Promise<void> | undefined;

  /** Fires after any file was read again, appeared or went. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const files = vscode.workspace.createFileSystemWatcher(mailboxesPattern);
    // A deleted folder is told as one deletion; the files in it are not.
    const folders = vscode.workspace.createFileSystemWatcher('**', true, true, false);
    this.#subscriptions = [
      this.#changed,
      files,
      folders,
      files.onDidCreate((uri) => this.#readSoon(uri)),
      files.onDidChange((uri) => this.#readSoon(uri)),
      folders.onDidDelete((uri) => this.#readUnder(uri)),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#readSoon(uri, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#readSoon(document.uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#readSoon(uri, 0)),
      onFolderCreated(() => void this.#findAgain()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.#findAgain()),
    ];
  }

  /** Resolves once every file was found, and everything changed since was read. */
  async settled(): Promise<void> {
    await (this.#found ??= this.#findAgain());
    for (const { uri } of [...this.#due.values()]) void this.#read(uri);
    await Promise.all(this.#reading.values());
  }

  /** Resolves once every file was looked for and read again: a file just written counts before its change is told. */
  async refreshed(): Promise<void> {
    await this.settled();
    await this.#findAgain();
    await Promise.all(this.#reading.values());
  }

  /** By path. */
  all(): readonly KnownFile[] {
    return [...this.#known.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  get(uri: vscode.Uri | string): KnownFile | undefined {
    return this.#known.get(uri.toString());
  }

  dispose(): void {
    for (const { timer } of this.#due.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #findAgain(): Promise<void> {
    const uris = await findFiles();
    const ids = new Set(uris.map(String));
    const gone = [...this.#known.keys()].filter((id) => !ids.has(id));
    for (const id of gone) this.#known.delete(id);
    await Promise.all(uris.map((uri) => this.#read(uri)));
    if (gone.length > 0 || this.#known.size === 0) this.#changed.fire();
  }

  #readUnder(deleted: vscode.Uri): void {
    const id = deleted.toString();
    for (const { uri } of this.all())
      if (uri.toString() === id || uri.toString().startsWith(`${id}/`)) this.#readSoon(uri, 0);
  }

  #readSoon(uri: vscode.Uri, delay = pause): void {
    if (!isOurs(uri)) return;
    const id = uri.toString();
    clearTimeout(this.#due.get(id)?.timer);
    this.#due.set(id, { uri, timer: setTimeout(() => void this.#read(uri), delay) });
  }

  #read(uri: vscode.Uri): Promise<void> {
    const id = uri.toString();
    clearTimeout(this.#due.get(id)?.timer);
    this.#due.delete(id);
    const reading: Promise<void> = parseFile(uri, this.#known.get(id)).then((file) => {
      if (this.#reading.get(id) !== reading) return;
      this.#reading.delete(id);
      const kept = isOpen(uri) || isWatched(uri) ? file : undefined;
      if (kept === this.#known.get(id)) return;
      if (kept) this.#known.set(id, kept);
      else this.#known.delete(id);
      this.#changed.fire();
    });
    this.#reading.set(id, reading);
    return reading;
  }
}

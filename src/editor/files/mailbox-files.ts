import * as vscode from 'vscode';
import { mailboxesPattern } from './file-pattern.ts';
import { findFiles } from './find-files.ts';
import { onFolderCreated } from './folder-watch.ts';
import { isOpen, isOurs, isWatched } from './our-files.ts';
import { FileReader } from './file-reader.ts';
import type { KnownFile } from './known-file.ts';

/** How long a file's changes on disk are gathered, and how long typing in a file that takes long to read has to pause, milliseconds. */
const pause = 250;
/** A reading that takes less waits for nothing, milliseconds. */
const quick = 100;

/**
 * All mailboxes files of the workspace's folders and all open ones, read as the person sees them: with unsaved edits,
 * after renames and deletions. Reading opens no connection.
 */
export class MailboxFiles {
  readonly #known = new Map<string, KnownFile>();
  readonly #readers = new Map<string, FileReader>();
  readonly #due = new Map<string, { uri: vscode.Uri; timer: NodeJS.Timeout }>();
  /** The newest reading of each file under way; an older one was given up. */
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
      vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) =>
        this.#readSoon(uri, this.#pauseOf(uri)),
      ),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#readSoon(uri, 0)),
      onFolderCreated(() => void this.#findAgain()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.#findAgain()),
    ];
  }

  /** Resolves once every file was found, and everything changed since was read. */
  async settled(): Promise<void> {
    await (this.#found ??= this.#findAgain());
    for (const { uri } of [...this.#due.values()]) void this.#read(uri);
    while (this.#reading.size > 0) await Promise.all(this.#reading.values());
  }

  /** Reads a file at once if it has changed, as the person sees it now. */
  async upToDate(uri: vscode.Uri): Promise<KnownFile | undefined> {
    const id = uri.toString();
    const isUnderWay = this.#reading.has(id);
    if (this.#due.has(id) || !(this.#known.has(id) || isUnderWay)) void this.#read(uri);
    // One that a newer one took over from ends with nothing.
    for (let reading = this.#reading.get(id); reading; reading = this.#reading.get(id)) await reading;
    return this.#known.get(id);
  }

  /** Resolves once every file was looked for and read again: a file just written counts before its change is told. */
  async refreshed(): Promise<void> {
    await this.settled();
    await this.#findAgain();
    await this.settled();
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
    for (const id of gone) this.#forget(id);
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

  /** Files that are read quickly follow each key. */
  #pauseOf(uri: vscode.Uri): number {
    const took = this.#readers.get(uri.toString())?.tookMs ?? 0;
    return took < quick ? 0 : Math.min(pause, took);
  }

  #forget(id: string): void {
    this.#known.delete(id);
    this.#readers.delete(id);
  }

  #read(uri: vscode.Uri): Promise<void> {
    const id = uri.toString();
    clearTimeout(this.#due.get(id)?.timer);
    this.#due.delete(id);
    const reader = this.#readers.get(id) ?? new FileReader(uri);
    this.#readers.set(id, reader);
    const isNewest = (): boolean => this.#reading.get(id) === reading && this.#reading.delete(id);
    const keep = (file: Awaited<ReturnType<FileReader['read']>>): void => {
      // A newer reading has given this one up.
      if (!isNewest() || file === 'obsolete') return;
      const kept = file !== 'absent' && (isOpen(uri) || isWatched(uri)) ? file : undefined;
      if (kept === this.#known.get(id)) return;
      if (kept) this.#known.set(id, kept);
      else this.#forget(id);
      this.#changed.fire();
    };
    const reading: Promise<void> = reader.read().then(keep, (bug: unknown) => {
      // The next reading begins anew.
      isNewest();
      throw bug;
    });
    this.#reading.set(id, reading);
    return reading;
  }
}

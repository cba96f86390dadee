import type * as vscode from 'vscode';
import type { LanguageFile } from '../../core/language/language-file.ts';
import type { MailboxFiles } from '../files/mailbox-files.ts';
import { isOurs } from '../files/our-files.ts';

/** The language's view of open documents. */
export class LanguageFiles {
  readonly #files: MailboxFiles;
  readonly #read = new WeakMap<vscode.TextDocument, { version: number; file: LanguageFile }>();

  constructor(files: MailboxFiles) {
    this.#files = files;
  }

  /** The mailboxes file of a document as its text is now; undefined for any other document, and once cancelled. */
  async of(
    document: vscode.TextDocument,
    token?: vscode.CancellationToken,
  ): Promise<LanguageFile | undefined> {
    if (!isOurs(document.uri)) return undefined;
    const { version } = document;
    const known = this.#read.get(document);
    // The same text is read again on a new day: dates are judged by it.
    if (known?.version === version && known.file === this.#files.get(document.uri)?.language)
      return known.file;
    const file = (await this.#files.upToDate(document.uri))?.language;
    if (token?.isCancellationRequested === true || document.version !== version) return undefined;
    // A document that nobody edited may stand behind its stored file for a moment.
    if (file?.text !== document.getText()) return undefined;
    this.#read.set(document, { version, file });
    return file;
  }
}

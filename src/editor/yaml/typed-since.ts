import * as vscode from 'vscode';

/**
 * Follows what is typed at a place of a document while an answer about that place is made. The editor asks once for a word and keeps
 * the answer while the word grows: an answer that comes after the next letter still counts.
 */
export class TypedSince implements vscode.Disposable {
  readonly #listener: vscode.Disposable;
  /** What was typed there, in one line; undefined once anything else was edited. */
  text: string | undefined = '';

  /** `offset`: UTF-16 units into the document. */
  constructor(document: vscode.TextDocument, offset: number) {
    this.#listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document) return;
      for (const { rangeOffset, rangeLength, text } of event.contentChanges) {
        const typed: string | undefined = this.text;
        const goesOn =
          rangeLength === 0 && rangeOffset === offset + (typed?.length ?? 0) && !/[\r\n]/.test(text);
        this.text = goesOn && typed !== undefined ? typed + text : undefined;
      }
    });
  }

  dispose(): void {
    this.#listener.dispose();
  }
}

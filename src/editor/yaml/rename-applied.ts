import * as vscode from 'vscode';

/** A mailbox that has got another address in its file. */
export interface RenamedMailbox {
  readonly uri: vscode.Uri;
  readonly from: string;
  readonly to: string;
}

/**
 * Tells of renames that were carried out: edits are asked for before a person confirms them, and may be looked at and dropped. A
 * rename counts as carried out when the next change of its document makes exactly the text that it was to make.
 */
export class AppliedRenames {
  readonly #renamed: (mailbox: RenamedMailbox) => unknown;
  readonly #subscription: vscode.Disposable;
  #expected: { mailbox: RenamedMailbox; text: string } | undefined;

  constructor(renamed: (mailbox: RenamedMailbox) => unknown) {
    this.#renamed = renamed;
    this.#subscription = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const expected = this.#expected;
      if (expected?.mailbox.uri.toString() !== document.uri.toString() || contentChanges.length === 0) return;
      this.#expected = undefined;
      if (document.getText() === expected.text) this.#renamed(expected.mailbox);
    });
  }

  /** The last one counts. */
  expect(mailbox: RenamedMailbox, text: string): void {
    this.#expected = { mailbox, text };
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

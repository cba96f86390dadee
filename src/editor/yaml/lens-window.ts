import * as vscode from 'vscode';

/** How far around what is seen lenses are made, lines. */
const margin = 500;

/** Lines of a document, both inside. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * The part of a large document that is worth lenses. VS Code asks for those of the whole document at once and sends each of them to
 * its window after every edit: for thousands, that alone takes longer than a key.
 */
export class LensWindow implements vscode.Disposable {
  readonly #made = new WeakMap<vscode.TextDocument, readonly Lines[]>();
  readonly #listener: vscode.Disposable;

  /** `left` is called once a person has scrolled out of what was made. */
  constructor(left: () => void) {
    this.#listener = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      const made = this.#made.get(textEditor.document);
      if (made && !visibleRanges.every(({ start, end }) => isInside(start.line, end.line, made))) left();
    });
  }

  /** Whether a line lies around what the editors of a document show; asked after `look`. */
  has(document: vscode.TextDocument, line: number): boolean {
    return isInside(line, line, this.#made.get(document) ?? []);
  }

  /** Looks at what the editors of a document show now. */
  look(document: vscode.TextDocument): void {
    const seen = vscode.window.visibleTextEditors
      .filter((editor) => editor.document === document)
      .flatMap(({ visibleRanges }) => visibleRanges)
      .map(({ start, end }) => ({ first: start.line - margin, last: end.line + margin }));
    this.#made.set(document, seen);
  }

  dispose(): void {
    this.#listener.dispose();
  }
}

function isInside(first: number, last: number, windows: readonly Lines[]): boolean {
  return windows.some((window) => window.first <= first && last <= window.last);
}

import * as vscode from 'vscode';
import type { Words } from '../../core/words/words.ts';

/** The status bar's item: there only while something runs. */
export class RunStatus implements vscode.Disposable {
  readonly #words: Words;
  #item: vscode.StatusBarItem | undefined;
  readonly #runs = new Map<symbol, string>();

  constructor(words: Words) {
    this.#words = words;
  }

  /** Shows a run; the function returned takes a new text, or ends it when given none. */
  begin(text: string): (text?: string) => void {
    const run = Symbol(text);
    const set = (now?: string): void => {
      if (now === undefined) this.#runs.delete(run);
      else this.#runs.set(run, now);
      this.#draw();
    };
    set(text);
    return set;
  }

  dispose(): void {
    this.#item?.dispose();
  }

  #draw(): void {
    const [first] = this.#runs.values();
    if (first === undefined) {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    const more = this.#runs.size - 1;
    this.#item ??= this.#make();
    this.#item.text = `$(loading~spin) ${first}${more > 0 ? ` +${this.#words.number(more)}` : ''}`;
    this.#item.show();
  }

  #make(): vscode.StatusBarItem {
    const item = vscode.window.createStatusBarItem('mailops.run', vscode.StatusBarAlignment.Left);
    item.name = this.#words.t('Mailops: running diagnosis');
    item.tooltip = this.#words.t('Show the output of Mailops');
    item.command = 'mailops.showOutput';
    return item;
  }
}

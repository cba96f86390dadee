import * as vscode from 'vscode';
import type { Words } from '../../core/words/words.ts';
import { CopiedSecret, secondsOnClipboard } from './copied-secret.ts';

/**
 * The passwords that were generated and not stored yet, by `targetKey`, in memory only: who has set one at the provider must be able to copy it
 * again after the clipboard was cleared.
 */
export class NewPasswords implements vscode.Disposable {
  readonly #words: Words;
  readonly #copied: CopiedSecret;
  readonly #pending = new Map<string, string>();
  #item: vscode.StatusBarItem | undefined;

  constructor(words: Words) {
    this.#words = words;
    this.#copied = new CopiedSecret({
      clipboard: vscode.env.clipboard,
      tell: (seconds) => this.#draw(seconds),
    });
  }

  of(key: string): string | undefined {
    return this.#pending.get(key);
  }

  keep(key: string, password: string): void {
    this.#pending.set(key, password);
  }

  forget(key: string): void {
    this.#pending.delete(key);
  }

  /** Puts a password on the clipboard; resolves to how many seconds it stays there. */
  async copy(password: string): Promise<number> {
    await this.#copied.copy(password);
    return secondsOnClipboard;
  }

  /** Forgets all, and takes what is on the clipboard off it. */
  async clear(): Promise<void> {
    this.#pending.clear();
    await this.#copied.clear();
  }

  dispose(): void {
    void this.clear();
  }

  #draw(seconds: number | undefined): void {
    if (seconds === undefined) {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    this.#item ??= this.#make();
    this.#item.text = `$(key) ${this.#words.t('Password on the clipboard: {seconds} s', {
      seconds: this.#words.number(seconds),
    })}`;
  }

  #make(): vscode.StatusBarItem {
    const item = vscode.window.createStatusBarItem('mailops.clipboard', vscode.StatusBarAlignment.Left);
    item.name = this.#words.t('Mailops: password on the clipboard');
    item.tooltip = this.#words.t('Then it is taken off the clipboard, unless something else was copied.');
    item.show();
    return item;
  }
}

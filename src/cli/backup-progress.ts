import type { BackupProgress } from '../core/migration/backup/backup-result.ts';
import { backupProgressText } from '../core/words/backup-words.ts';
import type { Words } from '../core/words/words.ts';

/** How often the line changes, milliseconds. */
const paceMs = 100;

/** One line on the terminal while a backup runs; nothing where standard error is not a terminal. */
export class BackupProgressLine {
  readonly #shows = process.stderr.isTTY;
  readonly #startedAt = performance.now();
  readonly #words: Words;
  #shownAt = 0;

  constructor(words: Words) {
    this.#words = words;
  }

  readonly show = (progress: BackupProgress): void => {
    const now = performance.now();
    if (!this.#shows || now - this.#shownAt < paceMs) return;
    this.#shownAt = now;
    const line = backupProgressText(progress, now - this.#startedAt, this.#words);
    process.stderr.write(`\r\u001b[K${line.slice(0, (process.stderr.columns || 80) - 1)}`);
  };

  /** Takes the line away, so that results do not run into it. */
  clear(): void {
    if (this.#shows) process.stderr.write('\r\u001b[K');
  }
}

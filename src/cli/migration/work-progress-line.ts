import type { WorkPhase, WorkProgress } from '../../core/migration/work/work-progress.ts';
import { clipped } from '../../core/migration/report/text-width.ts';
import { workProgressText } from '../../core/words/work-words.ts';
import type { Words } from '../../core/words/words.ts';

/** How often the line changes, milliseconds. */
const paceMs = 100;

/** One line on the terminal while work goes on; nothing where standard error is not a terminal. */
export class WorkProgressLine {
  readonly #shows = process.stderr.isTTY;
  /** When each phase was first heard of: they may take turns. */
  readonly #begunAt = new Map<WorkPhase, number>();
  readonly #words: Words;
  #shownAt = 0;

  constructor(words: Words) {
    this.#words = words;
  }

  readonly show = (progress: WorkProgress): void => {
    if (!this.#shows) return;
    const now = performance.now();
    const begunAt = this.#begunAt.get(progress.phase) ?? now;
    this.#begunAt.set(progress.phase, begunAt);
    if (now - this.#shownAt < paceMs) return;
    this.#shownAt = now;
    const line = workProgressText(progress, now - begunAt, this.#words);
    process.stderr.write(`\r\u001b[K${clipped(line, (process.stderr.columns || 80) - 1)}`);
  };

  /** Takes the line away, so that results do not run into it. */
  clear(): void {
    if (this.#shows) process.stderr.write('\r\u001b[K');
  }
}

import type { DiagnosisObserver } from '../core/diagnosis/context.ts';
import { stepTitle } from '../core/words/steps.ts';
import type { Words } from '../core/words/words.ts';

/** One line on the terminal that says what is running; nothing where standard error is not a terminal. */
export class Progress {
  readonly #shows = process.stderr.isTTY;
  readonly #total: number;
  readonly #words: Words;
  #done = 0;

  constructor(total: number, words: Words) {
    this.#total = total;
    this.#words = words;
  }

  get observer(): DiagnosisObserver {
    return this.#shows
      ? { stepStarted: (address, step) => this.#show(`${address}: ${stepTitle(step, this.#words)}`) }
      : {};
  }

  /** One more mailbox has ended. */
  ended(): void {
    this.#done += 1;
  }

  /** Takes the line away, so that results do not run into it. */
  clear(): void {
    if (this.#shows) process.stderr.write('\r\u001b[K');
  }

  #show(text: string): void {
    const count = this.#words.t('{done} of {total}', {
      done: this.#words.number(this.#done),
      total: this.#words.number(this.#total),
    });
    const line = `${count}  ${text}`;
    process.stderr.write(`\r\u001b[K${line.slice(0, (process.stderr.columns || 80) - 1)}`);
  }
}

import { createInterface } from 'node:readline';
import type { Words } from '../../core/words/words.ts';

/** Whether there is somebody to ask. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}

/** Asks on the terminal; only a plain yes is one. An interruption is a no. */
export function confirmed(question: string, words: Words, signal: AbortSignal): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise<boolean>((resolve) => {
    const no = (): void => resolve(false);
    lines.once('close', no);
    // The terminal gives Ctrl-C to the line that is being read.
    lines.once('SIGINT', () => process.emit('SIGINT', 'SIGINT'));
    signal.addEventListener('abort', no, { once: true });
    lines.question(`${words.t('{question} [y/N]', { question })} `, (answer) => {
      const yes = [words.t('y'), words.t('yes'), 'y', 'yes'];
      resolve(yes.includes(answer.trim().toLowerCase()));
    });
    if (signal.aborted) no();
  }).finally(() => lines.close());
}

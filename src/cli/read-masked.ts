import type { ReadStream } from 'node:tty';

/** Where a masked question is asked. */
export interface Terminal {
  readonly input: Pick<ReadStream, 'isTTY' | 'setRawMode' | 'on' | 'off' | 'resume' | 'pause'>;
  readonly output: { readonly isTTY: boolean; write(text: string): unknown };
  /** What Ctrl+C does, which a terminal that shows nothing does not do by itself. */
  readonly interrupt: () => void;
}

/**
 * A line that a person types at a terminal that shows nothing of it. Undefined where standard input or output is none, where the
 * line is empty, and when it is given up: Ctrl+C, Ctrl+D, or `signal`.
 */
export function readMasked(
  question: string,
  { input, output, interrupt }: Terminal,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (!input.isTTY || !output.isTTY || signal.aborted) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    let typed: string[] = [];
    const end = (line: string | undefined): void => {
      input.off('data', read);
      input.setRawMode(false);
      input.pause();
      signal.removeEventListener('abort', giveUp);
      output.write('\n');
      resolve(line === '' ? undefined : line);
    };
    const giveUp = (): void => end(undefined);
    const read = (octets: Buffer): void => {
      for (const character of octets.toString('utf8')) {
        if (character === '\r' || character === '\n') {
          end(typed.join(''));
          return;
        }
        if (character === '\u0003' || character === '\u0004') {
          giveUp();
          if (character === '\u0003') interrupt();
          return;
        }
        if (character === '\u007f' || character === '\b') typed.pop();
        else if (character === '\u0015') typed = [];
        else if (!/\p{Cc}/u.test(character)) typed.push(character);
      }
    };
    output.write(`\r\u001b[K${question} `);
    input.setRawMode(true);
    input.on('data', read);
    input.resume();
    signal.addEventListener('abort', giveUp, { once: true });
  });
}

import { createInterface } from 'node:readline';

/** The next line of standard input, without its end; undefined when there is none or `signal` aborts. */
export function readLine(signal: AbortSignal): Promise<string | undefined> {
  return new Promise((resolve) => {
    const lines = createInterface({ input: process.stdin });
    const finish = (line: string | undefined): void => {
      signal.removeEventListener('abort', cancel);
      resolve(line);
      lines.close();
      // An open standard input would keep the process alive.
      process.stdin.unref();
    };
    const cancel = (): void => finish(undefined);
    lines.once('line', finish);
    lines.once('close', cancel);
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
  });
}

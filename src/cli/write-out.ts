import { once } from 'node:events';

/** Writes to standard output and waits while its reader is slow, so that results do not pile up in memory. */
export async function writeOut(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Writes a line to standard error, where everything goes that is not a result. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

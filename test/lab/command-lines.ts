import { readdir, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** The arguments of every process of this machine that ran while `work` did, in which `needle` stood. */
export async function commandLinesDuring<Result>(
  work: () => Promise<Result>,
  needle: string,
): Promise<{ readonly result: Result; readonly lines: readonly string[]; readonly looked: number }> {
  const lines: string[] = [];
  let looked = 0;
  let working = true;
  const watch = async (): Promise<void> => {
    while (working) {
      for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
        const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
        if (line !== '') looked += 1;
        if (line.includes(needle)) lines.push(line);
      }
      await setTimeout(5);
    }
  };
  const watching = watch();
  try {
    return { result: await work(), lines, looked };
  } finally {
    working = false;
    await watching;
  }
}

import { readdir, readFile, readlink } from 'node:fs/promises';

/** One process as it was seen. */
interface Seen {
  readonly commandLine: Buffer;
  readonly environment: Buffer;
  /** The file that runs in it. */
  readonly executable: string;
}

/** Between two looks at the processes of this machine, milliseconds. */
const betweenMs = 50;
/** So often one process is looked at: it may go over to another program at its beginning. */
const looks = 6;

/** Looks at every process of this machine for as long as it is not stopped (Linux: /proc). */
export class ProcessWatch {
  /** By command line: what runs twice alike is kept once. */
  readonly #seen = new Map<string, Seen>();
  readonly #looks = new Map<string, number>();
  #looking: Promise<void> = Promise.resolve();
  readonly #timer = setInterval(() => {
    this.#looking = this.#looking.then(() => this.#look());
  }, betweenMs);

  /** All that was seen. */
  async stop(): Promise<readonly Seen[]> {
    clearInterval(this.#timer);
    await this.#looking;
    return [...this.#seen.values()];
  }

  async #look(): Promise<void> {
    const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    for (const id of ids) {
      const times = (this.#looks.get(id) ?? 0) + 1;
      this.#looks.set(id, times);
      if (times > looks) continue;
      const commandLine = await readFile(`/proc/${id}/cmdline`).catch(() => undefined);
      if (commandLine === undefined || commandLine.length === 0) continue;
      const executable = await readlink(`/proc/${id}/exe`).catch(() => '');
      const key = `${executable} ${commandLine.toString('latin1')}`;
      if (this.#seen.has(key)) continue;
      const environment = await readFile(`/proc/${id}/environ`).catch(() => Buffer.alloc(0));
      // One that started another program meanwhile is looked at again.
      if ((await readlink(`/proc/${id}/exe`).catch(() => '')) !== executable) continue;
      this.#seen.set(key, { commandLine, environment, executable });
    }
  }
}

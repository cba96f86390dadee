/** Something started that has to be stopped again. */
export interface Part {
  stop(): Promise<void>;
}

/** Collects what was started, so that all of it is stopped even when something else failed to start. */
export class Parts {
  readonly #running: Part[] = [];

  async add<T extends Part>(starting: Promise<T>): Promise<T> {
    const part = await starting;
    this.#running.push(part);
    return part;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#running.splice(0).map((part) => part.stop()));
  }
}

/** Like `Promise.all`, but rejects only when every one has ended: nothing is still starting then. */
export async function allEnded<T extends readonly Promise<unknown>[]>(
  promises: readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}

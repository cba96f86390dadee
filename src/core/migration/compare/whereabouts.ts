import type { ComparedFolder } from './compared-folder.ts';
import { copyKeys } from './message-keys.ts';

/** A message of the other side. */
export interface Spot {
  readonly folder: ComparedFolder;
  readonly index: number;
}

/** Copies of one message that are noted. */
const mostSpots = 64;

/** Where the other side has copies of some messages, whatever the folder. */
export class Whereabouts {
  readonly #spots = new Map<string, Spot[]>();

  /** @param keys of the messages that are looked for */
  constructor(keys: Iterable<string>, others: readonly ComparedFolder[], deep: boolean) {
    for (const key of keys) this.#spots.set(key, []);
    if (this.#spots.size === 0) return;
    for (const folder of others)
      for (let index = 0; index < folder.length; index += 1)
        for (const key of copyKeys(folder, index, deep)) {
          const spots = this.#spots.get(key);
          if (spots && spots.length < mostSpots) spots.push({ folder, index });
        }
  }

  of(keys: readonly string[]): readonly Spot[] {
    return keys.flatMap((key) => this.#spots.get(key) ?? []);
  }
}

import { randomBytes } from 'node:crypto';
import type { TokenKeeper } from '../../core/oauth/token-keeper.ts';

/** A store of short texts under names. */
export interface Entries {
  read(name: string): Promise<string | undefined>;
  write(name: string, value: string): Promise<void>;
  /** An entry that does not exist is no error. */
  remove(name: string): Promise<void>;
}

/** Windows takes 2,560 octets of UTF-16 an entry (CRED_MAX_CREDENTIAL_BLOB_SIZE), and tokens are longer. */
const longest = 1_200;
/** Of a value that nobody else wrote. */
const mostParts = 64;

/**
 * Long values over several entries: the parts first, under names of their own, then the entry that names them. A reader sees the old
 * value or the new one, also when the writer is killed in between.
 */
export class SplitEntries implements TokenKeeper {
  readonly #entries: Entries;

  constructor(entries: Entries) {
    this.#entries = entries;
  }

  async get(key: string): Promise<string | undefined> {
    const head = readHead(await this.#entries.read(key));
    if (!head) return undefined;
    const parts = await Promise.all(partNames(key, head).map((name) => this.#entries.read(name)));
    return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
  }

  async set(key: string, value: string): Promise<void> {
    const before = readHead(await this.#entries.read(key));
    const parts = value.match(new RegExp(`[^]{1,${longest}}`, 'g')) ?? [''];
    if (parts.length > mostParts) throw new RangeError('too long for the key store');
    const head = { generation: randomBytes(6).toString('hex'), count: parts.length };
    for (const [at, name] of partNames(key, head).entries()) await this.#entries.write(name, parts[at] ?? '');
    await this.#entries.write(key, `${head.generation}:${head.count}`);
    await this.#removeParts(key, before);
  }

  async delete(key: string): Promise<void> {
    const head = readHead(await this.#entries.read(key));
    await this.#entries.remove(key);
    await this.#removeParts(key, head);
  }

  async #removeParts(key: string, head: Head | undefined): Promise<void> {
    if (head) for (const name of partNames(key, head)) await this.#entries.remove(name);
  }
}

interface Head {
  readonly generation: string;
  readonly count: number;
}

function readHead(text: string | undefined): Head | undefined {
  const [, generation, count] = /^([\da-f]{12}):(\d{1,2})$/.exec(text ?? '') ?? [];
  return generation === undefined || Number(count) > mostParts
    ? undefined
    : { generation, count: Number(count) };
}

function partNames(key: string, { generation, count }: Head): string[] {
  return Array.from({ length: count }, (_, at) => `${key}#${generation}.${at}`);
}

import type { JournalRecord, PairState } from './journal-record.ts';

/** One message on both sides. */
export interface KnownPair {
  /** 0 where the target did not say. */
  readonly targetUid: number;
  /** As they were at the origin when the target was last told. */
  readonly flags: string;
}

/** What a journal knows of a pair of folders, in one UIDVALIDITY of each. */
export interface KnownFolder {
  target: string;
  originValidity: number;
  targetValidity: number;
  readonly pairs: Map<string, KnownPair>;
  /** May be on the target, and nobody has looked. */
  readonly intents: Set<string>;
}

/** What a journal says, as far as the next run has to know. */
export class JournalIndex {
  readonly folders = new Map<string, KnownFolder>();
  /** Flags are much the same everywhere: each combination is held once. */
  readonly #flags = new Map<string, string>();

  folder(name: string): KnownFolder {
    const known = this.folders.get(name);
    if (known) return known;
    const folder: KnownFolder = {
      target: '',
      originValidity: -1,
      targetValidity: -1,
      pairs: new Map(),
      intents: new Set(),
    };
    this.folders.set(name, folder);
    return folder;
  }

  take(record: JournalRecord | undefined): void {
    if (record === undefined || record.type === 'journal' || record.type === 'closed') return;
    const folder = this.folder(record.folder);
    if (record.type === 'folder') {
      const { target, originValidity, targetValidity } = record;
      const same =
        folder.target === target &&
        folder.originValidity === originValidity &&
        folder.targetValidity === targetValidity;
      if (same) return;
      Object.assign(folder, { target, originValidity, targetValidity });
      folder.pairs.clear();
      folder.intents.clear();
    } else if (record.type === 'intent') for (const key of record.keys) folder.intents.add(key);
    else if (record.type === 'arrived')
      for (const [key, targetUid, flags] of record.pairs) {
        folder.intents.delete(key);
        folder.pairs.set(key, { targetUid, flags: this.#once(flags) });
      }
    else if (record.type === 'flags')
      for (const [key, flags] of record.messages) {
        const known = folder.pairs.get(key);
        if (known) folder.pairs.set(key, { targetUid: known.targetUid, flags: this.#once(flags) });
      }
    else if (record.type === 'removed') for (const key of record.keys) folder.pairs.delete(key);
    else folder.intents.delete(record.key);
  }

  #once(flags: string): string {
    const kept = this.#flags.get(flags);
    if (kept !== undefined) return kept;
    this.#flags.set(flags, flags);
    return flags;
  }
}

/** The states of a closing line by the origin's name of the folder. */
export function statesOf(states: readonly PairState[] | undefined): Map<string, PairState> {
  return new Map(states?.map((state) => [state.folder, state]));
}

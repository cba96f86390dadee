import { FolderPaths } from './folder-paths.ts';
import type { FolderState, ManifestRecord } from './manifest-record.ts';

/** What of one folder, in one UIDVALIDITY, is in a backup. */
export interface KnownFolder {
  uidValidity: number;
  /** UID → flags and keywords as `flagsKey` writes them. Deleted ones are left out. */
  readonly live: Map<number, string>;
  state: FolderState | undefined;
  gone: boolean;
}

/** What a manifest says, as far as the next run has to know. */
export class BackupIndex {
  readonly paths = new FolderPaths();
  readonly folders = new Map<string, KnownFolder>();
  /** Messages in all, deleted ones too. */
  messages = 0;
  /** Octets of all messages. */
  octets = 0;
  /** Lines that cannot be read. */
  unreadable = 0;
  /** Flags are much the same everywhere: each combination is held once. */
  readonly #keys = new Map<string, string>();

  folder(name: string): KnownFolder {
    const known = this.folders.get(name);
    if (known) return known;
    const folder: KnownFolder = { uidValidity: 0, live: new Map(), state: undefined, gone: false };
    this.folders.set(name, folder);
    return folder;
  }

  take(record: ManifestRecord | undefined): void {
    if (record === undefined) {
      this.unreadable += 1;
      return;
    }
    if (record.type === 'manifest' || record.type === 'begun') return;
    if (record.type === 'closed') {
      for (const state of record.folders) this.folder(state.folder).state = state;
      return;
    }
    const folder = this.folder(record.folder);
    if (record.type === 'folder') {
      this.paths.keep(record.folder, record.path);
      folder.gone = false;
    } else if (record.type === 'folder-gone') folder.gone = true;
    else if (record.type === 'validity') begin(folder, record.uidValidity);
    else {
      if (folder.uidValidity !== record.uidValidity) begin(folder, record.uidValidity);
      if (record.type === 'deleted') folder.live.delete(record.uid);
      else if (record.type === 'message' || folder.live.has(record.uid))
        folder.live.set(record.uid, this.#once(flagsKey(record)));
      if (record.type === 'message') {
        this.messages += 1;
        this.octets += record.size;
      }
    }
  }

  #once(key: string): string {
    const kept = this.#keys.get(key);
    if (kept !== undefined) return kept;
    this.#keys.set(key, key);
    return key;
  }
}

/** Flags and keywords as one text, to be compared. */
export function flagsKey({
  flags,
  keywords,
}: {
  readonly flags: readonly string[];
  readonly keywords: readonly string[];
}): string {
  return [...flags, ...keywords].join(' ');
}

/** Under another UIDVALIDITY no UID means what it did (RFC 9051 §2.3.1.1). */
function begin(folder: KnownFolder, uidValidity: number): void {
  folder.uidValidity = uidValidity;
  folder.live.clear();
  folder.state = undefined;
}

import { folderParts, namespaceFrom } from '../folders/folder-parts.ts';
import { specialUsesOf } from '../folders/special-uses.ts';
import type { MessageRecord } from '../store/manifest-record.ts';
import { isBegun } from '../store/own-manifest.ts';
import { readManifest } from '../store/read-manifest.ts';
import type { OriginFolder } from '../transfer/origin.ts';

/** A folder of a backup with the messages that were in the mailbox when it was last backed up. */
export interface BackedUpFolder {
  readonly folder: OriginFolder;
  /** By UID, flags and keywords as they were last. */
  readonly messages: readonly MessageRecord[];
}

/** What a backup says of its mailbox. */
export interface BackupContent {
  readonly address: string | undefined;
  /** ISO 8601, when it was begun; empty where it does not say. */
  readonly begunAt: string;
  readonly folders: readonly BackedUpFolder[];
  /** Messages that are in the backup and had been deleted from the mailbox. */
  readonly deleted: number;
}

interface Building {
  readonly name: string;
  delimiter: string | undefined;
  attributes: readonly string[];
  title: string;
  uidValidity: number;
  isGone: boolean;
  readonly live: Map<number, MessageRecord>;
}

/** Reads a manifest to its end. Rejects with the file system's error, or with `ForeignManifest` where it is not of Mailops. */
export async function readBackup(manifest: string, signal: AbortSignal): Promise<BackupContent> {
  await isBegun(manifest);
  const folders = new Map<string, Building>();
  let address: string | undefined;
  let begunAt = '';
  let messages = 0;
  const folderOf = (name: string): Building => {
    const known = folders.get(name);
    if (known) return known;
    const folder = {
      name,
      title: name,
      delimiter: undefined,
      attributes: [],
      uidValidity: 0,
      isGone: false,
      live: new Map<number, MessageRecord>(),
    };
    folders.set(name, folder);
    return folder;
  };
  for await (const record of readManifest(manifest)) {
    signal.throwIfAborted();
    if (record?.type === 'manifest') ({ address, at: begunAt } = record);
    if (!record || !('folder' in record)) continue;
    const folder = folderOf(record.folder);
    if (record.type === 'folder') {
      const { title, delimiter, attributes } = record;
      Object.assign(folder, { title, delimiter: delimiter ?? undefined, attributes, isGone: false });
    } else if (record.type === 'folder-gone') folder.isGone = true;
    else {
      // Under another UIDVALIDITY no UID means what it did (RFC 9051 §2.3.1.1).
      if (folder.uidValidity !== record.uidValidity) folder.live.clear();
      folder.uidValidity = record.uidValidity;
      if (record.type === 'deleted') folder.live.delete(record.uid);
      if (record.type === 'message') {
        folder.live.set(record.uid, record);
        messages += 1;
      }
      const known = record.type === 'flags' ? folder.live.get(record.uid) : undefined;
      if (known && record.type === 'flags')
        folder.live.set(record.uid, { ...known, flags: record.flags, keywords: record.keywords });
    }
  }
  const present = [...folders.values()].filter(({ isGone }) => !isGone);
  const live = present.reduce((sum, folder) => sum + folder.live.size, 0);
  return { address, begunAt, folders: withUses(present), deleted: messages - live };
}

function withUses(folders: readonly Building[]): readonly BackedUpFolder[] {
  const namespace = namespaceFrom(folders);
  const seen = folders.map((folder) => ({ ...folder, parts: folderParts(folder, namespace) }));
  const uses = specialUsesOf(seen);
  return seen.map((one) => {
    const { name, title, parts, live } = one;
    const folder = {
      name,
      title,
      parts,
      specialUse: uses.get(one),
      subscribed: undefined,
      expected: live.size,
    };
    return { folder, messages: [...live.values()].sort((first, second) => first.uid - second.uid) };
  });
}

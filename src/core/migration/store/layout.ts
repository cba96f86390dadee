import { join } from 'node:path';
import { encodeDiskName } from './disk-name.ts';

/** Where everything of one mailbox's backup lies. */
export interface BackupLayout {
  /** `DIR/<address>` */
  readonly directory: string;
  readonly manifest: string;
  /** Messages, in a tree like that of the mailbox. */
  readonly folders: string;
  /** Messages that are too long to be held until they have come whole; empty when no run is under way. */
  readonly partial: string;
  readonly lock: string;
}

export const manifestName = 'manifest.ndjson';
export const foldersName = 'folders';

/** What a message's file is called; `count` above 1 where that name is taken. */
export function messageFileName(uidValidity: number, uid: number, count = 1): string {
  return `${uidValidity}.${uid}${count === 1 ? '' : `.${count}`}.eml`;
}

/** Names that `messageFileName` gives. */
export const messageFilePattern = /^\d{1,10}\.\d{1,10}(?:\.\d{1,10})?\.eml$/;

/** The backup of an address inside the directory that a person named. */
export function backupOf(directory: string, address: string): BackupLayout {
  return layoutIn(join(directory, encodeDiskName(address) ?? encodeURIComponent(address)));
}

export function layoutIn(directory: string): BackupLayout {
  return {
    directory,
    manifest: join(directory, manifestName),
    folders: join(directory, foldersName),
    partial: join(directory, 'partial'),
    lock: join(directory, 'lock'),
  };
}

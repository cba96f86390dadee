import { inOrder } from '../folders/in-order.ts';
import { mapFolders } from '../folders/map-folders.ts';
import type { ComparedFolder } from './compared-folder.ts';
import type { Side } from './side.ts';

/** A folder and the one that its messages have to be in. */
export interface FolderPair {
  readonly one: ComparedFolder;
  /** Undefined where the other side has none. */
  readonly other: ComparedFolder | undefined;
}

/**
 * Finds for each folder its counterpart: where a mirror put it (`known`: name → name on the other side), else as a mirror would. In a
 * backup a folder has the name that it has in its mailbox.
 */
export function pairFolders(
  from: Pick<Side, 'folders' | 'layout'>,
  other: Pick<Side, 'folders' | 'layout' | 'isBackup'>,
  known: ReadonlyMap<string, string>,
): readonly FolderPair[] {
  const byName = new Map(other.folders.map((folder) => [folder.name, folder]));
  const ones = [...from.folders].sort((one, other) => inOrder(one.name, other.name));
  if (other.isBackup || !from.layout || !other.layout)
    return ones.map((one) => ({ one, other: byName.get(one.name) }));
  const names = new Set(from.folders.map(({ name }) => name));
  const origins = from.layout.folders
    .filter(({ name }) => names.has(name))
    .map(({ name, title, parts, specialUse }) => ({ name, title, parts, specialUse, subscribed: undefined }));
  const places = new Map(mapFolders(origins, other.layout).map((place) => [place.folder.name, place]));
  const taken = new Set<ComparedFolder>();
  return ones.map((one) => {
    const place = places.get(one.name);
    // A name that the other side did not take when it was to be made has got another one.
    const possible = [known.get(one.name), place?.name, place?.instead?.name, place?.apart?.name];
    // A message answers for one other: no two folders may be held against the same.
    const found = possible.map((name) => byName.get(name ?? ''));
    const theirs = found.find((folder) => folder !== undefined && !taken.has(folder));
    if (theirs) taken.add(theirs);
    return { one, other: theirs };
  });
}

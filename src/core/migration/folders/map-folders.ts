import { opens } from '../imap/server-folders.ts';
import type { OriginFolder } from '../transfer/origin.ts';
import type { TransferFolder } from '../transfer/transfer-result.ts';
import { FolderMapping } from './folder-mapping.ts';
import { marked, plainParts } from './safe-name.ts';
import { targetName, type TargetLayout, type TargetName } from './target-layout.ts';

/** Where the messages of a folder go. */
export interface MappedFolder extends TargetName {
  readonly folder: OriginFolder;
  readonly exists: boolean;
  readonly by: TransferFolder['by'];
  /** What it is to be made for (RFC 6154 §3); undefined where the target has such a folder, and where it has no use. */
  readonly specialUse: string | undefined;
  /** What it is called should the server refuse its name; undefined where nothing plainer is left. */
  readonly instead: TargetName | undefined;
  /** What it is called should the server take its name for that of another folder that is brought too; undefined where it cannot. */
  readonly apart: TargetName | undefined;
}

/** Uses for which a client may make a folder; the others are views of the server's own (RFC 6154 §2). */
const makeable: ReadonlySet<string> = new Set(['archive', 'drafts', 'junk', 'sent', 'trash']);

/**
 * Finds a folder of the target for each folder of the origin: INBOX, then special uses, then names, each under that of its parent. No
 * two go to the same: who comes second, or has a name that the target forbids, gets another one, the same in every run.
 */
export function mapFolders(origins: readonly OriginFolder[], layout: TargetLayout): readonly MappedFolder[] {
  const mapping = new FolderMapping(layout);
  const sorted = [...origins].sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const folder of sorted) mapping.byUse(folder);
  const deepest = Math.max(0, ...origins.map(({ parts }) => parts.length));
  for (let depth = 1; depth <= deepest; depth += 1) {
    const level = sorted.filter(({ parts }) => parts.length === depth);
    for (const folder of level) mapping.byName(folder);
    // What has to be called otherwise must not take a name that is somebody's own.
    for (const folder of level) mapping.byOtherName(folder);
  }
  return withWaysOut(mapping, origins, layout);
}

function withWaysOut(
  mapping: FolderMapping,
  origins: readonly OriginFolder[],
  layout: TargetLayout,
): readonly MappedFolder[] {
  const ignoringCase = (title: string): string => title.normalize('NFC').toLowerCase();
  const times = new Map<string, number>();
  for (const { title } of mapping.found)
    times.set(ignoringCase(title), (times.get(ignoringCase(title)) ?? 0) + 1);
  const made = new Set(layout.folders.flatMap(({ specialUse = '' }) => specialUse));
  return origins.flatMap((folder) => {
    const found = mapping.of(folder);
    if (!found) return [];
    const { name, title, by, there, own } = found;
    const exists = there !== undefined && opens(there);
    const use = folder.specialUse ?? '';
    const isForUse = !exists && makeable.has(use) && !made.has(use);
    if (isForUse) made.add(use);
    const plain = mapping.under(found, (parts) => plainParts(parts, layout.rules));
    const isTwin = (times.get(ignoringCase(title)) ?? 0) > 1;
    return {
      folder,
      name,
      title,
      exists,
      by: by === 'name' && !exists ? 'created' : by,
      specialUse: isForUse ? use : undefined,
      instead: plain.name === name || mapping.isClaimed(plain) ? undefined : plain,
      apart: isTwin
        ? targetName(layout, marked(own, folder.name, layout.rules), found.above?.name)
        : undefined,
    };
  });
}

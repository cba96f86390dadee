import { foldersFor } from '../../imap/special-folders.ts';

/** RFC 6154 §2, in lower case without the backslash. */
const uses = ['archive', 'drafts', 'junk', 'sent', 'trash', 'all', 'flagged', 'important'] as const;
/** Of these `imap/special-folders.ts` knows the usual names. `all` is left out: it is only what a server makes of others. */
const named = ['drafts', 'junk', 'sent', 'trash'] as const;

/** What tells the special use of a folder. */
interface Seen {
  readonly parts: readonly string[];
  /** In lower case, without the backslash. */
  readonly attributes: readonly string[];
}

/** The special use of each folder that has one: as the server marks it, else, where it marks none with that use, by its usual name at the outermost level. */
export function specialUsesOf<Folder extends Seen>(folders: readonly Folder[]): ReadonlyMap<Folder, string> {
  const found = new Map<Folder, string>();
  for (const folder of folders) {
    const use = uses.find((one) => folder.attributes.includes(one));
    if (use !== undefined) found.set(folder, use);
  }
  const marked = new Set(found.values());
  const outer = folders.flatMap(({ parts, attributes }, at) =>
    parts.length === 1 ? [{ name: String(at), title: parts[0] ?? '', delimiter: undefined, attributes }] : [],
  );
  for (const use of named.filter((one) => !marked.has(one)))
    for (const { name } of foldersFor(use, outer)) {
      const folder = folders[Number(name)];
      if (folder && !found.has(folder)) found.set(folder, use);
    }
  for (const folder of folders)
    if (folder.parts.length === 1 && folder.parts[0]?.toUpperCase() === 'INBOX') found.set(folder, 'inbox');
  return found;
}

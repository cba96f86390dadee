import { decodeFolderName } from '../../imap/folder-name.ts';

/** Where a server keeps a person's own folders (RFC 2342). */
export interface PersonalNamespace {
  /** As it goes over the wire, its delimiter at the end (`INBOX.`); empty where there is none. */
  readonly prefix: string;
  readonly delimiter: string | undefined;
}

/** A folder's name as people read it, from the outermost part to the innermost, without the prefix of the namespace. */
export function folderParts(
  { name, delimiter }: { readonly name: string; readonly delimiter: string | undefined },
  { prefix }: Pick<PersonalNamespace, 'prefix'>,
): readonly string[] {
  const bare = name.startsWith(prefix) && name.length > prefix.length ? name.slice(prefix.length) : name;
  const parts = delimiter === undefined || delimiter === '' ? [bare] : bare.split(delimiter);
  return parts.map((part, at) =>
    at === 0 && part.toUpperCase() === 'INBOX' ? 'INBOX' : decodeFolderName(part),
  );
}

/**
 * The namespace of a mailbox whose server does not tell it: where every folder lies in INBOX, INBOX is the prefix (Courier, Cyrus and
 * those that imitate them).
 */
export function namespaceFrom(
  folders: readonly { readonly name: string; readonly delimiter: string | undefined }[],
): PersonalNamespace {
  const delimiter = folders.find((folder) => folder.delimiter !== undefined)?.delimiter;
  const others = folders.filter(({ name }) => name.toUpperCase() !== 'INBOX');
  const prefix = `INBOX${delimiter ?? ''}`;
  const isInInbox =
    delimiter !== undefined && others.length > 0 && others.every(({ name }) => name.startsWith(prefix));
  return { prefix: isInInbox ? prefix : '', delimiter };
}

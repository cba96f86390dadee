import { Fault } from '../../dialogue/fault.ts';
import { decodeFolderName } from '../../imap/folder-name.ts';
import type { BulkCompletion } from '../imap/bulk-connection.ts';
import { listServerFolders, type ServerFolder } from '../imap/server-folders.ts';
import { encodeFolderName } from './encode-folder-name.ts';
import { folderParts, type PersonalNamespace } from './folder-parts.ts';
import { nameRulesOf, type NameRules } from './forbidden-name.ts';
import { namespaceIn } from './read-namespace.ts';
import { specialUsesOf } from './special-uses.ts';

/** A folder that is on the target. */
export interface PlacedFolder extends ServerFolder {
  /** As people read them, without the prefix of the namespace. */
  readonly parts: readonly string[];
  /** RFC 6154, lower case without the backslash; `inbox` for INBOX. */
  readonly specialUse: string | undefined;
}

/** How a target is laid out, and what it lets a folder be called. */
export interface TargetLayout {
  readonly folders: readonly PlacedFolder[];
  readonly namespace: PersonalNamespace;
  readonly rules: NameRules;
  /** Names go as UTF-8, not as modified UTF-7: on a session where UTF8=ACCEPT (RFC 6855) or IMAP4rev2 is enabled. */
  readonly speaksUtf8: boolean;
}

/** @param providerId whose rules for names hold; undefined where nobody knows who hosts the mailbox */
export async function readTargetLayout(
  session: {
    ask(command: string): Promise<BulkCompletion | Fault>;
    can(capability: string): boolean;
    pause(ms: number): Promise<void>;
    quote(latin1: string): string;
  },
  providerId: string | undefined,
): Promise<TargetLayout | Fault> {
  const [listed, namespace] = await Promise.all([
    listServerFolders(session),
    session.can('NAMESPACE') ? session.ask('NAMESPACE') : undefined,
  ]);
  if (listed instanceof Fault) return listed;
  if (namespace instanceof Fault) return namespace;
  return layoutOf(listed, namespaceIn(namespace, listed), nameRulesOf(providerId));
}

export function layoutOf(
  listed: readonly ServerFolder[],
  namespace: PersonalNamespace,
  rules: NameRules,
  speaksUtf8 = false,
): TargetLayout {
  const placed = listed.map((folder) => ({ ...folder, parts: folderParts(folder, namespace) }));
  const uses = specialUsesOf(placed);
  return {
    folders: placed.map((folder) => ({ ...folder, specialUse: uses.get(folder) })),
    namespace,
    rules,
    speaksUtf8,
  };
}

/** A folder's name on the target, as it goes over the wire and as a person reads it. */
export interface TargetName {
  readonly name: string;
  readonly title: string;
}

/** The name of a folder that lies under `above`, the name of another; at the outermost level without it. */
export function targetName(
  { namespace, speaksUtf8 }: TargetLayout,
  parts: readonly string[],
  above: string | undefined,
): TargetName {
  const delimiter = namespace.delimiter ?? '';
  const own = parts.map((part) => (speaksUtf8 ? part : encodeFolderName(part))).join(delimiter);
  const name = above === undefined ? `${namespace.prefix}${own}` : `${above}${delimiter}${own}`;
  return { name, title: speaksUtf8 ? name : decodeFolderName(name) };
}

import { Fault } from '../dialogue/fault.ts';
import { limits } from '../limits.ts';
import type { ImapConversation } from './imap-conversation.ts';
import type { ImapResponse } from './imap-response.ts';
import { decodeFolderName } from './folder-name.ts';

/** One folder of a mailbox. */
export interface Folder {
  /** As it goes over the wire. */
  readonly name: string;
  /** As a person reads it. */
  readonly title: string;
  /** In lower case, without the backslash: `junk`, `noselect`. */
  readonly attributes: readonly string[];
  readonly delimiter: string | undefined;
  /** How many messages it holds, where the server said so along with the list. */
  readonly messages?: number;
}

/** The folders of a mailbox, or the response that refused to list them. */
export type FolderList = { readonly folders: readonly Folder[] } | { readonly refused: ImapResponse } | Fault;

/**
 * Lists every folder in one command: with its special use (RFC 6154) and the number of its messages (RFC 5819) where the server can.
 */
export async function listFolders(conversation: ImapConversation, withCounts: boolean): Promise<FolderList> {
  const can = (capability: string): boolean =>
    conversation.knownCapabilities()?.includes(capability) === true;
  // LIST-STATUS stands on LIST-EXTENDED; a server that has neither still names special uses in a plain LIST where it knows them.
  const wishes = [
    ...(can('SPECIAL-USE') ? ['SPECIAL-USE'] : []),
    ...(withCounts && can('LIST-STATUS') ? ['STATUS (MESSAGES)'] : []),
  ];
  const extended = can('LIST-EXTENDED') && wishes.length > 0 ? ` RETURN (${wishes.join(' ')})` : '';
  const answer = await conversation.ask(`LIST "" "*"${extended}`, { mostUntagged: 2 * limits.folders });
  if (answer instanceof Fault) return answer;
  if (answer.tagged.status !== 'OK') return { refused: answer.tagged };
  const counts = new Map(answer.untagged.flatMap((response) => countIn(response) ?? []));
  const folders = answer.untagged
    .flatMap((response) => folderIn(response) ?? [])
    .map((folder) => {
      const messages = counts.get(folder.name);
      return messages === undefined ? folder : { ...folder, messages };
    });
  return { folders };
}

function folderIn({ status, rest }: ImapResponse): Folder | undefined {
  if (status !== 'LIST') return undefined;
  const [, flags = '', delimiter = '', raw] = /^\(([^)]*)\) ("(?:\\.|[^"])*"|NIL) (.+)$/is.exec(rest) ?? [];
  if (raw === undefined) return undefined;
  const name = stringIn(raw);
  return {
    name,
    title: decodeFolderName(name),
    attributes: flags
      .toLowerCase()
      .split(' ')
      .map((flag) => flag.replace(/^\\/, ''))
      .filter(Boolean),
    delimiter: /^nil$/i.test(delimiter) ? undefined : stringIn(delimiter),
  };
}

/** `* STATUS "Junk" (MESSAGES 3)` */
function countIn({ status, rest }: ImapResponse): [[string, number]] | undefined {
  if (status !== 'STATUS') return undefined;
  const [, raw, count] = /^(.+) \([^()]*\bMESSAGES (\d{1,10})\b[^()]*\)$/is.exec(rest) ?? [];
  return raw === undefined ? undefined : [[stringIn(raw), Number(count)]];
}

/** An astring (RFC 9051 §4.3): quoted, a literal that was read along, or an atom. */
function stringIn(text: string): string {
  const quoted = /^"((?:\\.|[^"\\])*)"/s.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replace(/\\(.)/gs, '$1');
  return /^\{\d+\+?\}\r\n(.*)$/s.exec(text)?.[1] ?? text.trim();
}

import { Fault } from '../../dialogue/fault.ts';
import { decodeFolderName } from '../../imap/folder-name.ts';
import { quoted } from '../../imap/quoted-string.ts';
import { limits } from '../../limits.ts';
import { askPatiently, type PatientSession } from './ask-patiently.ts';
import { asUtf8, stringAtStart } from './wire-text.ts';

/** What STATUS tells of a folder: when none of it has changed, nothing in the folder has, save flags where there is no `highestModSeq`. */
export interface FolderStatus {
  readonly uidValidity: number;
  readonly uidNext: number;
  readonly messages: number;
  /** RFC 7162: up to 63 bits, so as digits; undefined where the server or the folder has none. */
  readonly highestModSeq: string | undefined;
}

export interface ServerFolder {
  /** As it goes over the wire, UTF-8 decoded. */
  readonly name: string;
  /** As a person reads it. */
  readonly title: string;
  readonly delimiter: string | undefined;
  /** In lower case, without the backslash. */
  readonly attributes: readonly string[];
  /** Undefined where the server did not tell, and where there is nothing to open. */
  readonly status: FolderStatus | undefined;
}

/** What asks here: one session. */
interface Asking extends PatientSession {
  can(capability: string): boolean;
}

/**
 * All folders with their state: in one command where the server can (LIST-STATUS, RFC 5819), else in two goes, STATUS of all folders
 * sent together.
 */
export async function listServerFolders(session: Asking): Promise<readonly ServerFolder[] | Fault> {
  const items = `(MESSAGES UIDNEXT UIDVALIDITY${session.can('CONDSTORE') || session.can('QRESYNC') ? ' HIGHESTMODSEQ' : ''})`;
  const alongside = session.can('LIST-STATUS') && session.can('LIST-EXTENDED');
  const uses = session.can('SPECIAL-USE') ? 'SPECIAL-USE ' : '';
  const answer = await askPatiently(session, [
    `LIST "" "*"${alongside ? ` RETURN (${uses}STATUS ${items})` : ''}`,
  ]);
  if (answer instanceof Fault) return answer;
  const [list] = answer;
  if (list?.status !== 'OK') return new Fault('imap.select-failed', {}, session.quote(list?.words ?? ''));
  // A name that is listed twice is one folder.
  const byName = new Map(list.untagged.flatMap((text) => folderIn(text) ?? []).map((one) => [one.name, one]));
  const folders = [...byName.values()];
  // To leave some out without a word would be a loss.
  if (folders.length > limits.folders)
    return new Fault('imap.protocol-error', {}, session.quote(list.untagged.at(-1) ?? ''));
  const told = new Map(list.untagged.flatMap((text) => statusIn(text) ?? []));
  const silent = alongside ? [] : folders.filter(opens);
  const statuses = await Promise.all(
    silent.map(({ name }) => session.ask(`STATUS ${quoted(name)} ${items}`)),
  );
  for (const status of statuses) {
    if (status instanceof Fault) return status;
    for (const text of status.untagged)
      for (const [name, state] of statusIn(text) ?? []) told.set(name, state);
  }
  return folders.map((folder) => ({ ...folder, status: opens(folder) ? told.get(folder.name) : undefined }));
}

/** Whether a folder holds messages at all (RFC 9051 §7.3.1). */
export function opens({ attributes }: Pick<ServerFolder, 'attributes'>): boolean {
  return !attributes.includes('noselect') && !attributes.includes('nonexistent');
}

function folderIn(text: string): Omit<ServerFolder, 'status'> | undefined {
  const [, attributes = '', delimiter = '', raw] =
    /^\* LIST \(([^)]*)\) ("(?:\\.|[^"])*"|NIL) (.+)$/is.exec(text) ?? [];
  const string = raw === undefined ? undefined : stringAtStart(raw);
  if (!string) return undefined;
  const name = asUtf8(string.value);
  return {
    name,
    title: decodeFolderName(name),
    delimiter: /^nil$/i.test(delimiter) ? undefined : stringAtStart(delimiter)?.value,
    attributes: attributes
      .toLowerCase()
      .split(' ')
      .map((attribute) => attribute.replace(/^\\/, ''))
      .filter(Boolean),
  };
}

/** `* STATUS INBOX (MESSAGES 3 UIDNEXT 4 UIDVALIDITY 1 HIGHESTMODSEQ 7)` */
function statusIn(text: string): [[string, FolderStatus]] | undefined {
  const raw = /^\* STATUS (.+)$/is.exec(text)?.[1];
  const string = raw === undefined ? undefined : stringAtStart(raw);
  if (!string) return undefined;
  const number = (item: string): number | undefined => {
    const digits = new RegExp(`\\b${item} (\\d{1,10})\\b`, 'i').exec(string.rest)?.[1];
    return digits === undefined ? undefined : Number(digits);
  };
  const [messages, uidNext, uidValidity] = [number('MESSAGES'), number('UIDNEXT'), number('UIDVALIDITY')];
  if (messages === undefined || uidNext === undefined || uidValidity === undefined) return undefined;
  const highestModSeq = /\bHIGHESTMODSEQ ([1-9]\d{0,18})\b/i.exec(string.rest)?.[1];
  return [[asUtf8(string.value), { uidValidity, uidNext, messages, highestModSeq }]];
}

import { Fault } from '../../dialogue/fault.ts';
import { quoted } from '../../imap/quoted-string.ts';
import type { BulkCompletion } from './bulk-connection.ts';
import type { FolderStatus } from './server-folders.ts';
import { searchedUids } from './uid-set.ts';

/** A folder as it was when it was opened. */
export interface ExaminedFolder {
  readonly status: FolderStatus;
  /** Ascending. */
  readonly uids: readonly number[];
}

/** A refusal in the server's own words. */
export interface Refused {
  readonly refused: string;
}

interface Asking {
  ask(command: string): Promise<BulkCompletion | Fault>;
  can(capability: string): boolean;
  quote(latin1: string): string;
}

/** Opens a folder for reading only (RFC 9051 §6.3.3) and asks in the same go which messages it holds. */
export async function examineFolder(
  session: Asking,
  name: string,
): Promise<ExaminedFolder | Refused | Fault> {
  const search = session.can('ESEARCH') ? 'UID SEARCH RETURN (ALL) ALL' : 'UID SEARCH ALL';
  const [opened, found] = await Promise.all([session.ask(`EXAMINE ${quoted(name)}`), session.ask(search)]);
  if (opened instanceof Fault) return opened;
  if (opened.status !== 'OK') return { refused: session.quote(opened.words) };
  if (found instanceof Fault) return found;
  if (found.status !== 'OK') return { refused: session.quote(found.words) };
  const uids = uidsIn(found.untagged);
  if (!uids) return { refused: session.quote(found.words) };
  const code = (label: string): string | undefined =>
    opened.untagged
      .map((text) => new RegExp(`^\\* OK \\[${label} (\\d{1,19})\\]`, 'i').exec(text)?.[1])
      .find((value) => value !== undefined);
  const exists = opened.untagged.map((text) => /^\* (\d{1,10}) EXISTS$/i.exec(text)?.[1]).find(Boolean);
  const last = uids.at(-1) ?? 0;
  return {
    status: {
      uidValidity: Number(code('UIDVALIDITY') ?? 0),
      // RFC 3501 §6.3.1: where the server does not say, it is not known; one above the last is true until something arrives.
      uidNext: Number(code('UIDNEXT') ?? last + 1),
      messages: Number(exists ?? uids.length),
      highestModSeq: code('HIGHESTMODSEQ'),
    },
    uids,
  };
}

/** Undefined where a server names more than a folder can hold. */
function uidsIn(untagged: readonly string[]): readonly number[] | undefined {
  try {
    return untagged.map(searchedUids).find((answer) => answer !== undefined) ?? [];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

import { Fault } from '../../dialogue/fault.ts';
import { quoted } from '../../imap/quoted-string.ts';
import { askPatiently, type PatientSession } from './ask-patiently.ts';
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

interface Asking extends PatientSession {
  can(capability: string): boolean;
}

/** Opens a folder for reading only (RFC 9051 §6.3.3) and asks in the same go which messages it holds. */
export async function examineFolder(
  session: Asking,
  name: string,
): Promise<ExaminedFolder | Refused | Fault> {
  const search = session.can('ESEARCH') ? 'UID SEARCH RETURN (ALL) ALL' : 'UID SEARCH ALL';
  const answers = await askPatiently(session, [`EXAMINE ${quoted(name)}`, search]);
  if (answers instanceof Fault) return answers;
  const [opened, found] = answers;
  if (opened?.status !== 'OK') return { refused: session.quote(opened?.words ?? '') };
  if (found?.status !== 'OK') return { refused: session.quote(found?.words ?? '') };
  const uids = uidsIn(found.untagged);
  if (!uids) return { refused: session.quote(found.words) };
  return { status: statusIn(opened.untagged, uids), uids };
}

/** What the answer to EXAMINE or SELECT tells of a folder that holds `uids`. */
export function statusIn(untagged: readonly string[], uids: readonly number[]): FolderStatus {
  const code = (label: string): string | undefined =>
    untagged
      .map((text) => new RegExp(`^\\* OK \\[${label} (\\d{1,19})\\]`, 'i').exec(text)?.[1])
      .find((value) => value !== undefined);
  const exists = untagged.map((text) => /^\* (\d{1,10}) EXISTS$/i.exec(text)?.[1]).find(Boolean);
  const last = uids.at(-1) ?? 0;
  return {
    uidValidity: Number(code('UIDVALIDITY') ?? 0),
    // RFC 3501 §6.3.1: where the server does not say, it is not known; one above the last is true until something arrives.
    uidNext: Number(code('UIDNEXT') ?? last + 1),
    messages: Number(exists ?? uids.length),
    highestModSeq: code('HIGHESTMODSEQ'),
  };
}

/** What a search found, ascending; undefined where a server names more than a folder can hold. */
export function uidsIn(untagged: readonly string[]): readonly number[] | undefined {
  try {
    return untagged.map(searchedUids).find((answer) => answer !== undefined) ?? [];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

import { Fault } from '../../dialogue/fault.ts';
import { quoted } from '../../imap/quoted-string.ts';
import { uidsIn, type Refused } from '../imap/examine.ts';
import type { AppendSession } from './append-session.ts';
import type { TargetFolder } from './target-folder.ts';

/** A folder of the target, and what it held when it was opened. */
export interface OpenedTarget {
  readonly folder: TargetFolder;
  /** Ascending. */
  readonly uids: readonly number[];
}

/**
 * Opens a folder for writing (RFC 9051 §6.3.2), and asks in the same go which messages it holds and how large one may be (RFC 7889).
 * @param providerLimit octets, of the provider's record: holds where the server does not say itself
 */
export async function openTargetFolder(
  session: Pick<AppendSession, 'ask' | 'can' | 'capabilityValue' | 'quote'>,
  name: string,
  providerLimit: number | undefined,
): Promise<OpenedTarget | Refused | Fault> {
  if (/[\r\n\0]/.test(name)) return { refused: '' };
  const search = session.can('ESEARCH') ? 'UID SEARCH RETURN (ALL) ALL' : 'UID SEARCH ALL';
  // RFC 7889 §4: the capability without a value says that each folder has its own.
  const own = session.can('APPENDLIMIT') ? session.ask(`STATUS ${quoted(name)} (APPENDLIMIT)`) : undefined;
  const [status, opened, found] = await Promise.all([
    own,
    session.ask(`SELECT ${quoted(name)}`),
    session.ask(search),
  ]);
  if (opened instanceof Fault) return opened;
  if (opened.status !== 'OK') return { refused: session.quote(opened.words) };
  if (found instanceof Fault) return found;
  const uids = found.status === 'OK' ? uidsIn(found.untagged) : undefined;
  if (!uids) return { refused: session.quote(found.words) };
  const code = (label: string, value: string): string | undefined =>
    [...opened.untagged, `* OK ${opened.words}`]
      .map((text) => new RegExp(`^\\* OK \\[${label} ${value}\\]`, 'i').exec(text)?.[1])
      .find((one) => one !== undefined);
  const told = status && !(status instanceof Fault) ? status.untagged.join('\n') : '';
  const limit = /\bAPPENDLIMIT (\d{1,10})\b/i.exec(told)?.[1] ?? session.capabilityValue('APPENDLIMIT');
  return {
    folder: {
      name,
      uidValidity: Number(code('UIDVALIDITY', '(\\d{1,10})') ?? 0),
      uidNext: Number(code('UIDNEXT', '(\\d{1,10})') ?? (uids.at(-1) ?? 0) + 1),
      permanentFlags: code('PERMANENTFLAGS', '\\(([^()]*)\\)')?.split(' ').filter(Boolean),
      mostOctets: limit === undefined || !/^\d+$/.test(limit) ? providerLimit : Number(limit),
    },
    uids,
  };
}

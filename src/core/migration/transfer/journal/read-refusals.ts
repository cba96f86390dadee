import { errnoOf } from '../../../dialogue/network-fault.ts';
import type { MailboxPlace } from '../../imap/open-bulk.ts';
import type { UndeliveredClass } from '../transfer-result.ts';
import { journalFile, placeId } from './journal-place.ts';
import { journalRecords } from './read-journal.ts';

/** A message that the target of a mirror did not take when it was last tried. */
export interface KnownRefusal {
  /** The origin's name of its folder, as it goes over the wire. */
  readonly folder: string;
  readonly uidValidity: number;
  readonly uid: number;
  readonly class: UndeliveredClass;
  /** The server's own words. */
  readonly reply?: string;
}

/** What the mirrors from one mailbox to another had refused last, and did not bring since; empty where there is no journal. */
export async function readRefusals(
  stateDirectory: string,
  origin: MailboxPlace,
  target: MailboxPlace,
): Promise<readonly KnownRefusal[]> {
  const refused = new Map<string, KnownRefusal>();
  try {
    for await (const record of journalRecords(
      journalFile(stateDirectory, placeId(origin), placeId(target)),
    )) {
      if (record?.type === 'arrived')
        for (const [key] of record.pairs) refused.delete(`${key} ${record.folder}`);
      if (record?.type !== 'refused') continue;
      const { folder, uidValidity, key, class: kind, reply } = record;
      const words = reply === undefined ? {} : { reply };
      refused.set(`${key} ${folder}`, { folder, uidValidity, uid: Number(key), class: kind, ...words });
    }
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
  return [...refused.values()].filter(({ uid }) => Number.isSafeInteger(uid));
}

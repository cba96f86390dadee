import { asRead } from '../compare/listed-folder.ts';
import { copyKeys } from '../compare/message-keys.ts';
import type { ReadFolder } from '../listing/read-folder.ts';
import { BestFew } from './best-few.ts';
import { momentOf } from './internal-date.ts';

/** A message that stands out, before anybody knows its subject. */
export interface Spot {
  readonly folder: ReadFolder;
  readonly uid: number;
  readonly size: number;
  readonly internalDate: string | undefined;
  /** Milliseconds since 1970. */
  readonly moment: number | undefined;
}

/** What one folder holds. */
export interface FolderSurvey {
  readonly read: ReadFolder;
  readonly messages: number;
  readonly octets: number;
  readonly unseen: number;
  /** Second and further copies of a message. */
  readonly duplicates: number;
  readonly duplicateOctets: number;
  readonly withoutMessageId: number;
  /** Every one. */
  readonly overLimit: readonly Spot[];
  /** As many as stand out in a mailbox, the largest first. */
  readonly largest: readonly Spot[];
  /** Likewise, the oldest first; without those of which no date is known. */
  readonly oldest: readonly Spot[];
  readonly newest: Spot | undefined;
  /** Why it could not be read whole, in the server's words; undefined where it was. */
  readonly reply: string | undefined;
}

/** Of the largest and of the oldest messages. */
export const standOuts = 10;

export function byAge({ moment = Infinity }: Spot): number {
  return moment;
}

export function bySize({ size }: Spot): number {
  return -size;
}

/**
 * Counts a folder that was listed. Memory is that of the digests of its messages, and gone afterwards.
 *
 * @param limit octets of the largest message that the target takes; undefined where nobody knows
 */
export function surveyFolder(read: ReadFolder, limit: number | undefined): FolderSurvey {
  const folder = asRead(read);
  const listing = read.opened?.listing;
  const largest = new BestFew<Spot>(standOuts, bySize);
  const oldest = new BestFew<Spot>(standOuts, byAge);
  const newest = new BestFew<Spot>(1, (spot) => -byAge(spot));
  const overLimit: Spot[] = [];
  const seen = new Set<string>();
  let [octets, unseen, duplicates, duplicateOctets, withoutMessageId] = [0, 0, 0, 0, 0];
  for (let index = 0; index < folder.length; index += 1) {
    const message = listing?.messages.at(index);
    if (!message) continue;
    const { uid, size, flags, internalDate, identity } = message;
    const moment = momentOf(internalDate);
    const spot: Spot = { folder: read, uid, size, internalDate, moment };
    octets += size;
    if (!flags.some((flag) => /^\\seen$/i.test(flag))) unseen += 1;
    if (identity.messageId === undefined) withoutMessageId += 1;
    const [key] = copyKeys(folder, index, false);
    if (key !== undefined && seen.has(key)) {
      duplicates += 1;
      duplicateOctets += size;
    } else if (key !== undefined) seen.add(key);
    if (limit !== undefined && size > limit) overLimit.push(spot);
    largest.show(spot);
    if (moment === undefined) continue;
    oldest.show(spot);
    newest.show(spot);
  }
  return {
    read,
    messages: folder.length + (listing?.unread.length ?? 0),
    ...{ octets, unseen, duplicates, duplicateOctets, withoutMessageId, overLimit },
    largest: largest.items,
    oldest: oldest.items,
    newest: newest.items[0],
    reply: folder.reply,
  };
}

import { errnoOf } from '../../dialogue/network-fault.ts';
import type { MailboxPlace } from '../imap/open-bulk.ts';
import { journalFile, placeId } from '../transfer/journal/journal-place.ts';
import { Journal } from '../transfer/journal/journal.ts';
import { readRefusals } from '../transfer/journal/read-refusals.ts';
import type { Past } from './compare-sides.ts';

export const noPast: Past = { last: undefined, folders: new Map(), refusals: [] };

/** What mirrors from one mailbox to another wrote down. What cannot be read is not known: the comparison does without. */
export async function mirrorPast(
  stateDirectory: string,
  origin: MailboxPlace,
  target: MailboxPlace,
): Promise<Past> {
  try {
    const { closed } = await Journal.open(journalFile(stateDirectory, placeId(origin), placeId(target)));
    const refusals = await readRefusals(stateDirectory, origin, target);
    return {
      refusals,
      folders: new Map(closed?.folders.map((state) => [state.folder, state.target])),
      last: closed && {
        at: closed.at,
        folders: new Map(closed.folders.map(({ folder, origin: state }) => [folder, state])),
      },
    };
  } catch (error) {
    if (/^E[A-Z\d]+$/.test(errnoOf(error))) return noPast;
    throw error;
  }
}

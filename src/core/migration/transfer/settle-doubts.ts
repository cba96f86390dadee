import { Fault } from '../../dialogue/fault.ts';
import type { Refused } from '../imap/examine.ts';
import type { ListedMessage } from '../listing/listed-message.ts';
import type { FolderWork } from './folder-work.ts';
import type { Doubtful } from './match-messages.ts';
import { messageKey, type Origin, type OriginMessage } from './origin.ts';
import { pairAlike, type Matchable } from './pair-alike.ts';
import { pairByContent } from './pair-by-content.ts';
import { contentsAtOrigin, contentsOnTarget } from './read-contents.ts';
import type { Target } from './target-session.ts';
import type { TransferRun } from './transfer-run.ts';

/** How often contents are read in vain, for a session broke over them. */
const mostAttempts = 2;

/** Both sides, with the target's folder open. */
interface Scene {
  readonly run: TransferRun;
  readonly origin: Origin;
  readonly target: Target;
  readonly work: FolderWork;
}

/**
 * Reads the content of doubtful messages on both sides, and pairs those that are the same. What is not paired counts as not there; also
 * where no session lives to tell, for twice is better than not at all.
 */
export async function settleDoubts<One extends Matchable>(
  { run, origin, target, work }: Scene,
  doubts: readonly Doubtful<One, ListedMessage>[],
  messageOf: (one: One) => OriginMessage,
): Promise<ReadonlyMap<One, ListedMessage> | Refused | Fault> {
  if (doubts.length === 0) return new Map();
  if (work.contentAttempts >= mostAttempts)
    return new Map(doubts.flatMap(({ ones, others }) => [...pairAlike(ones.filter(isTaken), others, 'any')]));
  work.contentAttempts += 1;
  const messages = doubts.flatMap(({ ones }) => ones.map(messageOf));
  const uids = doubts.flatMap(({ others }) => others.map(({ uid }) => uid));
  const [here, there] = await Promise.all([
    contentsAtOrigin(origin, work.folder, messages, run.control),
    contentsOnTarget(
      target,
      uids.sort((one, other) => one - other),
      run.control,
    ),
  ]);
  if (here instanceof Fault) run.broke(here, 'origin');
  if (here instanceof Fault || 'refused' in here) return here;
  if (there instanceof Fault) return there;
  work.contentAttempts = 0;
  return new Map(
    doubts.flatMap((doubt) => {
      const known = new Map<One | ListedMessage, string | undefined>([
        ...doubt.ones.map((one) => [one, here.get(messageKey(messageOf(one)))] as const),
        ...doubt.others.map((other) => [other, there.get(other.uid)] as const),
      ]);
      return [...pairByContent(doubt, (message) => known.get(message))];
    }),
  );
}

function isTaken({ taken }: Matchable): boolean {
  return taken === true;
}

import { Fault } from '../../dialogue/fault.ts';
import type { QuickIdentity } from '../identity/quick-identity.ts';
import type { Refused } from '../imap/examine.ts';
import { listMessagesAbove } from '../listing/list-messages.ts';
import type { ListedMessage } from '../listing/listed-message.ts';
import type { FetchSession } from '../listing/serve-queue.ts';
import { matchMessages, type Doubtful } from '../transfer/match-messages.ts';
import type { Matchable } from '../transfer/pair-alike.ts';
import type { WorkControl } from '../work/work-control.ts';
import type { AppendSession } from './append-session.ts';
import { openTargetFolder } from './open-target-folder.ts';
import type { TargetFolder } from './target-folder.ts';

/** A message that may be on the target, and nobody knows under which UID. */
export interface Sought {
  readonly message: { readonly size: number; readonly internalDate: string | undefined };
  readonly identity: QuickIdentity;
  /** The target said that it took it: it is there, and must not be mistaken for another one that may be. */
  readonly taken: boolean;
}

/** Where to look. */
export interface Search<One extends Sought> {
  /** As it was opened before anything was sent that is sought: only messages from its `uidNext` on come into question. */
  readonly folder: TargetFolder;
  readonly sought: readonly One[];
  /** UIDs of messages that are known for what they are. */
  readonly used: ReadonlySet<number>;
}

/** A message sought, as it is held against those found. */
interface Again<One extends Sought> extends Matchable {
  readonly sought: One;
}

/** Tells by their content which of the doubtful messages are which; the folder is open. */
type Settle<One extends Sought> = (
  doubtful: readonly Doubtful<Again<One>, ListedMessage>[],
) => Promise<ReadonlyMap<Again<One>, ListedMessage> | Refused | Fault>;

/**
 * Looks for messages that were sent before a session broke. Gives those that have arrived with their UIDs; the others have not, and may be
 * sent again. The folder is opened on the session; `refused` also where it got another UIDVALIDITY meanwhile, without words then.
 */
export async function findAgain<One extends Sought>(
  session: FetchSession & Pick<AppendSession, 'can' | 'capabilityValue'>,
  { folder, sought, used }: Search<One>,
  control: Pick<WorkControl, 'pause' | 'signal'>,
  settle: Settle<One>,
): Promise<ReadonlyMap<One, number> | Refused | Fault> {
  const opened = await openTargetFolder(session, folder.name, folder.mostOctets);
  if (opened instanceof Fault || 'refused' in opened) return opened;
  if (opened.folder.uidValidity !== folder.uidValidity) return { refused: '' };
  const listed = await listMessagesAbove(session, folder.uidNext - 1, control);
  if (listed instanceof Fault || 'refused' in listed) return listed;
  const candidates = [...listed.messages].filter(({ uid }) => !used.has(uid));
  const ones = sought.map((one): Again<One> => {
    const { message, identity, taken } = one;
    return { size: message.size, internalDate: message.internalDate, identity, taken, sought: one };
  });
  const { matched, doubtful } = matchMessages(ones, candidates, true);
  const settled = await settle(doubtful);
  if (settled instanceof Fault || 'refused' in settled) return settled;
  return new Map([...matched, ...settled].map(([{ sought: one }, { uid }]) => [one, uid]));
}

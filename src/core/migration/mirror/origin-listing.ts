import { Fault } from '../../dialogue/fault.ts';
import type { BulkCompletion, HeardFetch } from '../imap/bulk-connection.ts';
import { statusIn, uidsIn, type Refused } from '../imap/examine.ts';
import { fetchedMessageIn, type FetchedMessage } from '../imap/fetch-response.ts';
import type { FolderStatus } from '../imap/server-folders.ts';
import { listMessages } from '../listing/list-messages.ts';
import type { ListWish, OriginListing, OriginMessage } from '../transfer/origin.ts';
import type { WorkControl } from '../work/work-control.ts';

/** One session. */
interface Asking {
  readonly fault: Fault | undefined;
  can(capability: string): boolean;
  ask(command: string, heard?: HeardFetch): Promise<BulkCompletion | Fault>;
  pause(ms: number): Promise<void>;
  quote(latin1: string): string;
}

/** A way to open the folder with `heard`, and how it was opened. */
type Open = (heard: HeardFetch) => Promise<BulkCompletion | Fault>;

/** What a folder holds: sent in one go with what opens it, where no headers are needed. */
export async function listOriginMessages(
  session: Asking,
  open: Open,
  wish: ListWish,
  control: WorkControl,
): Promise<OriginListing | Refused | Fault> {
  const { identities, since } = wish;
  const from = since?.uidNext ?? 1;
  const told = new Map<number, FetchedMessage>();
  // A server may take commands side by side (RFC 9051 §5.5): whichever is answered, what it tells of a message is told.
  const heard: HeardFetch = (text) => {
    const message = fetchedMessageIn(text);
    if (message) told.set(message.uid, merged(told.get(message.uid), message));
  };
  const [opened, found, ...others] = await Promise.all([
    open(heard),
    session.ask(session.can('ESEARCH') ? 'UID SEARCH RETURN (ALL) ALL' : 'UID SEARCH ALL', heard),
    ...(identities ? [] : [session.ask(`UID FETCH ${from}:* ${outline}`, heard)]),
    ...(since ? [session.ask(changesCommand(since), heard)] : []),
  ]);
  if (opened instanceof Fault) return opened;
  if (found instanceof Fault) return found;
  const fault = others.find((answer) => answer instanceof Fault);
  if (fault instanceof Fault) return fault;
  const refused = [opened, found].find(({ status }) => status !== 'OK');
  if (refused) return { refused: session.quote(refused.words) };
  const untagged = [opened, found, ...others].flatMap((answer) =>
    answer instanceof Fault ? [] : answer.untagged,
  );
  const uids = uidsIn(untagged.filter((text) => /^\* E?SEARCH\b/i.test(text)));
  if (!uids) return { refused: session.quote(found.words) };
  const status = statusIn(opened.untagged, uids);
  if (since && since.uidValidity !== status.uidValidity)
    return listOriginMessages(session, open, { identities, since: undefined }, control);
  const wanted = uids.filter((uid) => uid >= from);
  const listing = (messages: readonly OriginMessage[]): OriginListing => ({
    status,
    whole: since === undefined,
    messages,
    present: since && uids.filter((uid) => uid < from),
    changed: since ? [...told.values()].filter(({ uid, toldFlags }) => uid < from && toldFlags) : [],
  });
  if (!identities) return listing(wanted.map((uid) => outlined(uid, told.get(uid), status)));
  const listed = await listMessages(session, wanted, control);
  if (listed instanceof Fault) return listed;
  const messages = Array.from(listed.messages, (message) => ({
    uidValidity: status.uidValidity,
    ...message,
  }));
  return listing([...messages, ...listed.unread.map(({ uid }) => outlined(uid, undefined, status))]);
}

const outline = '(UID FLAGS INTERNALDATE RFC822.SIZE)';

/** Only flags that changed since, where the server keeps count (RFC 7162 §3.1.4.1). */
function changesCommand({ uidNext, highestModSeq }: FolderStatus): string {
  const changed = highestModSeq === undefined ? '' : ` (CHANGEDSINCE ${highestModSeq})`;
  return `UID FETCH 1:${Math.max(1, uidNext - 1)} (UID FLAGS)${changed}`;
}

/** Both responses together: the later one tells of what has changed. */
function merged(before: FetchedMessage | undefined, now: FetchedMessage): FetchedMessage {
  if (!before) return now;
  const { flags, keywords } = now.toldFlags ? now : before;
  return {
    ...now,
    flags,
    keywords,
    toldFlags: now.toldFlags || before.toldFlags,
    internalDate: now.internalDate ?? before.internalDate,
    size: now.size ?? before.size,
  };
}

/** What was told of a message that SEARCH named; where nothing was, it is asked for all the same. */
function outlined(
  uid: number,
  told: FetchedMessage | undefined,
  { uidValidity }: FolderStatus,
): OriginMessage {
  const { size = 0, flags = [], keywords = [], internalDate } = told ?? {};
  return { uidValidity, uid, size, flags, keywords, internalDate, identity: undefined };
}

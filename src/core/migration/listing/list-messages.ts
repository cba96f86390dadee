import { Fault } from '../../dialogue/fault.ts';
import { identityFields, quickIdentity } from '../identity/quick-identity.ts';
import type { HeardFetch } from '../imap/bulk-connection.ts';
import { fetchedMessageIn, type FetchedMessage } from '../imap/fetch-response.ts';
import { uidsIn } from '../imap/examine.ts';
import type { WorkControl } from '../work/work-control.ts';
import { FetchQueue, type Unread } from './fetch-queue.ts';
import { MessageListing } from './message-listing.ts';
import { serveQueue, type FetchSession } from './serve-queue.ts';

/** What a folder holds. */
export interface Listed {
  readonly messages: MessageListing;
  /** The server has them and does not tell of them. */
  readonly unread: readonly Unread[];
}

/** A listing under way, which sessions that have the folder open may share. */
export interface Listing extends Listed {
  readonly queue: FetchQueue;
}

const windowMessages = 500;
/** Enough commands under way that a server at 40 ms never waits for the next. */
const depth = 6;
const items = `(UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER.FIELDS (${identityFields.join(' ')})])`;

/** @param uids ascending: what the folder holds, as its SEARCH said */
export function beginListing(uids: readonly number[]): Listing {
  const queue = new FetchQueue(uids, windowMessages);
  return { queue, unread: queue.unread, messages: new MessageListing() };
}

/**
 * Goes on with a listing until nothing is left of it. A Fault ended the session, or the server throttles for longer than anybody waits;
 * what is left can be asked for on another session. `came` is called after each message.
 */
export function continueListing(
  session: FetchSession,
  { queue, messages }: Listing,
  control: Pick<WorkControl, 'pause' | 'signal'>,
  came: () => void = () => undefined,
): Promise<Fault | undefined> {
  return fetchHeaders(session, queue, control, (fetched, header) => {
    messages.add(fetched, quickIdentity(header));
    came();
  });
}

/** Fetches the identity's header fields of what is left in a queue, with flags, date and size; likewise. */
export function fetchHeaders(
  session: FetchSession,
  queue: FetchQueue,
  control: Pick<WorkControl, 'pause' | 'signal'>,
  came: (fetched: FetchedMessage, header: Buffer) => void,
): Promise<Fault | undefined> {
  const heard: HeardFetch = (text, header) => {
    const fetched = fetchedMessageIn(text);
    const fields = header ?? fetched?.quotedBody ?? (/\] NIL\b/i.test(text) ? Buffer.alloc(0) : undefined);
    // Without a header it is news of a flag (RFC 9051 §7.5.2), which anybody may have set meanwhile.
    if (fetched && fields && queue.arrived(fetched.uid)) came(fetched, fields);
  };
  return serveQueue(session, queue, { items, heard, depth }, control);
}

/**
 * All messages of the folder that a session has open, `uids` ascending as `examineFolder` gives them: a few pipelined commands, one line
 * and the identity's header fields a message.
 */
export async function listMessages(
  session: FetchSession,
  uids: readonly number[],
  control: Pick<WorkControl, 'pause' | 'signal'>,
  came?: () => void,
): Promise<Listed | Fault> {
  const listing = beginListing(uids);
  return (await continueListing(session, listing, control, came)) ?? listing;
}

/** Likewise, of messages with a UID above `uid` alone: what has arrived since (RFC 9051 §2.3.1.1). */
export async function listMessagesAbove(
  session: FetchSession & { can(capability: string): boolean },
  uid: number,
  control: Pick<WorkControl, 'pause' | 'signal'>,
  came?: () => void,
): Promise<Listed | { readonly refused: string } | Fault> {
  const search = session.can('ESEARCH') ? 'UID SEARCH RETURN (ALL) UID' : 'UID SEARCH UID';
  const found = await session.ask(`${search} ${uid + 1}:*`);
  if (found instanceof Fault) return found;
  if (found.status !== 'OK') return { refused: session.quote(found.words) };
  // `*` is the last message even where it is below the other end of the range (RFC 9051 §9, seq-range).
  const uids = uidsIn(found.untagged)?.filter((one) => one > uid);
  return uids ? listMessages(session, uids, control, came) : { refused: session.quote(found.words) };
}

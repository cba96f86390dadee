import type { ContentHashes } from '../identity/content-hashes.ts';
import type { ServerFolder } from '../imap/server-folders.ts';
import type { FetchQueue } from './fetch-queue.ts';
import type { Listing } from './list-messages.ts';

/** One folder of a mailbox that is read. */
export interface ReadFolder {
  readonly folder: ServerFolder;
  /** Claimed by a session that opens it first. */
  claimed: boolean;
  /** Undefined until it was opened, and where it could not be. */
  opened: OpenedFolder | undefined;
  /** Why it could not be read, in the server's words; undefined while nothing stood in the way. */
  reply: string | undefined;
  /** APPENDLIMIT (RFC 7889), octets; undefined where the server does not say. */
  appendLimit: number | undefined;
}

export interface OpenedFolder {
  readonly uidValidity: number;
  readonly uidNext: number;
  readonly listing: Listing;
  /** Messages whose content is still to be read; undefined where it is not wanted. */
  readonly bodies: FetchQueue | undefined;
  readonly hashes: ContentHashes;
}

/** Whether something of it is left to fetch. */
export function hasMore({ opened, reply }: ReadFolder): boolean {
  if (!opened || reply !== undefined) return false;
  const { listing, bodies } = opened;
  return listing.queue.windows.length > 0 || (bodies !== undefined && bodies.windows.length > 0);
}

/** Whether all that was asked for has come, or is known to have gone. */
export function isWhole({ opened, reply }: ReadFolder): boolean {
  if (!opened || reply !== undefined) return false;
  const { listing, bodies } = opened;
  const queues = bodies ? [listing.queue, bodies] : [listing.queue];
  return queues.every(({ wanted, unread }) => wanted.size === 0 && unread.length === 0);
}

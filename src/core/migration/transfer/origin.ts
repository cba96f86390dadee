import type { Fault } from '../../dialogue/fault.ts';
import type { QuickIdentity } from '../identity/quick-identity.ts';
import type { FolderStatus } from '../imap/server-folders.ts';
import type { MessageSpool } from './spool/message-spool.ts';
import type { WorkFailure, WorkOutcome } from '../work/work-outcome.ts';

/** A folder at the origin of a transfer. */
export interface OriginFolder {
  /** Identifies it at the origin. */
  readonly name: string;
  /** As a person reads it. */
  readonly title: string;
  /** As people read them, from the outermost to the innermost; never empty. */
  readonly parts: readonly string[];
  /** RFC 6154, lower case without the backslash; `inbox` for INBOX. */
  readonly specialUse: string | undefined;
  readonly subscribed: boolean | undefined;
  /** How it stands, where that can be known without listing it: an unchanged folder is not listed. A directory has none. */
  readonly status?: FolderStatus | undefined;
  /** It only shows messages that other folders hold: it is named in the result, and nothing of it is brought. */
  readonly isView?: true;
  /** Messages in it, as far as that is known without listing it. */
  readonly expected?: number;
}

/** One message at the origin, as far as it is known without its body. */
export interface OriginMessage {
  /** 0 where the origin has none; then `file` names it. */
  readonly uidValidity: number;
  readonly uid: number;
  readonly file?: string;
  /** As announced, octets. */
  readonly size: number;
  readonly flags: readonly string[];
  readonly keywords: readonly string[];
  /** RFC 9051 §9 date-time; undefined where none is known: the target then takes the time of arrival. */
  readonly internalDate: string | undefined;
  /** Undefined only where the listing was not asked for identities. */
  readonly identity: QuickIdentity | undefined;
}

/** What a listing is for. A directory may always list everything. */
export interface ListWish {
  /** Whether messages are held against others; else their headers need not be read. */
  readonly identities: boolean;
  /** How the folder stood when all of it was known; undefined where everything is to be listed. */
  readonly since: FolderStatus | undefined;
}

/** What a folder holds. */
export interface OriginListing {
  /** As of this listing; undefined for a directory. */
  readonly status: FolderStatus | undefined;
  /** False where `since` served: then `messages` are those that are new, and the others are told by `present` and `changed`. */
  readonly whole: boolean;
  readonly messages: readonly OriginMessage[];
  /** UIDs that are still there; undefined where none has gone, and for a whole listing. */
  readonly present: readonly number[] | undefined;
  /** Flags of messages that are not new, where they may have changed; empty for a whole listing. */
  readonly changed: readonly Pick<OriginMessage, 'uid' | 'flags' | 'keywords'>[];
}

/** The octets of one message on their way: held whole while short, else in a file of its own that is gone after `release`. */
export interface MessageBody {
  readonly octets: number;
  pieces(): AsyncIterable<Buffer> | Iterable<Buffer>;
  /** To be called once, when the message has arrived or is given up. */
  release(): void;
}

/**
 * A message with its octets, or why there are none: `vanished` where it left the origin meanwhile, `refused` where the whole folder cannot
 * be read any more, in the server's words.
 */
export type Brought =
  | { readonly message: OriginMessage; readonly body: MessageBody }
  | { readonly message: OriginMessage; readonly unreadable: { readonly reply?: string } }
  | { readonly message: OriginMessage; readonly vanished: true }
  | { readonly refused: string };

/** One session with what messages come from: a mailbox, a backup, a folder of files. After a Fault it is no more; the engine opens another. */
export interface Origin {
  /** Called now and then, so that a server does not take a session for dead that has nothing to do for a while. */
  stayAwake?(): void;
  folders(): Promise<readonly OriginFolder[] | Fault>;
  /** What a folder holds; `refused` in the server's own words. */
  list(folder: OriginFolder, wish: ListWish): Promise<OriginListing | { readonly refused: string } | Fault>;
  /**
   * Messages of one folder with their octets, in any order, each once. A session that breaks yields a Fault last; messages not yielded by
   * then are asked for again. What is asked for at once is called at once, so that several lots, of several folders, may be under way.
   */
  bring(folder: OriginFolder, messages: readonly OriginMessage[]): AsyncIterable<Brought | Fault>;
}

/** How a session with the origin ended: begun at all, or why not; `passes` where another attempt may fare better. */
export type OriginEnding =
  | { readonly opened: true }
  | {
      readonly opened: false;
      readonly passes: boolean;
      readonly outcome: WorkOutcome;
      readonly failure: WorkFailure;
    };

/** The way to an origin. */
export interface OriginAccess {
  /** Tells it from every other origin of the same target; no secret; asked after the first session was opened. It is only kept as a hash. */
  id(): string;
  /** The server that it is on; a directory has none. */
  host?(): string | undefined;
  /** Sessions at once that the origin takes; asked after the first was opened. */
  mostSessions(): number;
  /** Opens a session and has `work` done on it; `spool` is where messages may stay on their way. Errors of the file system are thrown as they are. */
  withSession(
    signal: AbortSignal,
    spool: MessageSpool,
    work: (origin: Origin) => Promise<void>,
  ): Promise<OriginEnding>;
}

/** Names a message within its folder and UIDVALIDITY: by its UID, or by its file where it has none. */
export function messageKey({ uid, file }: Pick<OriginMessage, 'uid' | 'file'>): string {
  return uid > 0 ? String(uid) : (file ?? '');
}

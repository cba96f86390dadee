import type { QuickIdentity } from '../identity/quick-identity.ts';
import type { TargetFolder } from '../append/target-folder.ts';
import type { MappedFolder } from '../folders/map-folders.ts';
import type { FolderStatus } from '../imap/server-folders.ts';
import type { OriginFolder, OriginMessage } from './origin.ts';
import type { TransferFolder, Undelivered } from './transfer-result.ts';

/** Messages that travel together. */
export interface Lot {
  readonly messages: readonly OriginMessage[];
  /** How often they were fetched, or sent, in vain. */
  readonly attempts: number;
}

/** A message that may be on the target, and nobody knows. */
interface Uncertain {
  readonly message: OriginMessage;
  readonly identity: QuickIdentity;
  /** The target said that it took it, only not under which UID. */
  readonly taken: boolean;
  /** Sessions with the target that broke over it. */
  readonly attempts: number;
}

/** A message as it was sent. */
export interface SentMessage {
  /** `messageKey` */
  readonly key: string;
  readonly octets: number;
  /** RFC 9051 §9 date-time; undefined where none went with it. */
  readonly internalDate: string | undefined;
}

/** Flags that the target is to be told of. */
export interface FlagChange {
  readonly key: string;
  readonly targetUid: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** As `flagsKey` writes those of the origin. */
  readonly flags: string;
}

/** What there is to do in a folder once both sides are known. */
export interface FolderPlan {
  /** Undefined in a dry run of a folder that the target does not have. */
  readonly target: TargetFolder | undefined;
  /** Messages that the target's folder held. */
  readonly targetMessages: number;
  /** As the origin was when it was listed; undefined for a directory. */
  readonly status: FolderStatus | undefined;
  readonly lots: Lot[];
  readonly flagChanges: FlagChange[];
  /** Messages that the origin has no more: key and UID on the target. */
  readonly removals: (readonly [key: string, targetUid: number])[];
  /** Messages that the origin has no more and that stay. */
  readonly kept: number;
}

/** One folder on its way. */
export interface FolderWork {
  readonly folder: OriginFolder;
  /** Undefined for one that is gone. */
  readonly mapped: MappedFolder | undefined;
  /** While the target's folder is being made. */
  making: Promise<void> | undefined;
  /** It was made in this run. */
  isMade: boolean;
  /** The origin has it no more: only what it brought is of interest. */
  readonly isGone: boolean;
  /** As it goes over the wire, and as a person reads it. */
  target: { readonly name: string; readonly title: string; readonly by: TransferFolder['by'] };
  /** How the target's folder stood when the run began; undefined where it had to be made. */
  readonly targetStatus: FolderStatus | undefined;
  /** Nothing in it has changed on either side. */
  readonly isUnchanged: boolean;
  /** Likely to be sent; known for good once planned. */
  expected: number;
  claimed: boolean;
  plan: FolderPlan | undefined;
  /** Lots on their way. */
  underWay: number;
  /** A session is looking for what may have arrived. */
  isLooking: boolean;
  uncertain: Uncertain[];
  /** How often the content of doubtful messages was read in vain, one time after the other. */
  contentAttempts: number;
  /** Messages that were sent and that nobody has looked at on the target since, by UID there. */
  readonly unchecked: Map<number, SentMessage>;
  messages: number;
  present: number;
  sent: number;
  octets: number;
  flagsChanged: number;
  deleted: number;
  /** Why nothing more is done in it, in the server's words. */
  reply: string | null;
  readonly undelivered: Undelivered[];
}

/** A folder of which nothing has been done. */
export function beginFolder(
  start: Pick<FolderWork, 'folder' | 'mapped' | 'isGone' | 'target' | 'targetStatus' | 'isUnchanged'>,
): FolderWork {
  const messages = start.isGone ? 0 : (start.folder.status?.messages ?? start.folder.expected ?? 0);
  return {
    ...start,
    expected: start.isUnchanged ? 0 : Math.max(0, messages - (start.targetStatus?.messages ?? 0)),
    claimed: start.isUnchanged,
    making: undefined,
    isMade: false,
    plan: undefined,
    underWay: 0,
    isLooking: false,
    uncertain: [],
    contentAttempts: 0,
    unchecked: new Map(),
    messages,
    present: start.isUnchanged ? messages : 0,
    sent: 0,
    octets: 0,
    flagsChanged: 0,
    deleted: 0,
    reply: null,
    undelivered: [],
  };
}

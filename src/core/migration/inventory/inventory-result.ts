import type { Side } from '../../report/report.ts';
import type { MessageLabel } from '../work/message-label.ts';
import type { WorkFailure, WorkOutcome } from '../work/work-outcome.ts';

/** One message that stands out. */
export interface InventoryMessage extends MessageLabel {
  /** As a person reads it. */
  readonly folder: string;
  readonly uidValidity: number;
  readonly uid: number;
  /** As the server wrote it (RFC 9051 §9 date-time); null where it did not. */
  readonly internalDate: string | null;
}

/** Why a folder cannot be called on the target as it is here. */
export interface ForbiddenName {
  readonly kind: 'character' | 'too-long' | 'reserved' | 'too-deep' | 'blank-ends';
  /** What stands in the way: the character, the length. */
  readonly value: string;
  /** What the mirror would call it. */
  readonly instead: string;
}

export interface InventoryFolder {
  /** As it goes over the wire: the folder's identity. */
  readonly name: string;
  /** As a person reads it. */
  readonly folder: string;
  /** From the outermost to the innermost. */
  readonly parts: readonly string[];
  /** RFC 6154, lower case without the backslash, `inbox` for INBOX; null for any other. */
  readonly specialUse: string | null;
  /** Null where the server does not tell. */
  readonly subscribed: boolean | null;
  /** False for a folder that only holds others. */
  readonly holdsMessages: boolean;
  readonly uidValidity: number | null;
  readonly messages: number;
  readonly octets: number;
  readonly unseen: number;
  readonly duplicates: number;
  readonly withoutMessageId: number;
  readonly overLimit: number;
  readonly oldest: InventoryMessage | null;
  readonly newest: InventoryMessage | null;
  readonly largest: InventoryMessage | null;
  readonly forbidden: ForbiddenName | null;
  /** Why it could not be opened, in the server's words; null where it was. */
  readonly reply: string | null;
}

/** RFC 9208. `storage` in octets. */
export interface InventoryQuota {
  readonly root: string;
  /** `storage`, `message` or what else the server names, lower case. */
  readonly resource: string;
  readonly used: number;
  readonly limit: number;
}

/** The document of `mailops inventory --format json`; stable. */
export interface InventoryResult {
  readonly version: 1;
  readonly address: string;
  readonly side: Side;
  readonly result: WorkOutcome;
  readonly folders: readonly InventoryFolder[];
  readonly totals: {
    /** That hold messages. */
    readonly folders: number;
    readonly messages: number;
    readonly octets: number;
    readonly unseen: number;
    /** Second and further copies of a message in the same folder. */
    readonly duplicates: number;
    readonly duplicateOctets: number;
    readonly withoutMessageId: number;
    readonly overLimit: number;
  };
  /** Null where the server does not tell. */
  readonly quota: readonly InventoryQuota[] | null;
  /** What the target takes; null where no target is known or nothing is known of it. */
  readonly limit: {
    /** Octets of one message. */
    readonly messageSize: number;
    /** `server`: APPENDLIMIT (RFC 7889); `provider`: the provider's page. */
    readonly from: 'server' | 'provider';
    readonly provider: string | null;
  } | null;
  /** The ten largest, largest first. */
  readonly largest: readonly InventoryMessage[];
  /** The ten oldest, oldest first. */
  readonly oldest: readonly InventoryMessage[];
  /** All of them. */
  readonly overLimit: readonly InventoryMessage[];
  readonly failure: WorkFailure | null;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly ms: number;
}

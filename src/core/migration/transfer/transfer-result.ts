import type { MessageLabel } from '../work/message-label.ts';
import type { WorkFailure, WorkOutcome } from '../work/work-outcome.ts';

/**
 * Why a message did not arrive. `refused`: the target said no; `over-limit`: it is larger than the target takes; `over-quota`: the
 * target is full; `unreadable`: the source lists it and does not give it, or a file cannot be read; `not-sent`: the run ended before;
 * `not-kept`: the target said that it took it, and does not have it.
 */
export type UndeliveredClass =
  'refused' | 'over-limit' | 'over-quota' | 'unreadable' | 'not-sent' | 'not-kept';

/** A message that is at the origin and not on the target. */
export interface Undelivered extends MessageLabel {
  /** As a person reads it, at the origin. */
  readonly folder: string;
  /** 0 where the origin has none. */
  readonly uidValidity: number;
  readonly uid: number;
  /** Relative to the directory, `/` between its parts; where the origin is a directory. */
  readonly file?: string;
  readonly class: UndeliveredClass;
  /** The server's own words. */
  readonly reply?: string;
}

export interface TransferFolder {
  /** As a person reads it, at the origin. */
  readonly folder: string;
  /** As a person reads it, on the target. */
  readonly target: string;
  /** How the target's folder was found: by its special use (RFC 6154), by its name, by another name since the target forbids it; or made. */
  readonly by: 'special-use' | 'name' | 'other-name' | 'created';
  /** At the origin. */
  readonly messages: number;
  /** Already on the target before this run. */
  readonly present: number;
  /** Brought by this run; in a dry run: would be. */
  readonly sent: number;
  readonly octets: number;
  /** Messages whose flags or keywords were set anew on the target. */
  readonly flagsChanged: number;
  /** Removed on the target, since the source has them no more. */
  readonly deleted: number;
  readonly undelivered: number;
  /** Why the folder was not opened, made or changed, in the server's words; null where all went well. */
  readonly reply: string | null;
  /** It only shows messages that other folders hold (Gmail's “Important” and “Starred”): nothing of it is brought. */
  readonly isView?: true;
}

/** What mirror and restore have in common. */
export interface TransferResult {
  readonly version: 1;
  /** The mailbox's identity in the file. */
  readonly address: string;
  readonly target: { readonly address: string; readonly host: string | null };
  readonly result: WorkOutcome;
  /** Nothing was changed: `sent`, `deleted` and `flagsChanged` say what a run would do. */
  readonly dryRun: boolean;
  readonly folders: readonly TransferFolder[];
  readonly totals: {
    readonly messages: number;
    readonly present: number;
    readonly sent: number;
    readonly octets: number;
    readonly flagsChanged: number;
    readonly deleted: number;
    readonly undelivered: number;
    /** Sent, and kept by the target with other octets than were sent, as far as their number tells. */
    readonly altered: number;
    /** Sent with their date, and kept by the target with another. */
    readonly redated: number;
    /** Sent without some of their flags or keywords, which the target's folder does not keep. */
    readonly flagsDropped: number;
    /** Found on the target after a cut, so not sent twice. */
    readonly foundAgain: number;
  };
  /** Every message that is not on the target. */
  readonly undelivered: readonly Undelivered[];
  /** Nothing could be deleted: the target cannot remove single messages (it has no UIDPLUS, RFC 4315). */
  readonly notDeleted?: 'no-uidplus';
  readonly failure: WorkFailure | null;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly ms: number;
}

/** The document of `mailops mirror --format json`; stable. */
export interface MirrorResult extends TransferResult {
  readonly kind: 'mirror';
  /** Whether `--delete` was asked for. */
  readonly deletes: boolean;
}

/** The document of `mailops restore --format json`; stable. */
export interface RestoreResult extends TransferResult {
  readonly kind: 'restore';
  readonly directory: string;
  /** What the directory holds. */
  readonly from: 'backup' | 'eml' | 'mbox';
  /** Messages of the backup that had been deleted from the mailbox when it was last backed up: they are not brought back. */
  readonly leftOut: number;
  /** Files whose last message may be cut off, relative to the directory; it was brought as it is. */
  readonly torn: readonly string[];
  /** Files that hold mail in a way that cannot be read here (`.pst`, `.msg`), relative to the directory. */
  readonly ignored: readonly string[];
}

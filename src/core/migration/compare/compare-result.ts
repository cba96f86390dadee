import type { Side } from '../../report/report.ts';
import type { MessageLabel } from '../work/message-label.ts';
import type { WorkFailure, WorkOutcome } from '../work/work-outcome.ts';

/**
 * What a difference is. Of messages that the first side has and the other has not: `lost`: without any reason; `duplicate`: another copy
 * in the same folder arrived; `label-copy`: it arrived in another folder, where it answers for nothing else, or the first side's folder only shows what others hold (Gmail's All Mail); `over-limit`: larger
 * than the other side takes; `refused`: the other side said no when it was sent; `arrived-meanwhile`: younger than the last copy.
 * Of messages on both: `different`: found, with other content. Of messages that only the other side has: `extra`.
 */
export type DifferenceClass =
  | 'lost'
  | 'duplicate'
  | 'label-copy'
  | 'over-limit'
  | 'refused'
  | 'arrived-meanwhile'
  | 'different'
  | 'extra';

export interface Difference extends MessageLabel {
  readonly class: DifferenceClass;
  /** As a person reads it, on the side that has the message. */
  readonly folder: string;
  readonly uidValidity: number;
  readonly uid: number;
  /** The server's words when it refused; the folder in which a label copy is; what is different. */
  readonly detail?: string;
}

export interface CompareFolder {
  /** On the first side; null for a folder that only the other has. */
  readonly folder: string | null;
  /** On the other side; null where it has none. */
  readonly other: string | null;
  readonly messages: number;
  readonly otherMessages: number;
  /** Found on both sides. */
  readonly matched: number;
  /** How many of the first side's messages are not matched, per cent of them with two decimals; 0 for an empty folder. */
  readonly gapPercent: number;
  readonly differences: Readonly<Record<DifferenceClass, number>>;
  /** Why a folder could not be read, in the server's words; null where both were. */
  readonly reply: string | null;
}

/** What is held against what. */
export type ComparedSide =
  | { readonly kind: 'mailbox'; readonly side: Side; readonly address: string }
  | { readonly kind: 'backup'; readonly directory: string };

/** The document of `mailops compare --format json`; stable. `complete` only when nothing is lost and everything was read. */
export interface CompareResult {
  readonly version: 1;
  readonly address: string;
  /** Whose messages have to be on the other side. */
  readonly from: ComparedSide;
  readonly with: ComparedSide;
  /** `quick`: Message-ID and canonical header prove that a message is there; `deep`: a hash of its content, that it is the same. */
  readonly level: 'quick' | 'deep';
  readonly result: WorkOutcome;
  readonly folders: readonly CompareFolder[];
  readonly totals: {
    readonly messages: number;
    readonly otherMessages: number;
    readonly matched: number;
    readonly gapPercent: number;
    readonly differences: Readonly<Record<DifferenceClass, number>>;
    /** Matched by content once line ends and NUL are taken alike: the other server keeps them its own way. */
    readonly alike: number;
    /** Matched although the servers announce sizes that differ (RFC822.SIZE, which need not be true): no loss by itself. */
    readonly sizeDiffers: number;
  };
  /** Every one of them. */
  readonly differences: readonly Difference[];
  readonly failure: WorkFailure | null;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly ms: number;
}

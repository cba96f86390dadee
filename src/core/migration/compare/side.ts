import type { MailboxPlace } from '../imap/open-bulk.ts';
import type { TargetLayout } from '../folders/target-layout.ts';
import type { SeenHeader } from '../listing/seen-header.ts';
import type { WorkFailure, WorkOutcome } from '../work/work-outcome.ts';
import type { ComparedFolder } from './compared-folder.ts';

/** A second look at messages that the first one raised questions about. */
export interface Look {
  /** A message's header; `gone` where it is not there any more; undefined where it could not be had. */
  header(folder: ComparedFolder, uid: number): SeenHeader | 'gone' | undefined;
  /** What has arrived since the first look: messages that may be copies of those that were missed. */
  readonly newer: readonly ComparedFolder[];
}

/** One side of a comparison as it was read. */
export interface Side {
  readonly folders: readonly ComparedFolder[];
  readonly isBackup: boolean;
  /** Of the mailbox, or of that which the backup is of; undefined where it could not be read. */
  readonly layout: TargetLayout | undefined;
  readonly place: MailboxPlace | undefined;
  /** The largest message that its provider takes, octets, where that is known. */
  readonly providerLimit: number | undefined;
  /** How each folder stood when a backup last ran; undefined for a mailbox. */
  readonly lastRun: LastRun | undefined;
  /** Why it was not read to its end; null where it was. */
  readonly ending: { readonly outcome: WorkOutcome; readonly failure: WorkFailure } | null;
  look(
    wanted: ReadonlyMap<ComparedFolder, readonly number[]>,
    options: { readonly newer: boolean },
  ): Promise<Look>;
}

/** When one side was last copied, and what it held then. */
export interface LastRun {
  /** ISO 8601. */
  readonly at: string;
  /** By name as it goes over the wire. */
  readonly folders: ReadonlyMap<string, { readonly uidValidity: number; readonly uidNext: number }>;
}

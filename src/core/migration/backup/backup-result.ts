import type { Side } from '../../report/report.ts';
import type { WorkFailure, WorkOutcome } from '../work/work-outcome.ts';

/** A message that the server has and the backup has not. */
export interface MissingMessage {
  /** As a person reads it. */
  readonly folder: string;
  readonly uidValidity: number;
  readonly uid: number;
  /**
   * `refused`: the server said no; `not-sent`: it said yes and sent nothing, and still lists it; `unreadable`: what it sent broke the
   * protocol, twice; `not-fetched`: the run ended before.
   */
  readonly class: 'refused' | 'not-sent' | 'unreadable' | 'not-fetched';
  /** The server's own words. */
  readonly reply?: string;
}

/** The document of `mailops backup --format json`; stable. */
export interface BackupResult {
  readonly version: 1;
  readonly address: string;
  readonly side: Side;
  /** Of this mailbox's backup. */
  readonly directory: string;
  readonly result: WorkOutcome;
  /** Folders that the server listed and that hold messages. */
  readonly folders: number;
  readonly messages: {
    /** In folders that could be opened. */
    readonly onServer: number;
    /** Came in this run. */
    readonly fetched: number;
    /** Newly found to have other flags. */
    readonly flagsChanged: number;
    /** Newly found to be gone from the server; they stay here. */
    readonly deleted: number;
    /** Left the server while they were asked for. */
    readonly vanished: number;
    /** The server announced another size than it sent. */
    readonly sizeDiffers: number;
  };
  /** Octets that came in this run. */
  readonly octets: number;
  /** Folders that the server gave another UIDVALIDITY: their messages were fetched anew, the old ones stay. */
  readonly newValidity: readonly string[];
  readonly missing: readonly MissingMessage[];
  readonly foldersNotOpened: readonly { readonly folder: string; readonly reply: string }[];
  readonly failure: WorkFailure | null;
  readonly startedAt: string;
  readonly ms: number;
}

import type { Side } from '../../report/report.ts';

/** How a run ended: everything there; something not; it could not begin or go on; a person stopped it; it could not be tried from here. */
export type BackupOutcome = 'complete' | 'incomplete' | 'failed' | 'interrupted' | 'untested' | 'locked';

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

/** What stopped a run. `disk` is this machine's file system, with its error in `args.errno`; any other code is of the contract's table. */
export interface BackupFailure {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly cause: string;
  readonly actions: readonly string[];
  readonly reply?: string;
}

/** The document of `mailops backup --format json`; stable. */
export interface BackupResult {
  readonly version: 1;
  readonly address: string;
  readonly side: Side;
  /** Of this mailbox's backup. */
  readonly directory: string;
  readonly result: BackupOutcome;
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
  readonly failure: BackupFailure | null;
  readonly startedAt: string;
  readonly ms: number;
}

/** Told while a run is under way, after every message that is safe. */
export interface BackupProgress {
  readonly folder: string;
  readonly messages: number;
  /** As far as it is known yet. */
  readonly total: number;
  readonly octets: number;
}

import type { WorkFailure, WorkOutcome } from '../work/work-outcome.ts';
import type { KeptBackup } from './kept-backup.ts';

export interface ListedBackup extends KeptBackup {
  /** Whether nothing has changed it since `olderThan`. */
  readonly old: boolean;
}

/** The document of `mailops backup list --format json`; stable. */
export interface BackupList {
  readonly version: 1;
  /** What a person named. */
  readonly directory: string;
  /** ISO 8601: a backup whose last run was before this moment is old. */
  readonly olderThan: string;
  /** The oldest first. */
  readonly backups: readonly ListedBackup[];
}

/** What became of one old backup. */
export interface PrunedBackup extends KeptBackup {
  /**
   * `removed`: nothing of it is left; `partly`: something stays, either what is not of a backup, as `foreign` names it, or what a run that was
   * stopped did not get to; `locked`: another run is at it; `kept`: it was changed meanwhile, or the run was stopped before; `refused`: the
   * file system said no.
   */
  readonly outcome: 'removed' | 'partly' | 'locked' | 'kept' | 'refused';
  /** Files that are gone, and their octets. */
  readonly filesRemoved: number;
  readonly octetsRemoved: number;
  /** Relative to the backup, `/` between its parts: files, folders and links that Mailops did not make. */
  readonly foreign: readonly string[];
  readonly failure: WorkFailure | null;
}

/** The document of `mailops backup prune --format json`; stable. `complete` when every old backup is gone. */
export interface PruneResult {
  readonly version: 1;
  readonly directory: string;
  /** ISO 8601: a backup whose last run was before this moment is old. */
  readonly olderThan: string;
  readonly result: WorkOutcome;
  /** The old ones. */
  readonly backups: readonly PrunedBackup[];
  /** How many are not old. */
  readonly younger: number;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly ms: number;
}

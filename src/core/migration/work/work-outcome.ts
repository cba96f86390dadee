import type { Side } from '../../report/report.ts';

/** How a piece of work ended: everything there; something not; it could not begin or go on; a person stopped it; it could not be tried from here; another run is at it. */
export type WorkOutcome = 'complete' | 'incomplete' | 'failed' | 'interrupted' | 'untested' | 'locked';

/** What stopped it. `disk` is this machine's file system, with its error in `args.errno`; `locked` another run; `foreign` a manifest that is not of this backup; any other code is of the contract's table. */
export interface WorkFailure {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly cause: string;
  readonly actions: readonly string[];
  /** The server's own words. */
  readonly reply?: string;
  /** The mailbox that it was met at; left out where it is no mailbox's. */
  readonly side?: Side;
  /** The name of that mailbox's server, where one was reached or written down. */
  readonly host?: string;
}

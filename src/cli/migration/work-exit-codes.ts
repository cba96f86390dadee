import type { WorkOutcome } from '../../core/migration/work/work-outcome.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';

/** What a process says of a piece of work to the script that called it. */
export const workExitCodes = {
  complete: exitCodes.good,
  incomplete: exitCodes.failed,
  failed: exitCodes.failed,
  locked: exitCodes.failed,
  untested: exitCodes.untested,
  interrupted: exitCodes.interrupted,
} as const satisfies Record<WorkOutcome, ExitCode>;

import type { Fault } from '../../dialogue/fault.ts';
import { isCode, statusOfCode } from '../../report/codes.ts';
import type { Report, Verdict } from '../../report/report.ts';
import { explain } from '../../words/verdicts.ts';
import type { Words } from '../../words/words.ts';
import type { WorkFailure, WorkOutcome } from './work-outcome.ts';

/** How work ends whose session could not be opened: what could not be tested from here has not failed (promise 6). */
export function outcomeOfVerdict({ code, status }: Pick<Verdict, 'code' | 'status'>): WorkOutcome {
  return status === 'unknown' || (isCode(code) && statusOfCode[code] === 'skip') ? 'untested' : 'failed';
}

/** Why a session could not be opened, and with which mailbox. */
export function failureOfReport({
  verdict,
  side,
  settings,
}: Pick<Report, 'verdict' | 'side' | 'settings'>): WorkFailure {
  const { code, args, cause, actions, reply } = verdict;
  const host = settings.find(({ key }) => key === 'imap.host')?.value;
  return {
    code,
    args,
    cause,
    actions,
    ...(reply !== undefined && { reply }),
    side,
    ...(host !== undefined && { host: String(host) }),
  };
}

/** What broke a session that was open, and with which mailbox. */
export function failureOfFault(
  { code, args, reply }: Fault,
  words: Words,
  { side, host }: { readonly side: WorkFailure['side']; readonly host?: string | undefined },
): WorkFailure {
  const all = { leg: 'imap', ...args };
  return {
    code,
    args: all,
    ...explain(code, all, words),
    ...(reply !== undefined && { reply }),
    ...(side && { side }),
    ...(host !== undefined && { host }),
  };
}

import type { Code } from '../report/codes.ts';
import { everyStepId, type Step, type StepId, type Verdict } from '../report/report.ts';
import type { FinishedStep, FinishedSteps } from './finished-step.ts';

/** The step that the verdict is about, `null` when everything that was tested works. */
export interface VerdictChoice {
  readonly status: Verdict['status'];
  readonly code: Code;
  readonly from: FinishedStep | null;
}

/** Legs in the order in which their faults count; the MX leg is last, since mail can be read without it. */
const inOrderOfWeight: readonly StepId[] = [...everyStepId.filter((id) => id !== 'mx'), 'mx'];

/** Skips that leave nothing open: nobody asked, the layer below already failed, or the file says there is no such thing. */
const harmlessSkips = new Set<Code>(['skip.not-requested', 'skip.blocked']);
/** Reasons by which the file itself says that there is nothing to test. */
const settledByFile = new Set<unknown>(['disabled', 'no-encryption']);

/**
 * The one thing to fix first. A fail beats a warn, a warn beats unknown, unknown beats pass; among fails a domain that does
 * not exist, then the lowest broken layer of the IMAP leg, then of the SMTP leg, then MX.
 */
export function chooseVerdict(steps: FinishedSteps): VerdictChoice {
  const ordered = inOrderOfWeight.flatMap((id) => steps.get(id) ?? []);
  const missingDomain = steps.get('mx');
  if (missingDomain?.step.code === 'dns.no-such-domain') return choice('fail', missingDomain);
  const failed = ordered.find(({ step }) => step.status === 'fail');
  if (failed) return choice('fail', failed);
  const warned = ordered.find(({ step }) => step.status === 'warn');
  if (warned) return choice('warn', warned);
  const open = ordered.find(({ step }) => leavesOpen(step));
  if (open) return choice('unknown', open);
  return { status: 'pass', code: 'ok', from: null };
}

function choice(status: Verdict['status'], from: FinishedStep): VerdictChoice {
  return { status, code: from.step.code, from };
}

/** Whether something that mattered could not be tested. */
export function leavesOpen({ code, status, detail }: Step): boolean {
  if (status !== 'skip' || harmlessSkips.has(code)) return false;
  return code !== 'skip.not-configured' || !settledByFile.has(detail['reason']);
}

import type { Code } from '../report/codes.ts';
import type { StepId, VerdictArgs } from '../report/report.ts';
import type { FinishedStep, FinishedSteps } from './finished-step.ts';

const otherLogin: Readonly<Partial<Record<StepId, StepId>>> = {
  'imap.login': 'smtp.auth',
  'smtp.auth': 'imap.login',
};

/** Codes by which a server only says that it refuses. */
const mereRefusals: ReadonlySet<Code> = new Set<Code>(['auth.bad-credentials', 'auth.unexplained']);

/** Reasons that are the provider's rule for passwords, and so hold for the other leg too, most likely. */
const rulesForPasswords: ReadonlySet<Code> = new Set<Code>([
  'auth.app-password-required',
  'auth.basic-disabled',
]);

/**
 * What the other protocol's answer to the same user name and secret adds to a login's: `otherLeg` is `accepted` (then it is not
 * the password) or `refused` (then it is not that protocol alone); `likely` is the reason that only the other server gave.
 */
export function joinedArgs({ step }: FinishedStep, steps: FinishedSteps): VerdictArgs {
  const other = steps.get(otherLogin[step.id] ?? 'mx')?.step;
  if (other === undefined || other.id === 'mx') return {};
  if (other.code === 'ok') return { otherLeg: 'accepted' };
  if (!mereRefusals.has(step.code)) return {};
  if (mereRefusals.has(other.code)) return { otherLeg: 'refused' };
  return rulesForPasswords.has(other.code) ? { otherLeg: 'refused', likely: other.code } : {};
}

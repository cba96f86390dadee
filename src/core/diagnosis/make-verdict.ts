import { testStepIds, type StepId, type Verdict, type VerdictArgs } from '../report/report.ts';
import { explain } from '../words/verdicts.ts';
import type { Words } from '../words/words.ts';
import { chooseVerdict } from './choose-verdict.ts';
import type { FinishedStep, FinishedSteps } from './finished-step.ts';
import { joinedArgs } from './other-leg.ts';

/** The verdict with its words. `argsOf` gives what every step of a leg has in common; `sameSecret` says whether both legs log in alike. */
export function makeVerdict(
  steps: FinishedSteps,
  argsOf: (leg: 'mx' | 'imap' | 'smtp') => VerdictArgs,
  sameSecret: boolean,
  words: Words,
): Verdict {
  const { status, code, from } = chooseVerdict(steps);
  const id = from?.step.id ?? null;
  const args: VerdictArgs = {
    ...argsOf(legOf(id)),
    ...momentOf(from),
    ...(from ? from.args : { legs: testedLegs(steps) }),
    ...(sameSecret && from && joinedArgs(from, steps)),
  };
  const reply = from?.step.reply;
  return {
    code,
    status,
    step: id,
    args,
    ...explain(code, args, words),
    ...(reply !== undefined && { reply }),
  };
}

/** Whether the server had already spoken: then a hang-up or a silence is about what it was asked last. */
function momentOf(from: FinishedStep | null): VerdictArgs {
  if (from?.step.id === 'imap.select') return { moment: 'inbox' };
  if (testStepIds.some((id) => id === from?.step.id)) return { moment: 'test' };
  return from?.step.detail['greeting'] === undefined ? {} : { moment: 'login' };
}

function legOf(id: StepId | null): 'mx' | 'imap' | 'smtp' {
  if (id?.startsWith('imap.')) return 'imap';
  return id?.startsWith('smtp.') ? 'smtp' : 'mx';
}

/** What a verdict of `ok` stands on: the highest layer that was tested. */
function testedLegs(steps: FinishedSteps): string {
  const passed = (id: StepId): boolean => steps.get(id)?.step.status === 'pass';
  const logins = [passed('imap.login') && 'imap', passed('smtp.auth') && 'smtp'].filter(Boolean);
  if (logins.length > 0) return logins.join(',');
  return passed('imap.tls') || passed('smtp.tls') ? 'tls' : 'mx';
}

import type { Code } from '../../../report/codes.ts';
import type { Report, Step, StepId } from '../../../report/report.ts';
import type { GuideFacts } from '../../facts.ts';
import { measuredAt } from '../../newest-parts.ts';
import type { Evidence, Known } from '../finding.ts';
import type { AnswerId } from '../tree.ts';

type Answer = AnswerId<'login-works'>;

/** Steps that show that the account lets somebody in. */
const loginSteps: readonly StepId[] = ['imap.login', 'imap.select', 'smtp.auth'];

/**
 * What a refused login tells of the account. A code that is not listed decides nothing: limits and faults of the moment, a service that
 * is switched off, a refused token, a method that the server does not know. None of them looked at a password.
 */
const told: Readonly<Partial<Record<Code, Answer>>> = {
  'auth.bad-credentials': 'no',
  'auth.unexplained': 'no',
  // Refused whatever it is, so that it may be lost as well.
  'auth.basic-disabled': 'no',
  'auth.password-expired': 'no',
  'auth.account-blocked': 'no',
  'auth.app-password-required': 'programs-refused',
  'auth.web-login-required': 'programs-refused',
  'auth.not-authorized': 'programs-refused',
  'imap.not-connected': 'programs-refused',
  'imap.select-failed': 'programs-refused',
};

/** Told beside a login that passed elsewhere: sending is switched off, which says nothing against the account. */
const noted: ReadonlySet<Code> = new Set<Code>([
  'smtp.no-auth-offered',
  'smtp.auth-disabled-tenant',
  'smtp.auth-disabled-mailbox',
]);

/** Whether the account lets mail programs in, as the newest Reports of the source saw it. A network fault says nothing of the account. */
export function loginWorks(facts: GuideFacts): Known<Answer> {
  const { source } = facts;
  if (!source) return {};
  const steps = source.steps.filter(({ id }) => loginSteps.includes(id));
  const refused = steps.find((step) => toldBy(step, facts) !== undefined);
  const passed = passedLogin(source);
  const deciding = refused ?? passed;
  if (!deciding) return {};
  const says = refused === undefined ? 'yes' : toldBy(refused, facts);
  // A login that passed elsewhere proves the password.
  const answer = says === 'no' && passed ? 'programs-refused' : (says ?? 'yes');
  const off = passed && steps.find(({ code }) => noted.has(code));
  const evidence = [refused, passed, off].flatMap((step) => (step ? evidenceOf(step) : []));
  return { found: { answer, evidence, isCertain: true, at: measuredAt(source, deciding.id) } };
}

/** What a step tells of the password of the account, which a token or an app password is not. */
function toldBy({ id, code }: Step, { provider, imap, smtp }: GuideFacts): Answer | undefined {
  // Only Google says so once the password was right; elsewhere it is concluded from what the provider takes.
  if (code === 'auth.app-password-required' && provider?.id !== 'google') return undefined;
  const way = id === 'smtp.auth' ? smtp : imap;
  const isOther = way !== undefined && way.auth !== 'password';
  return isOther && (code === 'auth.bad-credentials' || code === 'auth.unexplained') ? undefined : told[code];
}

/** IMAP counts once the mailbox opened, or the folders were not asked for. */
function passedLogin({ steps }: Report): Step | undefined {
  const passes = (id: StepId): Step | undefined =>
    steps.find((step) => step.id === id && (step.status === 'pass' || step.status === 'warn'));
  return passes('imap.login') ?? passes('smtp.auth');
}

function evidenceOf(step: Step): Evidence {
  if (step.status !== 'fail') return { code: 'login', args: { target: step.target ?? '' } };
  return {
    code: 'refusal',
    args: { code: step.code, ...(step.reply !== undefined && { reply: step.reply }) },
  };
}

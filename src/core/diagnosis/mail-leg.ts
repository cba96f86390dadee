import { brokenFor } from '../mailboxes/broken.ts';
import { connectionPath } from '../mailboxes/connection.ts';
import type { ConnectionSettings } from '../mailboxes/model.ts';
import type { StepId } from '../report/report.ts';
import type { DiagnosisContext, DiagnosisRequest } from './context.ts';
import type { FinishedStep, FinishedSteps } from './finished-step.ts';
import type { MailboxIdentity } from './identify-mailbox.ts';
import { imapProtocol } from './imap-protocol.ts';
import { runLeg, type LegJob } from './leg.ts';
import { planLeg, type Candidate, type LegPlan, type NoPlan } from './leg-plan.ts';
import { smtpProtocol } from './smtp-protocol.ts';
import { finish } from './step-recorder.ts';

export interface MailLegRequest {
  readonly leg: 'imap' | 'smtp';
  readonly connection: ConnectionSettings;
  /** ASCII. */
  readonly domain: string;
  readonly identity: Promise<MailboxIdentity>;
  readonly request: DiagnosisRequest;
  readonly context: DiagnosisContext;
  readonly signal: AbortSignal;
}

/** What became of one leg; without a plan its steps say why. */
export interface MailLegResult {
  readonly leg: 'imap' | 'smtp';
  readonly steps: FinishedSteps;
  readonly plan?: LegPlan;
  readonly reached?: Candidate;
}

/** Plans one leg with what is known of the provider, and runs it. */
export async function runMailLeg(job: MailLegRequest): Promise<MailLegResult> {
  const { leg, connection, request, context, signal } = job;
  const { side, steps: wanted } = request;
  const identity = await job.identity;
  const plan = planOf(job, identity);
  if ('reason' in plan) return { leg, steps: notPlanned(leg, wanted, plan) };
  const legJob: LegJob = {
    plan,
    mailbox: { address: connection.address, side },
    wanted,
    providerId: plan.isProviders ? identity.provider?.id : undefined,
    context,
    signal,
  };
  const { steps, reached } =
    leg === 'imap'
      ? await runLeg(legJob, imapProtocol(request.further?.imap))
      : await runLeg(legJob, smtpProtocol(request.further?.smtp));
  return { leg, steps, plan, ...(reached && { reached }) };
}

function planOf(
  { leg, connection, domain, request: { entry, side } }: MailLegRequest,
  identity: MailboxIdentity,
): LegPlan | NoPlan {
  const [broken] = brokenFor(entry, side, leg);
  if (broken) return { reason: 'broken-setting', setting: broken.join('.') };
  return planLeg({
    leg,
    connection,
    domain,
    originOf: (path) => entry.originOf(connectionPath(entry.mailbox, side, path)),
    wishes: identity.wishes,
    exchanges: identity.exchanges,
  });
}

function notPlanned(
  leg: 'imap' | 'smtp',
  wanted: ReadonlySet<StepId>,
  { reason, setting }: NoPlan,
): FinishedSteps {
  const args = { reason, setting, leg };
  return new Map<StepId, FinishedStep>(
    [...wanted]
      .filter((id) => id.startsWith(`${leg}.`))
      .map((id) => [id, finish(id, { code: 'skip.not-configured', args, detail: args })]),
  );
}

import { guideFactsOf } from '../guide/facts.ts';
import { pathOf, walkTree } from '../guide/tree/walk.ts';
import { asciiDomainOf } from '../mailboxes/address.ts';
import { connectionOf } from '../mailboxes/connection.ts';
import type { ConnectionSettings } from '../mailboxes/model.ts';
import {
  everyStepId,
  stepIds,
  type PathStep,
  type Report,
  type Setting,
  type Step,
  type StepId,
  type VerdictArgs,
} from '../report/report.ts';
import type { DiagnosisContext, DiagnosisRequest } from './context.ts';
import type { FinishedStep, FinishedSteps } from './finished-step.ts';
import { identifyMailbox, type MailboxIdentity } from './identify-mailbox.ts';
import { settledSettings } from './leg-plan.ts';
import { makeVerdict } from './make-verdict.ts';
import { runMailLeg, type MailLegResult } from './mail-leg.ts';
import { startMxLeg } from './mx-leg.ts';
import { prefetchAddresses } from './prefetch.ts';
import { finish } from './step-recorder.ts';

/** Diagnoses one mailbox: MX, IMAP and SMTP side by side. Resolves to a Report whatever the network does, and also when `signal` aborts. */
export async function diagnose(
  request: DiagnosisRequest,
  context: DiagnosisContext,
  signal: AbortSignal,
): Promise<Report> {
  const startedAt = new Date();
  const clock = performance.now();
  const connection = connectionOf(request.entry.mailbox, request.side);
  const found = connection
    ? await runLegs(connection, request, context, signal)
    : { identity: undefined, steps: new Map<StepId, FinishedStep>(), legs: [] };
  const { identity, legs } = found;
  const steps = everyStep(request.steps, request.further ? withoutMx(found.steps) : found.steps);
  const address = connection?.address ?? request.entry.mailbox.address;
  const report: Report = {
    version: 1,
    address,
    side: request.side,
    provider: identity?.provider ?? null,
    gateway: identity?.gateway ?? null,
    settings: legs.flatMap(({ plan, reached }): Setting[] => (plan ? settledSettings(plan, reached) : [])),
    steps: [...steps.values()].map((finished) => timed(finished, clock)),
    verdict: makeVerdict(
      steps,
      (leg) => ({
        address,
        domain: asciiDomainOf(address),
        ...commonArgs(
          legs.find((run) => run.leg === leg),
          identity,
        ),
      }),
      logInAlike(legs),
      context.words,
    ),
    path: [],
    probedFrom: context.machine,
    startedAt: startedAt.toISOString(),
    ms: Math.round(performance.now() - clock),
  };
  return { ...report, path: pathThrough(request, report) };
}

/**
 * The walk that this Report, the file and the kept answers lead to. The walk is the source's: a Report of the target tells it only where the mailbox
 * will live.
 */
function pathThrough({ entry, side, domains, answers }: DiagnosisRequest, report: Report): PathStep[] {
  const facts = guideFactsOf({ domains: domains ?? new Map() }, entry, { [side]: report });
  return pathOf(walkTree(facts, answers ?? new Map()));
}

interface Findings {
  readonly identity: MailboxIdentity | undefined;
  readonly steps: FinishedSteps;
  readonly legs: readonly MailLegResult[];
}

/** The three legs side by side. A leg waits for MX only where the file leaves open what the provider decides, and for other signals only where MX leave it open too. */
async function runLegs(
  connection: ConnectionSettings,
  request: DiagnosisRequest,
  context: DiagnosisContext,
  signal: AbortSignal,
): Promise<Findings> {
  const wanted = (['imap', 'smtp'] as const).filter((leg) => request.steps.has(`${leg}.dns`));
  const domain = asciiDomainOf(connection.address);
  const needsMx = request.steps.has('mx') || (wanted.length > 0 && connection.provider === undefined);
  const mxLeg = needsMx ? startMxLeg(connection, domain, context, signal) : undefined;
  prefetchAddresses(connection, context, signal);
  // By then the questions are on their way, and until the first answer nothing else can be done.
  if (wanted.length > 0) setImmediate(context.trust.prepare);
  const identity = mxLeg?.identity ?? Promise.resolve(identifyMailbox(connection, domain, []));
  const legs = Promise.all(
    wanted.map((leg) => runMailLeg({ leg, connection, domain, identity, request, context, signal })),
  );
  const steps = new Map([...((await mxLeg?.steps) ?? []), ...(await legs).flatMap((run) => [...run.steps])]);
  return { identity: await (mxLeg?.evidence ?? identity), steps, legs: await legs };
}

/** With the time at which it began, from the start of the Report. */
function timed({ step, beganAt }: FinishedStep, clock: number): Step {
  if (beganAt === undefined) return step;
  const { id, status, code, ms, ...facts } = step;
  return { id, status, code, ms, at: Math.max(0, Math.round(beganAt - clock)), ...facts };
}

/** A test beside the diagnosis is not about the domain's MX, which are asked for only to learn who hosts the mailbox. */
function withoutMx(steps: FinishedSteps): FinishedSteps {
  return new Map([...steps].filter(([id]) => id !== 'mx'));
}

/** All steps in the order of a Report: those nobody asked for say so, and those that could not be planned too. Tests beside the diagnosis only where they ran. */
function everyStep(wanted: ReadonlySet<StepId>, ran: FinishedSteps): FinishedSteps {
  const asked: ReadonlySet<StepId> = new Set([...stepIds, ...ran.keys()]);
  return new Map(
    everyStepId
      .filter((id) => asked.has(id))
      .map((id) => {
        const reason = { reason: 'no-target' };
        const skipped = wanted.has(id)
          ? finish(id, { code: 'skip.not-configured', args: reason, detail: reason })
          : finish(id, { code: 'skip.not-requested', args: {}, detail: {} });
        return [id, ran.get(id) ?? skipped];
      }),
  );
}

/** What fills the sentences about any step of a leg. */
function commonArgs(run: MailLegResult | undefined, identity: MailboxIdentity | undefined): VerdictArgs {
  const plan = run?.plan;
  const endpoint = run?.reached ?? plan?.candidates[0];
  const provider = plan?.isProviders === false ? undefined : identity?.provider;
  const record = provider ? identity?.record : undefined;
  return {
    ...(plan && { leg: plan.leg, username: plan.username, auth: plan.auth }),
    ...(plan?.credential?.kind === 'env' && { variable: plan.credential.name }),
    ...(plan?.authFrom === 'provider' && { authFrom: plan.authFrom }),
    ...(endpoint && { host: endpoint.host, port: endpoint.port, security: endpoint.security }),
    ...(provider && { provider: provider.name, providerId: provider.id }),
    ...(identity?.gateway != null && { gateway: identity.gateway }),
    ...(record?.reset !== undefined && record.resetUnconfirmed !== true && { reset: record.reset }),
    ...(record?.panel !== undefined && { panel: record.panel }),
  };
}

/** Whether both legs use the same user name, method and place of the secret. */
function logInAlike(legs: readonly MailLegResult[]): boolean {
  const [one, other] = legs.map(
    ({ plan }) => plan && JSON.stringify([plan.username, plan.auth, plan.credential]),
  );
  return one !== undefined && one === other;
}

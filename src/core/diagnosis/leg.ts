import type { Duplex } from 'node:stream';
import { Deadline } from '../dialogue/deadline.ts';
import { Dialogue } from '../dialogue/dialogue.ts';
import { stepIds, type Side, type StepId } from '../report/report.ts';
import { loginCommand, socketAddress } from '../report/shell/mail-commands.ts';
import type { DiagnosisContext } from './context.ts';
import { encrypt } from './encrypt.ts';
import type { FinishedSteps } from './finished-step.ts';
import type { Candidate, LegPlan } from './leg-plan.ts';
import type { LegProtocol } from './leg-scene.ts';
import { LegSecret } from './leg-secret.ts';
import { openConnection } from './open-connection.ts';
import { StepRecorder } from './step-recorder.ts';

export interface LegJob {
  readonly plan: LegPlan;
  readonly mailbox: { readonly address: string; readonly side: Side };
  /** Steps to run; of the others nothing is done. */
  readonly wanted: ReadonlySet<StepId>;
  readonly providerId: string | undefined;
  readonly context: DiagnosisContext;
  readonly signal: AbortSignal;
}

export interface LegRun {
  readonly steps: FinishedSteps;
  /** The candidate that was connected to. */
  readonly reached: Candidate | undefined;
}

/**
 * Runs one leg from its lowest layer up, under one deadline. The clock starts when a person has been asked for what is
 * needed and the host has a free place.
 */
export async function runLeg<Greeting>(job: LegJob, protocol: LegProtocol<Greeting>): Promise<LegRun> {
  const { plan, context, signal, mailbox, wanted } = job;
  const recorder = recorderOf(job, protocol.further?.steps ?? []);
  let reached: Candidate | undefined;
  try {
    const wantsLogin = wanted.has(plan.leg === 'imap' ? 'imap.login' : 'smtp.auth');
    const secret = wantsLogin
      ? await LegSecret.obtain(plan, { ...mailbox, providerId: job.providerId }, context, signal)
      : undefined;
    const leave = await context.hosts.enter(plan.candidates[0].host, signal);
    const deadline = new Deadline(context.timeoutMs, signal);
    try {
      reached = await climb(job, protocol, recorder, deadline, secret);
    } finally {
      deadline.end();
      leave();
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  recorder.skipRest({ code: signal.aborted ? 'skip.cancelled' : 'skip.blocked', args: {} });
  return { steps: recorder.finished, reached };
}

function recorderOf(
  { plan, wanted, mailbox, context: { observer } }: LegJob,
  further: readonly StepId[],
): StepRecorder {
  return new StepRecorder({
    order: [...stepIds.filter((id) => id.startsWith(`${plan.leg}.`) && wanted.has(id)), ...further],
    started: (id, target) => observer.stepStarted?.(mailbox.address, id, target),
    ended: (step) => observer.stepEnded?.(mailbox.address, step),
  });
}

/** The layers one after the other; the one that fails ends the climb and is already recorded. */
async function climb<Greeting>(
  job: LegJob,
  protocol: LegProtocol<Greeting>,
  recorder: StepRecorder,
  deadline: Deadline,
  secret: LegSecret | undefined,
): Promise<Candidate | undefined> {
  const { plan, context, mailbox, providerId } = job;
  const open = await openConnection(plan, context, deadline, recorder);
  if (!open) return undefined;
  const { reached } = open;
  const { socket } = open.connection;
  const redact = secret?.redact ?? ((text: string) => text);
  const scene = {
    plan,
    reached,
    socket,
    recorder,
    deadline,
    redact,
    providerId,
    loginFrame: {
      target: socketAddress(reached.host, reached.port),
      shell: loginCommand({ ...plan, ...reached }),
    },
  };
  const dialogueOn = (stream: Duplex): Dialogue =>
    new Dialogue(stream, {
      deadline,
      protocolError: protocol.protocolError,
      redact,
      ...(protocol.further?.octets !== undefined && { octets: protocol.further.octets }),
      transcript: (from, line) => context.observer.transcript?.(mailbox.address, plan.leg, from, line),
    });
  const top = await encrypt(scene, protocol, context, dialogueOn).catch(closing(socket));
  if (top && secret) await protocol.logIn(top.dialogue, scene, secret, top.greeting).catch(closing(socket));
  if (top) top.dialogue.close();
  else socket.destroy();
  // The place at the host is free again only when nothing is open there.
  await Promise.all([open.closed, open.recorded]);
  return reached;
}

/** After a bug, nothing is left open that would keep the process, or the server, waiting. */
function closing(socket: Duplex): (error: unknown) => never {
  return (error) => {
    socket.destroy();
    throw error;
  };
}

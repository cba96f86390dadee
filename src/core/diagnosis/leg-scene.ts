import type { Socket } from 'node:net';
import type { Deadline } from '../dialogue/deadline.ts';
import type { Dialogue } from '../dialogue/dialogue.ts';
import type { Fault } from '../dialogue/fault.ts';
import type { Outcome } from '../probes/outcome.ts';
import type { StepId } from '../report/report.ts';
import type { StepFrame, StepRecorder } from './step-recorder.ts';
import type { Candidate, LegPlan } from './leg-plan.ts';
import type { LegSecret } from './leg-secret.ts';

/** What the layers of a leg share once it is connected. */
export interface LegScene {
  readonly plan: LegPlan;
  readonly reached: Candidate;
  readonly socket: Socket;
  readonly recorder: StepRecorder;
  readonly deadline: Deadline;
  /** Takes the leg's secret out of a text. */
  readonly redact: (text: string) => string;
  /** Who hosts the mailbox; refusals are read with it. */
  readonly providerId: string | undefined;
  readonly loginFrame: Required<StepFrame>;
}

/** What IMAP or SMTP adds to the layers that both legs share. */
export interface LegProtocol<Greeting> {
  readonly protocolError: 'imap.protocol-error' | 'smtp.protocol-error';
  /** What follows the login beside the steps of a diagnosis, and all that the server may then send. */
  readonly further?: { readonly steps: readonly StepId[]; readonly octets?: number } | undefined;
  /** Asks for TLS on the plain connection: the greeting, which is not repeated after TLS, or why there is no TLS. */
  readonly startTls: (
    dialogue: Dialogue,
    scene: LegScene,
  ) => Promise<{ readonly greeting: Greeting } | Fault | Outcome>;
  /** Logs in once and records the steps above TLS. */
  readonly logIn: (
    dialogue: Dialogue,
    scene: LegScene,
    secret: LegSecret,
    greeting: Greeting | undefined,
  ) => Promise<void>;
}

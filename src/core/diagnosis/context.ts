import type { Resolver } from '../dns/resolver.ts';
import type { StoredAnswer } from '../guide/checklist/stored.ts';
import type { DomainRecord, MailboxEntry } from '../mailboxes/model.ts';
import type { Side, Step, StepId } from '../report/report.ts';
import type { Trust } from '../probes/trust.ts';
import type { SecretSource } from '../secrets/secret-source.ts';
import type { Words } from '../words/words.ts';
import type { HostGate } from './host-gate.ts';
import type { FurtherWorks } from './further-work.ts';
import type { RefusalGate } from './refusal-gate.ts';

/** What to diagnose. `steps` holds every step that was asked for and the steps those stand on. */
export interface DiagnosisRequest {
  readonly entry: MailboxEntry;
  readonly side: Side;
  readonly steps: ReadonlySet<StepId>;
  /** `domains` of the file and the answers kept in its checklist, by question id: for the walk through the decision tree. */
  readonly domains?: ReadonlyMap<string, DomainRecord>;
  readonly answers?: ReadonlyMap<string, StoredAnswer>;
  /** What is done once a leg has logged in, in the same session. */
  readonly further?: FurtherWorks;
}

/** Told of progress while a diagnosis runs; every text given to it is already redacted. */
export interface DiagnosisObserver {
  stepStarted?(address: string, step: StepId, target: string | undefined): void;
  stepEnded?(address: string, step: Step): void;
  /** One line of protocol as it went over the wire. */
  transcript?(address: string, leg: 'imap' | 'smtp', from: 'client' | 'server', line: string): void;
}

/** Everything a diagnosis needs from outside, handed in so that a test can hand it others. */
export interface DiagnosisContext {
  readonly resolver: Resolver;
  /** True where the person named the DNS servers: then the system's own hosts file is not consulted. */
  readonly resolverIsChosen: boolean;
  /** The authorities that servers' certificates are verified against. */
  readonly trust: Trust;
  /** Per leg, milliseconds. */
  readonly timeoutMs: number;
  readonly secrets: SecretSource;
  readonly refusals: RefusalGate;
  readonly hosts: HostGate;
  readonly words: Words;
  /** The name of the machine that probes. */
  readonly machine: string;
  readonly observer: DiagnosisObserver;
}

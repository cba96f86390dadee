import type { Code, StepStatus } from './codes.ts';

/** The two ends of a migration; a mailbox that does not migrate has only its source. */
export type Side = 'source' | 'target';

/** The steps of a diagnosis, in the order a Report lists them. */
export const stepIds = [
  'mx',
  'imap.dns',
  'imap.connect',
  'imap.tls',
  'imap.login',
  'imap.select',
  'smtp.dns',
  'smtp.connect',
  'smtp.tls',
  'smtp.auth',
] as const;

/** What a test beside the diagnosis does once it has logged in: sending a message and watching for it, a first sync. */
export const testStepIds = [
  'imap.folders',
  'imap.headers',
  'imap.arrival',
  'imap.removal',
  'smtp.mail',
  'smtp.rcpt',
  'smtp.data',
] as const;

export type TestStepId = (typeof testStepIds)[number];

export type StepId = (typeof stepIds)[number] | TestStepId;

/** Every step there is, in the order in which a Report lists those it has: each leg from its lowest layer up. */
export const everyStepId: readonly StepId[] = (['mx', 'imap', 'smtp'] as const).flatMap((leg) =>
  [...stepIds, ...testStepIds].filter((id) => id === leg || id.startsWith(`${leg}.`)),
);

/** The legs that run side by side. */
export type Leg = 'mx' | 'imap' | 'smtp';

export type StepDetail = Record<string, unknown>;

/** What one probe found. `ms` and `at` are whole milliseconds; `detail` holds the documented facts of the step (docs/report.md). */
export interface Step {
  id: StepId;
  status: StepStatus;
  code: Code;
  ms: number;
  /** When it began, from the start of the Report; left out where it did not run, and in Reports of older versions. */
  at?: number;
  /** `host:port`, or the domain that was asked about. */
  target?: string;
  detail: StepDetail;
  /** The server's own words, secrets taken out. */
  reply?: string;
  /** The command that shows an engineer the same. */
  shell?: string;
}

export type VerdictArgs = Record<string, string | number>;

/** The one thing to fix first. `cause` and `actions` are words made from `code` and `args`. */
export interface Verdict {
  code: Code;
  status: 'pass' | 'warn' | 'fail' | 'unknown';
  step: StepId | null;
  args: VerdictArgs;
  cause: string;
  actions: string[];
  reply?: string;
}

export interface ProviderEvidence {
  /** Where it was seen: `file`, `domain`, `mx`, `autodiscover`, `spf`, `txt`. */
  source: string;
  value: string;
}

/** A piece of DNS that speaks for another provider than the one that was found; `detail.contradictions` of the step `mx`. */
export interface Contradiction {
  source: 'mx' | 'autodiscover' | 'spf';
  value: string;
  /** The id of the provider it speaks for. */
  provider: string;
}

/** Who hosts the mailbox, `confidence` from 0 to 1. `candidates` are other provider ids that the evidence allows. */
export interface ProviderFinding {
  id: string;
  name: string;
  confidence: number;
  evidence: ProviderEvidence[];
  candidates: string[];
}

export type SettingOrigin = 'file' | 'defaults' | 'provider' | 'guess';

/** A setting that was used, by its path in `mailboxes.yaml`, and where it came from. */
export interface Setting {
  key: string;
  value: string | number;
  from: SettingOrigin;
}

/** One step on the way through the decision tree. */
export interface PathStep {
  node: string;
  answer: string;
  source: 'diagnosis' | 'operator';
}

/** The result of one diagnosis of one mailbox; every surface shows this and computes nothing of its own. */
export interface Report {
  version: 1;
  address: string;
  side: Side;
  provider: ProviderFinding | null;
  gateway: string | null;
  settings: Setting[];
  steps: Step[];
  verdict: Verdict;
  path: PathStep[];
  probedFrom: string;
  /** ISO 8601, UTC. */
  startedAt: string;
  ms: number;
}

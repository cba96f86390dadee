import type { Code } from '../report/codes.ts';
import type { Leg, Report, StepId, Verdict } from '../report/report.ts';
import { inconclusive } from './checklist/verifiers/transient.ts';

/** One side of a mailbox as last seen, part by part: a Report whose legs may have been measured at different times. */
export interface SeenReport extends Report {
  /** When each leg was measured (ISO 8601); left out: all of them at `startedAt`. */
  readonly measured?: Readonly<Record<Leg, string>>;
}

/** When the leg of a step was measured; ISO 8601. */
export function measuredAt({ measured, startedAt }: SeenReport, step: StepId): string {
  return measured?.[legOf(step)] ?? startedAt;
}

const legs: readonly Leg[] = ['mx', 'imap', 'smtp'];

/** A part of a diagnosis that was left out or cut short: its leg was not tested to the end. */
const unasked: ReadonlySet<Code> = new Set<Code>(['skip.not-requested', 'skip.refusals', 'skip.cancelled']);

/**
 * What is known of one side by all its Reports, newest first: the last whole one, with each leg that a newer check tested to its end in its
 * place. Provider and gateway follow the MX; the verdict stays the whole one's, unless a newer part found worse, or its fault was in
 * a leg that has been tested anew. Without a whole one, the newest with the others' legs. What says nothing of the mailbox (a
 * time-out) takes no place. `isWhole` tells a whole Report. What mailbox lists show is not made of this: there a part
 * neither heals nor hides what the whole diagnosis found.
 */
export function newestParts(
  reports: readonly Report[],
  isWhole: (report: Report) => boolean,
): SeenReport | undefined {
  const at = reports.findIndex(isWhole);
  const base = at === -1 ? reports[0] : reports[at];
  if (!base) return undefined;
  const candidates = at === -1 ? reports : reports.slice(0, at);
  const [mx, imap, smtp] = legs.map((leg) => candidates.find((report) => tests(report, leg)) ?? base);
  if (!mx || !imap || !smtp || (mx === base && imap === base && smtp === base)) return base;
  const from: Readonly<Record<Leg, Report>> = { mx, imap, smtp };
  return {
    ...base,
    provider: mx.provider,
    gateway: mx.gateway,
    settings: [
      ...base.settings.filter(({ key }) => (partOf(key, from) ?? base) === base),
      ...[...new Set([imap, smtp])]
        .filter((report) => report !== base)
        .flatMap((report) => report.settings.filter(({ key }) => partOf(key, from) === report)),
    ],
    steps: base.steps.map((step) => from[legOf(step.id)].steps.find(({ id }) => id === step.id) ?? step),
    verdict: verdictOf(base, from),
    measured: { mx: mx.startedAt, imap: imap.startedAt, smtp: smtp.startedAt },
  };
}

/** Whether a Report tested a leg to its end, and learnt something of the mailbox by it. */
function tests({ steps }: Report, leg: Leg): boolean {
  const own = steps.filter(({ id }) => legOf(id) === leg);
  return own.length > 0 && own.every(({ code }) => !unasked.has(code) && !inconclusive.has(code));
}

/** The Report that a setting is taken from; undefined for those of no leg, which every Report settles alike. */
function partOf(key: string, from: Readonly<Record<Leg, Report>>): Report | undefined {
  if (key.startsWith('imap.')) return from.imap;
  return key.startsWith('smtp.') ? from.smtp : undefined;
}

const gravity: Readonly<Record<Verdict['status'], number>> = { fail: 3, unknown: 2, warn: 1, pass: 0 };

/**
 * The worst of the verdicts that still stand, on equal terms the whole one's; where none does, the newest one's. A verdict stands while the leg
 * of its step is its own Report's; one of no step speaks of the whole.
 */
function verdictOf(base: Report, from: Readonly<Record<Leg, Report>>): Verdict {
  const used = [...new Set([base, ...legs.map((leg) => from[leg])])];
  const standing = used.filter((report) => {
    const { step } = report.verdict;
    return step === null ? report === base : from[legOf(step)] === report;
  });
  const [worst] = standing.toSorted(
    (one, other) => gravity[other.verdict.status] - gravity[one.verdict.status],
  );
  const [newest] = used.toSorted((one, other) => (one.startedAt < other.startedAt ? 1 : -1));
  return (worst ?? newest ?? base).verdict;
}

function legOf(step: StepId): Leg {
  if (step.startsWith('imap.')) return 'imap';
  return step.startsWith('smtp.') ? 'smtp' : 'mx';
}

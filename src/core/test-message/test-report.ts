import { finish } from '../diagnosis/step-recorder.ts';
import { asciiDomainOf } from '../mailboxes/address.ts';
import type { Code } from '../report/codes.ts';
import {
  everyStepId,
  type Report,
  type Step,
  type StepId,
  type Verdict,
  type VerdictArgs,
} from '../report/report.ts';
import { numberIn, textIn } from '../words/facts/detail.ts';
import { explain } from '../words/verdicts.ts';
import type { Words } from '../words/words.ts';

/** What is known at the end of a test. */
export interface TestFindings {
  readonly from: string;
  readonly to: string;
  /** The SMTP leg of the sender. */
  readonly sent: Report;
  /** The IMAP leg of the recipient, where it was looked at. */
  readonly watched: Report | undefined;
  /** Whether the server took the message. */
  readonly accepted: boolean;
  readonly cancelled: boolean;
}

const sending: readonly StepId[] = ['smtp.mail', 'smtp.rcpt', 'smtp.data'];

/** One Report of both ends, with the sender's name: only the steps of the test, and the gravest verdict of the two. */
export function testReport(findings: TestFindings, words: Words): Report {
  const { sent, watched } = findings;
  const ran = [...sent.steps, ...(watched?.steps ?? [])].filter(({ code }) => code !== 'skip.not-requested');
  const steps = [...ran, ...missingOf(ran, findings)].toSorted(
    (one, other) => everyStepId.indexOf(one.id) - everyStepId.indexOf(other.id),
  );
  return {
    ...sent,
    settings: [...(watched?.settings.filter(({ key }) => key.startsWith('imap.')) ?? []), ...sent.settings],
    steps,
    verdict: verdictOf(findings, steps, words),
    path: [],
  };
}

/** What was asked for and did not come to it. */
function missingOf(ran: readonly Step[], { to, accepted, cancelled, watched }: TestFindings): Step[] {
  const has = (id: StepId): boolean => ran.some((step) => step.id === id);
  const code: Code = cancelled ? 'skip.cancelled' : 'skip.blocked';
  const detail = { reason: 'outside-recipient', recipient: to };
  const arrival =
    accepted && !watched && !cancelled
      ? finish('imap.arrival', { code: 'skip.not-testable-here', args: {}, detail })
      : finish('imap.arrival', { code, args: {}, detail: {} });
  return [
    ...sending.filter((id) => !has(id)).map((id) => finish(id, { code, args: {}, detail: {} }).step),
    ...(has('imap.arrival') ? [] : [arrival.step]),
  ];
}

const gravity: Readonly<Record<Verdict['status'], number>> = { fail: 3, warn: 2, unknown: 1, pass: 0 };

function verdictOf(
  { from, to, sent, watched, accepted, cancelled }: TestFindings,
  steps: readonly Step[],
  words: Words,
): Verdict {
  const about = { address: from, domain: asciiDomainOf(from), recipient: to };
  const said = (verdict: Verdict, more: VerdictArgs): Verdict => {
    const args = { ...verdict.args, ...more };
    return { ...verdict, args, ...explain(verdict.code, args, words) };
  };
  if (accepted && !watched) {
    const args: VerdictArgs = { ...about, reason: 'outside-recipient' };
    const code = cancelled ? 'skip.cancelled' : 'skip.not-testable-here';
    const open: Verdict = {
      code,
      status: 'unknown',
      step: 'imap.arrival',
      args,
      ...explain(code, args, words),
    };
    return gravity[sent.verdict.status] > gravity.unknown ? sent.verdict : open;
  }
  if (!watched || gravity[sent.verdict.status] >= gravity[watched.verdict.status]) {
    if (sent.verdict.status !== 'pass') return sent.verdict;
    const arrival = steps.find(({ id }) => id === 'imap.arrival');
    const folder = textIn(arrival?.detail ?? {}, 'folder');
    const arrivedMs = numberIn(arrival?.detail ?? {}, 'arrivedMs') ?? 0;
    return said(sent.verdict, {
      ...about,
      test: 'message',
      folder,
      seconds: Math.max(1, Math.ceil(arrivedMs / 1000)),
    });
  }
  // What is said of the arrival is said of the sender's domain and to the sender.
  return watched.verdict.step === 'imap.arrival' ? said(watched.verdict, about) : watched.verdict;
}

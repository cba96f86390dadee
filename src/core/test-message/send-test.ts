import type { DiagnosisContext, DiagnosisRequest } from '../diagnosis/context.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import { stepsFor } from '../diagnosis/step-selection.ts';
import { addressIdentity, checkAddress } from '../mailboxes/address.ts';
import { connectionOf } from '../mailboxes/connection.ts';
import type { Report } from '../report/report.ts';
import type { ArrivedTest } from './remove-test.ts';
import { submitting } from './submitting.ts';
import { buildTestMessage, newTestMark } from './test-message.ts';
import { testReport } from './test-report.ts';
import { watching } from './watching.ts';

type Mailbox = Omit<DiagnosisRequest, 'steps' | 'further'>;

export interface TestRequest {
  readonly sender: Mailbox;
  /** Whom the message goes to, an address that `checkAddress` takes. */
  readonly to: string;
  /** The mailbox in which it should arrive; left out where nobody can look there. */
  readonly recipient?: Mailbox | undefined;
  /** How long its arrival is waited for, from the moment it was accepted; milliseconds. */
  readonly waitMs?: number;
  /** How long a round of the watch takes at most; milliseconds. */
  readonly roundMs?: number;
}

export interface TestEnd {
  readonly report: Report;
  /** Where the message was seen; undefined where it was not. */
  readonly arrived?: ArrivedTest;
}

const usualWaitMs = 120_000;
const usualRoundMs = 5_000;
const longestLookMs = 60_000;

/**
 * Sends one message through the mailbox's own server, then watches for it where it should arrive: one login each, and nothing but this
 * message is written. The caller has asked the person. Resolves whatever the network does, and also when `signal` aborts.
 *
 * @throws {TypeError} for a recipient that is no address
 */
export async function sendTest(
  { sender, to, recipient, waitMs = usualWaitMs, roundMs = usualRoundMs }: TestRequest,
  context: DiagnosisContext,
  signal: AbortSignal,
): Promise<TestEnd> {
  if (!checkAddress(to).valid) throw new TypeError('The recipient is no address.');
  const clock = performance.now();
  const from = connectionOf(sender.entry.mailbox, sender.side)?.address ?? sender.entry.mailbox.address;
  const mark = newTestMark(from);
  const message = buildTestMessage({ from, to, mark, date: new Date() }, context.words);
  const moments: { acceptedAt?: number; folder?: string } = {};
  const smtp = submitting(message, mark, (at) => (moments.acceptedAt = at));
  const sent = await diagnose({ ...sender, steps: stepsFor(['smtp']), further: { smtp } }, context, signal);
  const { acceptedAt } = moments;
  let watched: Report | undefined;
  if (recipient && acceptedAt !== undefined) {
    const imap = watching(
      {
        mark,
        recipient: to,
        toItself: addressIdentity(from) === addressIdentity(to),
        acceptedAt,
        waitMs,
        roundMs,
        lookMs: longestLookMs,
      },
      (folder) => (moments.folder = folder),
    );
    watched = await diagnose({ ...recipient, steps: stepsFor(['imap']), further: { imap } }, context, signal);
  }
  const report = testReport(
    { from, to, sent, watched, accepted: acceptedAt !== undefined, cancelled: signal.aborted },
    context.words,
  );
  const { folder } = moments;
  return {
    report: { ...report, ms: Math.round(performance.now() - clock) },
    ...(folder !== undefined && { arrived: { mark, folder } }),
  };
}

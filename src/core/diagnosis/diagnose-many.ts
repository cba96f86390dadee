import { setMaxListeners } from 'node:events';
import type { Report } from '../report/report.ts';
import type { DiagnosisContext, DiagnosisRequest } from './context.ts';
import { diagnose } from './diagnose.ts';
import { spread } from './spread.ts';

/** What became of one mailbox: its Report, or the bug that it brought to light. */
export type Diagnosed = { readonly request: DiagnosisRequest } & (
  { readonly report: Report } | { readonly bug: unknown }
);

/**
 * Diagnoses many mailboxes, at most `concurrency` at once, and yields each as it ends. Holds no more than the Reports
 * not yet taken, so memory does not grow with the number of mailboxes. After an abort, those not begun are left out.
 */
export async function* diagnoseMany(
  requests: readonly DiagnosisRequest[],
  context: DiagnosisContext,
  { concurrency }: { readonly concurrency: number },
  signal: AbortSignal,
): AsyncGenerator<Diagnosed, void> {
  // Every leg of every mailbox under way listens, which is no leak.
  setMaxListeners(0, signal);
  const waiting = spread(requests)[Symbol.iterator]();
  const running = new Map<number, Promise<{ readonly ticket: number; readonly ended: Diagnosed }>>();
  let tickets = 0;
  const begin = (): void => {
    const next = signal.aborted ? undefined : waiting.next();
    if (next === undefined || next.done === true) return;
    const ticket = (tickets += 1);
    running.set(
      ticket,
      tried(next.value, context, signal).then((ended) => ({ ticket, ended })),
    );
  };
  for (let at = 0; at < Math.max(1, concurrency); at += 1) begin();
  while (running.size > 0) {
    const { ticket, ended } = await Promise.race(running.values());
    running.delete(ticket);
    begin();
    yield ended;
  }
}

async function tried(
  request: DiagnosisRequest,
  context: DiagnosisContext,
  signal: AbortSignal,
): Promise<Diagnosed> {
  try {
    return { request, report: await diagnose(request, context, signal) };
  } catch (bug) {
    return { request, bug };
  }
}

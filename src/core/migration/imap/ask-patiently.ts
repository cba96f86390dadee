import { Fault } from '../../dialogue/fault.ts';
import { limits } from '../../limits.ts';
import { suggestedBackOff } from './back-off.ts';
import type { BulkCompletion } from './bulk-connection.ts';

/** What asks here: one session. */
export interface PatientSession {
  ask(command: string): Promise<BulkCompletion | Fault>;
  pause(ms: number): Promise<void>;
  quote(latin1: string): string;
}

/** When a server throttles and names no time, milliseconds; doubled each time. */
const firstBackOffMs = 5_000;
/** How often it is waited for a time that the server names, and for one that it does not: such a refusal may be no throttling at all. */
const mostWaits = { named: 10, unnamed: 4 } as const;

/**
 * Sends commands in one go, and all of them again while the first refusal among their answers asks to wait. Gives the answers in order,
 * a refusal that stays too; a Fault `auth.rate-limited` where the server wants to be left alone for longer than anybody waits, and the
 * session's own Fault where it broke.
 */
export async function askPatiently(
  session: PatientSession,
  commands: readonly string[],
): Promise<readonly BulkCompletion[] | Fault> {
  const waits = { named: 0, unnamed: 0 };
  for (;;) {
    const answers: BulkCompletion[] = [];
    for (const answer of await Promise.all(commands.map((command) => session.ask(command)))) {
      if (answer instanceof Fault) return answer;
      answers.push(answer);
    }
    const refusal = answers.find(({ status }) => status !== 'OK');
    const backOff = refusal && suggestedBackOff(refusal.words);
    if (backOff === undefined) return answers;
    const kind = backOff === 'unknown' ? 'unnamed' : 'named';
    const ms = backOff === 'unknown' ? firstBackOffMs * 2 ** waits.unnamed : backOff;
    if (ms > limits.migration.backOffMs)
      return new Fault('auth.rate-limited', {}, session.quote(refusal?.words ?? ''));
    waits[kind] += 1;
    if (waits[kind] > mostWaits[kind]) return answers;
    await session.pause(ms);
  }
}

import { Fault } from '../../dialogue/fault.ts';
import { limits } from '../../limits.ts';
import { suggestedBackOff } from '../imap/back-off.ts';
import type { BulkCompletion, HeardFetch } from '../imap/bulk-connection.ts';
import { uidsIn } from '../imap/examine.ts';
import { uidSet } from '../imap/uid-set.ts';
import type { WorkControl } from '../work/work-control.ts';
import type { FetchQueue, QueuedWindow } from './fetch-queue.ts';

/** A session on which the folder is open. */
export interface FetchSession {
  readonly fault: Fault | undefined;
  ask(command: string, heard?: HeardFetch): Promise<BulkCompletion | Fault>;
  pause(ms: number): Promise<void>;
  quote(latin1: string): string;
}

export interface FetchItems {
  /** What is fetched, in parentheses. */
  readonly items: string;
  /** Takes the responses; whoever takes messages tells the queue what has arrived. */
  readonly heard?: HeardFetch;
  /** Commands under way at once. */
  readonly depth: number;
}

/** How often a message is asked for in vain before it counts as unread. */
const mostAttempts = 2;
/** When a server throttles and names no time, milliseconds; doubled each time. */
const firstBackOffMs = 5_000;
/** Refusals to go on, one after the other, that are waited for. */
const mostBackOffs = 10;

/** Fetches what is left in a queue. Settles when nothing is, or with the Fault that ended the session: what did not come is in the queue again. */
export async function serveQueue(
  session: FetchSession,
  queue: FetchQueue,
  { items, heard, depth }: FetchItems,
  { pause, signal }: Pick<WorkControl, 'pause' | 'signal'>,
): Promise<Fault | undefined> {
  const underWay = new Set<Promise<void>>();
  const state: Serving = { backOffs: 0, blamed: false, givenUp: undefined };
  let until: Promise<void> | undefined;
  const fetchOne = async (window: QueuedWindow): Promise<void> => {
    const before = queue.wanted.size;
    const answer = await session.ask(`UID FETCH ${uidSet(window.uids)} ${items}`, heard);
    if (queue.wanted.size < before) state.backOffs = 0;
    const ms = await settle(session, queue, window, answer, state);
    if (ms !== undefined)
      until ??= session.pause(ms).then(() => {
        until = undefined;
      });
  };
  const next = (): QueuedWindow | undefined =>
    until || session.fault || state.givenUp || underWay.size >= depth ? undefined : queue.windows.shift();
  while (!session.fault && !state.givenUp) {
    await pause.passed(signal);
    for (let window = next(); window; window = next()) {
      const fetching: Promise<void> = fetchOne(window).finally(() => underWay.delete(fetching));
      underWay.add(fetching);
    }
    if (until) await until;
    else if (underWay.size === 0) break;
    else await Promise.race(underWay);
  }
  await Promise.all(underWay);
  return session.fault ?? state.givenUp;
}

interface Serving {
  backOffs: number;
  /** The session broke, and the window that was answered then is known. */
  blamed: boolean;
  /** The server throttles for longer than anybody waits. */
  givenUp: Fault | undefined;
}

/** Puts back what did not come, in a way that finds the message to blame. Gives how long the server wants to be left alone, milliseconds. */
async function settle(
  session: FetchSession,
  queue: FetchQueue,
  { uids, attempts }: QueuedWindow,
  answer: BulkCompletion | Fault,
  state: Serving,
): Promise<number | undefined> {
  const left = uids.filter((uid) => queue.wanted.has(uid));
  const [first, ...others] = left;
  if (first === undefined) return undefined;
  const again = (some: readonly number[], tries: number): void => {
    if (some.length > 0) queue.windows.unshift({ uids: some, attempts: tries });
  };
  if (answer instanceof Fault) {
    // Answers come in the order of the commands: the oldest one was under way, and its first message that is missing.
    const isBlamed = !state.blamed && answer.code !== 'skip.cancelled';
    state.blamed = true;
    if (!isBlamed) again(left, attempts);
    else if (others.length === 0 && attempts >= mostAttempts) queue.giveUp(first, answer.reply ?? '');
    else {
      again(others, 0);
      again([first], attempts + 1);
    }
    return undefined;
  }
  if (answer.status !== 'OK') {
    const backOff = suggestedBackOff(answer.words);
    if (backOff !== undefined) {
      again(left, attempts);
      state.backOffs += 1;
      const ms = backOff === 'unknown' ? firstBackOffMs * 2 ** (state.backOffs - 1) : backOff;
      if (state.backOffs <= mostBackOffs && ms <= limits.migration.backOffMs) return ms;
      state.givenUp ??= new Fault('auth.rate-limited', {}, session.quote(answer.words));
    } else if (others.length === 0) queue.giveUp(first, session.quote(answer.words));
    else {
      const half = Math.ceil(left.length / 2);
      again(left.slice(half), attempts);
      again(left.slice(0, half), attempts);
    }
    return undefined;
  }
  if (attempts + 1 < mostAttempts) again(left, attempts + 1);
  else await explainAbsence(session, queue, left);
  return undefined;
}

/** Messages that do not come although the server says OK: deleted meanwhile (RFC 9051 §7.5.2), or held back. */
async function explainAbsence(
  session: FetchSession,
  queue: FetchQueue,
  uids: readonly number[],
): Promise<void> {
  const found = await session.ask(`UID SEARCH UID ${uidSet(uids)}`);
  if (found instanceof Fault) {
    queue.windows.unshift({ uids, attempts: mostAttempts });
    return;
  }
  const there = new Set(uidsIn(found.untagged) ?? uids);
  for (const uid of uids) {
    if (there.has(uid) || found.status !== 'OK') queue.giveUp(uid, '');
    else if (queue.wanted.delete(uid)) queue.vanished += 1;
  }
}

import { Fault } from '../../dialogue/fault.ts';
import { limits } from '../../limits.ts';
import { suggestedBackOff } from '../imap/back-off.ts';
import { askPatiently } from '../imap/ask-patiently.ts';
import { searchedUids, uidSet } from '../imap/uid-set.ts';
import type { FetchWindow, PlannedFolder } from './folder-work.ts';
import type { Connection, RunState } from './run-state.ts';

/** Commands under way on one connection: one that is answered, and two that the server need not wait for. */
const depth = 3;
/** How often a message is asked for in vain before it counts as missing. */
const mostAttempts = 2;
/** When a server throttles and names no time, milliseconds; doubled each time. */
const firstBackOffMs = 5_000;
/** Refusals to go on, one after the other, that are waited for. */
const mostBackOffs = 10;

/** Fetches what is left of a folder's messages on a connection that has it open. Settles when there is none, or the connection is no more. */
export async function fetchWindows(
  run: RunState,
  connection: Connection,
  work: PlannedFolder,
): Promise<void> {
  const { windows } = work.plan;
  const underWay = new Set<Promise<void>>();
  let backOffs = 0;
  let until: Promise<void> | undefined;
  const fetchOne = async (window: FetchWindow): Promise<void> => {
    const before = run.fetched;
    const wait = await fetchWindow(run, connection, work, window);
    if (wait === undefined) {
      if (run.fetched > before) backOffs = 0;
      return;
    }
    backOffs += 1;
    const ms = wait.ms === 'unknown' ? firstBackOffMs * 2 ** (backOffs - 1) : wait.ms;
    if (backOffs > mostBackOffs || ms > limits.migration.backOffMs) {
      run.givenUp ??= new Fault('auth.rate-limited', {}, connection.quote(wait.words));
      return;
    }
    until ??= connection.pause(ms).then(() => {
      until = undefined;
    });
  };
  let alone = false;
  const { pause, signal } = run.control;
  while (!connection.fault && !run.givenUp) {
    await pause.passed(signal);
    while (!until && underWay.size < depth && !alone) {
      // What was once asked for in vain is asked for alone, so that nothing else is blamed should it break the connection again.
      const isSuspect = (windows[0]?.attempts ?? 0) > 0;
      if (isSuspect && underWay.size > 0) break;
      const window = windows.shift();
      if (!window) break;
      alone = isSuspect;
      const fetching: Promise<void> = fetchOne(window).finally(() => {
        underWay.delete(fetching);
        alone = false;
      });
      underWay.add(fetching);
    }
    if (until) await until;
    else if (underWay.size === 0) return;
    else await Promise.race(underWay);
  }
  await Promise.all(underWay);
}

/** How long the server wants to be left alone, and its words. */
interface Wait {
  readonly ms: number | 'unknown';
  readonly words: string;
}

/** Fetches one window; what did not come goes back to the folder, or counts as missing. */
async function fetchWindow(
  run: RunState,
  connection: Connection,
  work: PlannedFolder,
  { uids, attempts }: FetchWindow,
): Promise<Wait | undefined> {
  const { plan } = work;
  const answer = await connection.ask(
    `UID FETCH ${uidSet(uids)} (UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[])`,
  );
  const left = uids.filter((uid) => plan.wanted.has(uid));
  const [first, ...others] = left;
  if (first === undefined) return undefined;
  const again = (one: readonly number[], tries: number): void =>
    run.again(work, { uids: one, attempts: tries });
  const oneByOne = (tries: number): void => {
    for (const uid of left) again([uid], tries);
  };
  if (answer instanceof Fault) {
    run.lastFault = answer;
    // A cancelled run has asked nothing in vain.
    if (answer.code === 'skip.cancelled') again(left, attempts);
    else if (others.length > 0 && answer.code !== 'imap.protocol-error' && attempts < mostAttempts)
      again(left, attempts + 1);
    else if (others.length > 0) oneByOne(1);
    else if (attempts < mostAttempts) again(left, attempts + 1);
    else
      run.lost(work, plan, first, {
        class: 'unreadable',
        ...(answer.reply !== undefined && { reply: answer.reply }),
      });
    return undefined;
  }
  if (answer.status !== 'OK') {
    const backOff = suggestedBackOff(answer.words);
    if (backOff !== undefined) {
      again(left, attempts);
      return { ms: backOff, words: answer.words };
    }
    if (others.length > 0) oneByOne(attempts);
    else run.lost(work, plan, first, { class: 'refused', reply: connection.quote(answer.words) });
    return undefined;
  }
  if (others.length > 0 || attempts < mostAttempts) oneByOne(attempts + 1);
  else await explainAbsence(run, connection, work, first);
  return undefined;
}

/** A message that does not come although the server says OK: deleted meanwhile (RFC 9051 §7.5.2), or held back. */
async function explainAbsence(
  run: RunState,
  connection: Connection,
  work: PlannedFolder,
  uid: number,
): Promise<void> {
  const { plan } = work;
  const answers = await askPatiently(connection, [`UID SEARCH UID ${uid}`]);
  const found = answers instanceof Fault ? undefined : answers[0];
  if (answers instanceof Fault && answers.code === 'auth.rate-limited') run.givenUp ??= answers;
  if (!found) {
    run.again(work, { uids: [uid], attempts: mostAttempts });
    return;
  }
  const stillThere = found.untagged.some((text) => searchedUids(text)?.includes(uid) === true);
  if (stillThere || found.status !== 'OK') run.lost(work, plan, uid, { class: 'not-sent' });
  else if (plan.wanted.delete(uid)) run.vanished += 1;
}

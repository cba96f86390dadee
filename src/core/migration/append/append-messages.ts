import { Fault } from '../../dialogue/fault.ts';
import { suggestedBackOff } from '../imap/back-off.ts';
import { sendAppend, sentOctets, type ReadyMessage } from './append-command.ts';
import type { AppendSession } from './append-session.ts';
import { appendedUids } from './append-uids.ts';
import { flagsFor } from './flags-for.ts';
import type { Appended, Outgoing } from './outgoing.ts';
import type { TargetFolder } from './target-folder.ts';
import type { TargetPace } from './target-pace.ts';

/** RFC 9051 §9, number; servers of IMAP4rev1 know no larger one. */
const mostOctets = 4_294_967_295;

/**
 * Sends a lot of messages to a folder and says of each what became of it, in the same order. Several lots may be under way on a session:
 * they go out one behind the other, and none waits for the answer to the one before. A refused lot is halved until the refused message is
 * known by the server's own words, and the others have arrived. Bodies are the caller's to release.
 */
export async function appendMessages(
  session: AppendSession,
  folder: TargetFolder,
  lot: readonly Outgoing[],
  pace: TargetPace,
): Promise<readonly Appended[]> {
  const answers = new Map<Outgoing, Appended>();
  const sending = { session, folder, pace, answers };
  const ready: ReadyMessage[] = [];
  for (const outgoing of lot) {
    const prepared = await prepare(session, folder, outgoing);
    if ('outcome' in prepared) answers.set(outgoing, prepared);
    else ready.push(prepared);
  }
  if (session.can('MULTIAPPEND')) await sendTogether(sending, ready);
  else await Promise.all(ready.map((message) => sendTogether(sending, [message])));
  return lot.map((outgoing) => answers.get(outgoing) ?? { outcome: 'not-sent' });
}

interface Sending {
  readonly session: AppendSession;
  readonly folder: TargetFolder;
  readonly pace: TargetPace;
  readonly answers: Map<Outgoing, Appended>;
}

/** What can be known of a message before it is sent. */
async function prepare(
  session: AppendSession,
  folder: TargetFolder,
  outgoing: Outgoing,
): Promise<ReadyMessage | Appended> {
  const octets = sentOctets(outgoing);
  if (octets > Math.min(folder.mostOctets ?? mostOctets, mostOctets)) return { outcome: 'over-limit' };
  let isBinary = false;
  try {
    for await (const piece of outgoing.body.pieces()) {
      isBinary = piece.includes(0);
      if (isBinary) break;
    }
  } catch {
    return { outcome: 'unreadable' };
  }
  // RFC 9051 §9: a literal has no NUL.
  if (isBinary && !session.can('BINARY')) return { outcome: 'refused' };
  const { kept, dropped } = flagsFor(outgoing, folder);
  return { outgoing, octets, flags: kept, dropped, isBinary };
}

async function sendTogether(sending: Sending, messages: readonly ReadyMessage[]): Promise<void> {
  const { session, folder, pace } = sending;
  for (;;) {
    for (let ms = pace.msLeft; ms > 0 && !session.fault && !pace.givenUp; ms = pace.msLeft)
      await session.pause(ms);
    const going = messages.filter((message) => !isFull(sending, message));
    const [only, ...others] = going;
    if (!only || session.fault || pace.givenUp) return;
    const { completion, handed, unreadable } = await sendAppend(session, folder.name, going);
    if (completion instanceof Fault) {
      for (const [at, message] of going.entries())
        if (at < handed) settle(sending, message, { outcome: 'unknown' });
        else if (at === unreadable) settle(sending, message, { outcome: 'unreadable' });
      return;
    }
    const { status, words } = completion;
    if (status === 'OK') {
      pace.wentOn();
      const uids = appendedUids(words, folder.uidValidity, going.length);
      for (const [at, message] of going.entries())
        settle(sending, message, { outcome: 'arrived', uid: uids?.[at], dropped: message.dropped });
      return;
    }
    const backOff = suggestedBackOff(words);
    if (backOff !== undefined) {
      pace.throttled(backOff, session.quote(words));
      continue;
    }
    if (others.length === 0 || /^\[TRYCREATE\]/i.test(words)) return refused(sending, going, words);
    const half = Math.ceil(going.length / 2);
    const halves = [going.slice(0, half), going.slice(half)];
    // Once it is known what there is no room for, the rest of it need not be sent.
    if (isOverQuota(words)) for (const one of halves) await sendTogether(sending, one);
    else await Promise.all(halves.map((one) => sendTogether(sending, one)));
    return;
  }
}

/** The server said no to one message, or to all alike. */
async function refused(sending: Sending, messages: readonly ReadyMessage[], words: string): Promise<void> {
  const { session, pace } = sending;
  const reply = session.quote(words);
  const [message] = messages;
  if (!message || /^\[TRYCREATE\]/i.test(words)) {
    for (const one of messages) settle(sending, one, { outcome: 'no-folder', reply });
    return;
  }
  if (isOverQuota(words)) {
    pace.full(message.octets, reply);
    settle(sending, message, { outcome: 'over-quota', reply });
    return;
  }
  if (/^\[TOOBIG\]/i.test(words)) {
    settle(sending, message, { outcome: 'over-limit', reply });
    return;
  }
  const keywords = message.flags.filter((flag) => !flag.startsWith('\\'));
  if (keywords.length === 0) {
    settle(sending, message, { outcome: 'refused', reply });
    return;
  }
  // A keyword is less than its message.
  const flags = message.flags.filter((flag) => flag.startsWith('\\'));
  await sendTogether(sending, [{ ...message, flags, dropped: [...message.dropped, ...keywords] }]);
}

function isFull({ pace, answers }: Sending, { outgoing, octets }: ReadyMessage): boolean {
  const reply = pace.fullFor(octets);
  if (reply !== undefined) answers.set(outgoing, { outcome: 'over-quota', reply });
  return reply !== undefined;
}

/** RFC 5530 and RFC 9208 §4.3.1. */
function isOverQuota(words: string): boolean {
  return /^\[OVERQUOTA\]/i.test(words);
}

function settle({ answers }: Sending, { outgoing }: ReadyMessage, answer: Appended): void {
  answers.set(outgoing, answer);
}

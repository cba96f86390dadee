import { Fault } from '../../dialogue/fault.ts';
import { limits } from '../../limits.ts';
import { appendMessages } from '../append/append-messages.ts';
import type { Appended } from '../append/outgoing.ts';
import type { TargetFolder } from '../append/target-folder.ts';
import { labelOf } from '../identity/label-of.ts';
import { quickIdentity } from '../identity/quick-identity.ts';
import { flagsKey } from '../store/backup-index.ts';
import type { Lot, SentMessage } from './folder-work.ts';
import type { Pair } from './journal/journal-record.ts';
import { messageKey, type MessageBody, type Origin, type OriginMessage } from './origin.ts';
import type { Target } from './target-session.ts';
import type { Undelivered, UndeliveredClass } from './transfer-result.ts';
import type { PlannedFolder, TransferRun } from './transfer-run.ts';

/** A message that has come from the origin. */
interface Held {
  readonly message: OriginMessage;
  readonly body: MessageBody;
}

/** The place of a lot among those of its session: messages arrive in the order in which the origin has them. */
export interface Turn {
  /** Settles when the lot before has been handed over for sending. */
  readonly before: Promise<void>;
  readonly handed: () => void;
}

/** How often a message is fetched in vain before it counts as unreadable. */
const mostAttempts = 3;

/** Brings a lot from the origin and sends it to the target; what could not be done is the folder's again. The Fault is the origin's. Errors are of this machine's disk. */
export async function sendLot(
  run: TransferRun,
  origin: Origin,
  target: Target,
  work: PlannedFolder,
  lot: Lot,
  { before, handed }: Turn,
): Promise<Fault | undefined> {
  const folder = work.plan.target;
  if (!folder) return undefined;
  const held: Held[] = [];
  try {
    const fault = await fetchLot(run, origin, work, lot, held);
    await before;
    if (held.length > 0 && work.reply === null)
      await append(run, target, work, folder, { held, attempts: lot.attempts, handed });
    return fault;
  } finally {
    handed();
    for (const { body } of held) body.release();
  }
}

/** What did not come goes back to the folder. */
async function fetchLot(
  run: TransferRun,
  origin: Origin,
  work: PlannedFolder,
  { messages, attempts }: Lot,
  held: Held[],
): Promise<Fault | undefined> {
  const left = new Set(messages);
  const known = new Map(messages.map((message) => [messageKey(message), message]));
  for await (const brought of origin.bring(work.folder, messages)) {
    if (brought instanceof Fault) {
      run.broke(brought, 'origin');
      if (brought.code !== 'skip.cancelled') run.steps += 1;
      giveBack(run, work, [...left], brought.code === 'skip.cancelled' ? attempts : attempts + 1);
      return brought;
    }
    if ('refused' in brought) {
      work.reply = brought.refused;
      work.plan.lots.unshift({ messages: [...left], attempts });
      return undefined;
    }
    const asked = known.get(messageKey(brought.message));
    if (asked) left.delete(asked);
    if ('body' in brought) held.push(brought);
    else if ('unreadable' in brought)
      giveUp(run, work, brought.message, 'unreadable', brought.unreadable.reply);
    else forget(work);
  }
  if (left.size > 0) giveBack(run, work, [...left], attempts + 1);
  return undefined;
}

/** A lot that broke a session is tried message by message, so that nothing else is blamed should it break the next. */
export function giveBack(
  run: TransferRun,
  work: PlannedFolder,
  messages: readonly OriginMessage[],
  attempts: number,
  why: 'unreadable' | 'refused' = 'unreadable',
): void {
  const [only, ...others] = messages;
  if (!only) return;
  if (attempts < mostAttempts || run.control.signal.aborted) work.plan.lots.unshift({ messages, attempts });
  else if (others.length > 0)
    for (const message of messages) work.plan.lots.push({ messages: [message], attempts: mostAttempts - 1 });
  else giveUp(run, work, only, why, run.lastFault?.fault.reply);
}

/** It left the origin meanwhile. */
function forget(work: PlannedFolder): void {
  work.messages -= 1;
  work.expected -= 1;
}

async function append(
  run: TransferRun,
  { session }: Target,
  work: PlannedFolder,
  folder: TargetFolder,
  { held, attempts, handed }: { held: readonly Held[]; attempts: number; handed: () => void },
): Promise<void> {
  const { name } = work.folder;
  run.note({ type: 'intent', folder: name, keys: held.map(({ message }) => messageKey(message)) });
  const lot = held.map(({ message: { flags, keywords, internalDate }, body }) => ({
    flags,
    keywords,
    internalDate,
    body,
  }));
  const sending = appendMessages(session, folder, lot, run.pace);
  handed();
  const answers = await sending;
  if (session.fault) run.broke(session.fault, 'target');
  const isUnsettled = answers.some(({ outcome }) => outcome === 'unknown' || outcome === 'not-sent');
  const isBlamed = isUnsettled && session.fault !== undefined && run.isToBlame(session.fault);
  if (isBlamed) run.steps += 1;
  const tried = isBlamed ? attempts + 1 : attempts;
  const pairs: Pair[] = [];
  const again: OriginMessage[] = [];
  for (const [at, one] of held.entries()) {
    const answer: Appended = answers[at] ?? { outcome: 'not-sent' };
    if (answer.outcome === 'arrived') {
      pairs.push([messageKey(one.message), answer.uid ?? 0, flagsKey(one.message)]);
      arrived(run, work, one.body.octets);
      if (answer.uid === undefined) await doubt(work, one, true, 0);
      else work.unchecked.set(answer.uid, sentAs(one));
      if (answer.dropped.length > 0) run.flagsDropped += 1;
    } else if (answer.outcome === 'unknown') await doubt(work, one, false, tried);
    else if (answer.outcome === 'not-sent') again.push(one.message);
    else if (answer.outcome === 'no-folder') {
      work.reply = answer.reply ?? '';
      again.push(one.message);
    } else giveUp(run, work, sized(one), answer.outcome, answer.reply, await headOf(one.body));
  }
  if (pairs.length > 0) run.note({ type: 'arrived', folder: name, how: 'sent', pairs });
  giveBack(run, work, again, tried, 'refused');
}

/** A message counts as sent. */
export function arrived(run: TransferRun, work: PlannedFolder, octets: number): void {
  work.sent += 1;
  work.octets += octets;
  run.tell('sending', work.folder.title);
}

function sentAs({ message, body }: Held): SentMessage {
  return { key: messageKey(message), octets: body.octets, internalDate: message.internalDate };
}

/** The origin may have announced another size than it sent. */
function sized({ message, body }: Held): OriginMessage {
  return { ...message, size: body.octets };
}

async function doubt(work: PlannedFolder, held: Held, taken: boolean, attempts: number): Promise<void> {
  const identity = quickIdentity(await headOf(held.body));
  work.uncertain.push({ message: { ...sized(held), identity }, identity, taken, attempts });
}

/** A message that stays where it is, with the reason. */
function giveUp(
  run: TransferRun,
  work: PlannedFolder,
  message: OriginMessage,
  why: UndeliveredClass,
  reply: string | undefined,
  head?: Buffer,
): void {
  const { uidValidity, uid, file, size } = message;
  const words = reply === undefined ? {} : { reply };
  const undelivered: Undelivered = {
    ...labelOf(head ?? Buffer.alloc(0), size),
    ...(!head && { messageId: message.identity?.messageId ?? null }),
    folder: work.folder.title,
    uidValidity,
    uid,
    ...(file !== undefined && { file }),
    class: why,
    ...words,
  };
  work.undelivered.push(undelivered);
  run.note({
    type: 'refused',
    folder: work.folder.name,
    key: messageKey(message),
    uidValidity,
    class: why,
    ...words,
  });
  run.tell('sending', work.folder.title);
}

/** The beginning of a message, long enough for every header that anybody reads. */
async function headOf(body: MessageBody): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let octets = 0;
  for await (const piece of body.pieces()) {
    pieces.push(piece);
    octets += piece.length;
    if (octets >= limits.headerOctets || /\n\r?\n/.test(piece.toString('latin1'))) break;
  }
  return Buffer.concat(pieces);
}

import { Fault } from '../../dialogue/fault.ts';
import { findAgain } from '../append/find-again.ts';
import { flagsKey } from '../store/backup-index.ts';
import { notKept } from './check-sent.ts';
import { makeLots } from './make-lots.ts';
import { messageKey, type Origin } from './origin.ts';
import { arrived, giveBack } from './send-lot.ts';
import { settleDoubts } from './settle-doubts.ts';
import type { Target } from './target-session.ts';
import type { PlannedFolder, TransferRun } from './transfer-run.ts';

/**
 * Looks on the target for messages that may have arrived before a session broke, and for those that it took without saying as what. Nothing
 * else is on its way to the folder meanwhile. What is not found is sent again.
 */
export async function lookAgain(
  run: TransferRun,
  target: Target,
  work: PlannedFolder,
  origin: Origin,
): Promise<Fault | undefined> {
  const { name } = work.folder;
  const { target: folder } = work.plan;
  if (!folder) return undefined;
  const used = new Set([...run.index.folder(name).pairs.values()].map(({ targetUid }) => targetUid));
  const sought = work.uncertain;
  const scene = { run, origin, target, work };
  const found = await findAgain(target.session, { folder, sought, used }, run.control, (doubtful) =>
    settleDoubts(scene, doubtful, ({ sought: { message } }) => message),
  );
  if (found instanceof Fault) return found;
  if ('refused' in found) {
    // It cannot be read, or is another folder now: the next run holds everything against it anew.
    work.reply = found.refused;
    return undefined;
  }
  work.uncertain = [];
  for (const [{ message, taken }, uid] of found) {
    run.note({
      type: 'arrived',
      folder: name,
      how: taken ? 'sent' : 'found',
      pairs: [[messageKey(message), uid, flagsKey(message)]],
    });
    const { size: octets, internalDate } = message;
    work.unchecked.set(uid, { key: messageKey(message), octets, internalDate });
    if (taken) continue;
    run.foundAgain += 1;
    arrived(run, work, message.size);
  }
  for (const { message, taken } of sought.filter((one) => one.taken && !found.has(one)))
    if (taken) notKept(work, { key: messageKey(message), octets: message.size });
  const lost = sought.filter((one) => !one.taken && !found.has(one));
  for (const attempts of new Set(lost.map((one) => one.attempts))) {
    const alike = lost.filter((one) => one.attempts === attempts);
    for (const { messages } of makeLots(alike.map(({ message }) => message)))
      giveBack(run, work, messages, attempts, 'refused');
  }
  return undefined;
}

import { Fault } from '../../dialogue/fault.ts';
import { ContentHasher } from '../identity/content-hash.ts';
import type { Refused } from '../imap/examine.ts';
import { FetchQueue } from '../listing/fetch-queue.ts';
import { serveQueue } from '../listing/serve-queue.ts';
import type { WorkControl } from '../work/work-control.ts';
import { makeLots } from './make-lots.ts';
import { messageKey, type Origin, type OriginFolder, type OriginMessage } from './origin.ts';
import type { Target } from './target-session.ts';

/** Messages whose content one command asks for. */
const windowMessages = 64;
const items = '(UID BODY.PEEK[])';

/** Reads messages of the origin for their canonical hashes, a lot at a time; by `messageKey`, without those that cannot be read. */
export async function contentsAtOrigin(
  origin: Origin,
  folder: OriginFolder,
  messages: readonly OriginMessage[],
  { pause, signal }: Pick<WorkControl, 'pause' | 'signal'>,
): Promise<ReadonlyMap<string, string> | Refused | Fault> {
  const contents = new Map<string, string>();
  for (const lot of makeLots(messages)) {
    await pause.passed(signal);
    for await (const brought of origin.bring(folder, lot.messages)) {
      if (brought instanceof Fault || 'refused' in brought) return brought;
      if (!('body' in brought)) continue;
      const { message, body } = brought;
      const hasher = new ContentHasher();
      for await (const piece of body.pieces()) hasher.update(piece);
      body.release();
      contents.set(messageKey(message), hasher.digest().canonical.toString('base64url'));
    }
  }
  return contents;
}

/** Likewise of the folder that is open on the target, by UID; nothing of a message is kept. */
export async function contentsOnTarget(
  target: Target,
  uids: readonly number[],
  control: Pick<WorkControl, 'pause' | 'signal'>,
): Promise<ReadonlyMap<number, string> | Fault> {
  const contents = new Map<number, string>();
  const queue = new FetchQueue(uids, windowMessages);
  target.hashed = (uid, content) => {
    if (queue.arrived(uid)) contents.set(uid, content);
  };
  const fault = await serveQueue(target.session, queue, { items, depth: 3 }, control);
  return fault ?? contents;
}

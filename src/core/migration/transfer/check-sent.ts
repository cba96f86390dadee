import { Fault } from '../../dialogue/fault.ts';
import { quoted } from '../../imap/quoted-string.ts';
import { labelOf } from '../identity/label-of.ts';
import { uidsIn } from '../imap/examine.ts';
import { fetchedMessageIn, type FetchedMessage } from '../imap/fetch-response.ts';
import { uidSet } from '../imap/uid-set.ts';
import { momentOf } from '../inventory/internal-date.ts';
import type { SentMessage } from './folder-work.ts';
import type { Target } from './target-session.ts';
import { uidChunks } from './uid-chunks.ts';
import type { PlannedFolder, TransferRun } from './transfer-run.ts';

/**
 * Looks at what was sent to a folder as the target keeps it: counts messages with another number of octets or another date than they were
 * sent with, and names those that the target said it took and does not have.
 */
export async function checkSent(
  run: TransferRun,
  { session }: Target,
  work: PlannedFolder,
): Promise<Fault | undefined> {
  const sent = new Map(work.unchecked);
  // Nothing else is asked in the same go: a server may answer side by side (RFC 9051 §5.5).
  const opening = session.ask(`EXAMINE ${quoted(work.target.name)}`);
  const kept = new Map<number, FetchedMessage>();
  const answers = await Promise.all(
    uidChunks([...sent.keys()]).map((uids) =>
      session.ask(`UID FETCH ${uidSet(uids)} (UID INTERNALDATE RFC822.SIZE)`, (text) => {
        const told = fetchedMessageIn(text);
        if (told) kept.set(told.uid, told);
      }),
    ),
  );
  const fault = [await opening, ...answers].find((answer) => answer instanceof Fault);
  if (fault instanceof Fault) return fault;
  const untold = [...sent.keys()].filter((uid) => !kept.has(uid));
  const gone = await goneOf(session, untold);
  if (gone instanceof Fault) return gone;
  const unknown = gone.size === 0 ? 0 : await unknownIn(run, session, work);
  if (unknown instanceof Fault) return unknown;
  // They arrived, only not as the UIDs that the target named: the next run knows them by their content.
  if (unknown >= gone.size) gone.clear();
  for (const [uid, message] of sent) {
    work.unchecked.delete(uid);
    const now = kept.get(uid);
    if (now?.size !== undefined && now.size !== message.octets) run.altered += 1;
    if (now && isRedated(message, now)) run.redated += 1;
    if (gone.has(uid)) notKept(work, message);
  }
  return undefined;
}

/** The target said that it took a message, and does not have it: the next run sends it again. */
export function notKept(work: PlannedFolder, { key, octets }: Pick<SentMessage, 'key' | 'octets'>): void {
  const uid = /^\d+$/.test(key) ? Number(key) : 0;
  work.sent -= 1;
  work.octets -= octets;
  work.undelivered.push({
    ...labelOf(Buffer.alloc(0), octets),
    folder: work.folder.title,
    uidValidity: uid === 0 ? 0 : (work.plan.status?.uidValidity ?? 0),
    uid,
    ...(uid === 0 && { file: key }),
    class: 'not-kept',
  });
}

/** That a message is not told of by one command is no proof yet. */
async function goneOf(session: Target['session'], uids: readonly number[]): Promise<Set<number> | Fault> {
  const gone = new Set<number>();
  for (const chunk of uidChunks(uids)) {
    const found = await session.ask(`UID SEARCH UID ${uidSet(chunk)}`);
    if (found instanceof Fault) return found;
    const there = found.status === 'OK' ? uidsIn(found.untagged) : undefined;
    if (there) for (const uid of chunk) if (!there.includes(uid)) gone.add(uid);
  }
  return gone;
}

/** How many messages came to be there during the run that nobody has an account of; the folder is open. */
async function unknownIn(
  run: TransferRun,
  session: Target['session'],
  { folder, plan }: PlannedFolder,
): Promise<number | Fault> {
  const from = plan.target?.uidNext ?? 1;
  const found = await session.ask(`UID SEARCH UID ${from}:*`);
  if (found instanceof Fault) return found;
  const known = new Set([...run.index.folder(folder.name).pairs.values()].map(({ targetUid }) => targetUid));
  const there = found.status === 'OK' ? uidsIn(found.untagged) : undefined;
  return there?.filter((uid) => uid >= from && !known.has(uid)).length ?? 0;
}

function isRedated({ internalDate }: SentMessage, now: FetchedMessage): boolean {
  const [was, is] = [momentOf(internalDate), momentOf(now.internalDate)];
  return was !== undefined && is !== undefined && was !== is;
}

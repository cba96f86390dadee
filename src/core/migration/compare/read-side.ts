import type { DiagnosisContext } from '../../diagnosis/context.ts';
import { errnoOf } from '../../dialogue/network-fault.ts';
import { namespaceFrom } from '../folders/folder-parts.ts';
import { nameRulesOf } from '../folders/forbidden-name.ts';
import { layoutOf } from '../folders/target-layout.ts';
import { MailboxLook } from '../listing/mailbox-look.ts';
import { keepSessions } from '../listing/keep-sessions.ts';
import { readMailbox, type ReadRequest } from '../listing/read-mailbox.ts';
import { seenHeader, type SeenHeader } from '../listing/seen-header.ts';
import { layoutIn } from '../store/layout.ts';
import { closingRecord } from '../store/read-manifest.ts';
import { limitsOf } from '../transfer/target-session.ts';
import { explainUnreadBackup } from '../../words/unread-backup.ts';
import type { WorkControl } from '../work/work-control.ts';
import { BackupFolder } from './backup-folder.ts';
import type { ComparedFolder } from './compared-folder.ts';
import { asRead, ListedFolder } from './listed-folder.ts';
import { readBackup } from './read-backup.ts';
import type { LastRun, Look, Side } from './side.ts';

/** What is told while a side is read: how many messages it holds, then each that is done with. */
export interface SideProgress {
  readonly expected: (messages: number) => void;
  readonly came: (folder: string, messages: number, octets: number) => void;
}

/** Reads a mailbox. Resolves whatever the network does. */
export async function readMailboxSide(
  request: ReadRequest,
  context: DiagnosisContext,
  control: WorkControl,
  progress: SideProgress,
): Promise<Side> {
  const read = await readMailbox(request, context, control, progress.expected, (folder, octets) =>
    progress.came(folder.title, 1, octets),
  );
  const folders = read.folders.map(asRead);
  const ofFolder = new Map<ComparedFolder, ListedFolder>(folders.map((folder) => [folder, folder]));
  return {
    folders,
    isBackup: false,
    layout: read.layout,
    place: read.place,
    providerLimit: limitsOf(read.providerId)?.messageSize,
    lastRun: undefined,
    ending: read.ending,
    look: async (wanted, { newer }): Promise<Look> => {
      const uids = new Map(
        [...wanted].flatMap(([folder, some]) => {
          const one = ofFolder.get(folder);
          return one ? [[one.read, some] as const] : [];
        }),
      );
      const look = new MailboxLook(read.folders, uids, { newer, deep: request.deep }, control);
      if (look.isLeft) await keepSessions(look, request, context, control.signal);
      return {
        newer: look.newer.map(
          ({ folder, listing, hashes }) => new ListedFolder(folder, listing.messages, hashes, undefined),
        ),
        header: (folder, uid): SeenHeader | 'gone' | undefined => {
          const one = ofFolder.get(folder);
          if (!one) return undefined;
          return look.seen(one.read, uid) ?? (look.isGone(one.read, uid) ? 'gone' : undefined);
        },
      };
    },
  };
}

/**
 * Reads a backup; without `deep` the header of every message in it.
 *
 * @param directory the backup itself, `DIR/<address>`
 */
export async function readBackupSide(
  directory: string,
  deep: boolean,
  context: DiagnosisContext,
  control: WorkControl,
  progress: SideProgress,
): Promise<Side> {
  const none = {
    isBackup: true,
    place: undefined,
    providerLimit: undefined,
    look: lookInBackup,
  };
  try {
    const closed = await closingRecord(layoutIn(directory).manifest);
    const lastRun: LastRun | undefined = closed && {
      at: closed.at,
      folders: new Map(closed.folders.map((state) => [state.folder, state])),
    };
    const came = (folder: BackupFolder, messages: number): void => progress.came(folder.title, messages, 0);
    const kept = await readBackup(directory, !deep, control, progress.expected, came);
    const folders = kept.map(({ folder }) => folder);
    const shown = kept.map(({ origin }) => origin);
    const layout = layoutOf(shown, namespaceFrom(shown), nameRulesOf(undefined));
    return { ...none, folders, layout, lastRun, ending: null };
  } catch (error) {
    const nothing = { ...none, folders: [], layout: undefined, lastRun: undefined };
    const args = { errno: errnoOf(error), directory };
    if (/^E[A-Z\d]+$/.test(args.errno)) {
      const failure = { code: 'disk', args, ...explainUnreadBackup(args, context.words) };
      return { ...nothing, ending: { outcome: 'failed', failure } };
    }
    // What interrupts is told by the caller, who knows the signal.
    if (control.signal.aborted) return { ...nothing, ending: null };
    throw error;
  }
}

async function lookInBackup(wanted: ReadonlyMap<ComparedFolder, readonly number[]>): Promise<Look> {
  const seen = new Map<ComparedFolder, Map<number, SeenHeader>>();
  for (const [folder, uids] of wanted) {
    if (!(folder instanceof BackupFolder)) continue;
    const headers = new Map<number, SeenHeader>();
    seen.set(folder, headers);
    for (const uid of uids) {
      const found = await folder.headerOf(uid);
      if (found) headers.set(uid, seenHeader(found.header, found.octets));
    }
  }
  return { newer: [], header: (folder, uid) => seen.get(folder)?.get(uid) };
}

import { Fault } from '../../dialogue/fault.ts';
import { openTargetFolder } from '../append/open-target-folder.ts';
import { flagsFor } from '../append/flags-for.ts';
import type { TargetFolder } from '../append/target-folder.ts';
import { uidSet } from '../imap/uid-set.ts';
import type { FlagChange } from './folder-work.ts';
import type { Target } from './target-session.ts';
import { uidChunks } from './uid-chunks.ts';
import type { PlannedFolder, TransferRun } from './transfer-run.ts';

/** Sets flags anew and removes what is gone, in one folder. */
export async function changeTarget(
  run: TransferRun,
  target: Target,
  work: PlannedFolder,
): Promise<Fault | undefined> {
  const { session, providerLimit } = target;
  const opened = await openTargetFolder(session, work.target.name, providerLimit);
  if (opened instanceof Fault) return opened;
  if ('refused' in opened || opened.folder.uidValidity !== work.plan.target?.uidValidity) {
    work.reply = 'refused' in opened ? opened.refused : 'UIDVALIDITY';
    return undefined;
  }
  const fault = await setFlags(run, target, work, opened.folder);
  return fault ?? (run.mayRemove ? removeGone(run, target, work) : undefined);
}

/** Equal changes go by one command (RFC 9051 §6.4.6), all of them at once. */
async function setFlags(
  run: TransferRun,
  { session }: Target,
  work: PlannedFolder,
  folder: TargetFolder,
): Promise<Fault | undefined> {
  const changes = work.plan.flagChanges.splice(0);
  const groups = new Map<string, FlagChange[]>();
  for (const change of changes) {
    for (const [sign, flags] of [['+', change.added] as const, ['-', change.removed] as const]) {
      const { kept } = flagsFor(splitFlags(flags), folder);
      const key = `${sign}FLAGS.SILENT (${kept.join(' ')})`;
      if (kept.length > 0) groups.set(key, [...(groups.get(key) ?? []), change]);
    }
  }
  const commands = [...groups].flatMap(([item, group]) =>
    uidChunks(group.map(({ targetUid }) => targetUid)).map((uids) => `UID STORE ${uidSet(uids)} ${item}`),
  );
  const answers = await Promise.all(commands.map((command) => session.ask(command)));
  for (const answer of answers) {
    if (!(answer instanceof Fault)) continue;
    work.plan.flagChanges.push(...changes);
    return answer;
  }
  const refused = answers.find((answer) => !(answer instanceof Fault) && answer.status !== 'OK');
  if (refused && !(refused instanceof Fault)) work.reply = session.quote(refused.words);
  else if (changes.length > 0) {
    work.flagsChanged += changes.length;
    run.note({
      type: 'flags',
      folder: work.folder.name,
      messages: changes.map(({ key, flags }) => [key, flags]),
    });
  }
  return undefined;
}

function splitFlags(flags: readonly string[]): { flags: string[]; keywords: string[] } {
  return {
    flags: flags.filter((flag) => flag.startsWith('\\')),
    keywords: flags.filter((flag) => !flag.startsWith('\\')),
  };
}

/** UIDs of a folder of the target that stand for messages which other folders of the origin still have. */
export function heldByOthers(run: TransferRun, { folder, target, plan }: PlannedFolder): ReadonlySet<number> {
  const held = new Set<number>();
  for (const work of run.works ?? []) {
    const known = run.index.folder(work.folder.name);
    if (work.isGone || work.folder.name === folder.name || known.target !== target.name) continue;
    if (known.targetValidity !== plan.target?.uidValidity) continue;
    for (const { targetUid } of known.pairs.values()) held.add(targetUid);
  }
  return held;
}

/** Whether single messages can be removed there, and no others with them (RFC 4315; part of RFC 9051). */
export function canRemove(session: Pick<Target['session'], 'can'>): boolean {
  return session.can('UIDPLUS') || session.can('IMAP4REV2');
}

/** Only what a run brought or found there, and only by UID (RFC 4315): a plain EXPUNGE would remove what others have marked. */
async function removeGone(
  run: TransferRun,
  { session }: Target,
  work: PlannedFolder,
): Promise<Fault | undefined> {
  const held = heldByOthers(run, work);
  const removals = work.plan.removals.splice(0).filter(([, uid]) => !held.has(uid));
  if (removals.length === 0) return undefined;
  if (!canRemove(session)) {
    run.cannotDelete = true;
    return undefined;
  }
  const lots = uidChunks(removals.map(([, uid]) => uid));
  const answers = await Promise.all(
    lots.flatMap((uids) => [
      session.ask(`UID STORE ${uidSet(uids)} +FLAGS.SILENT (\\Deleted)`),
      session.ask(`UID EXPUNGE ${uidSet(uids)}`),
    ]),
  );
  for (const answer of answers) {
    if (answer instanceof Fault) {
      work.plan.removals.push(...removals);
      return answer;
    }
    if (answer.status !== 'OK') {
      work.reply = session.quote(answer.words);
      return undefined;
    }
  }
  work.deleted += removals.length;
  run.note({ type: 'removed', folder: work.folder.name, keys: removals.map(([key]) => key) });
  return undefined;
}

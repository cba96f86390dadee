import type { FolderWork } from './folder-work.ts';
import type { PairState } from './journal/journal-record.ts';
import { isPlanned, type PlannedFolder, type TransferRun } from './transfer-run.ts';

/** Whether everything of a folder has been done. */
export function isComplete(work: FolderWork): boolean {
  if (work.reply !== null || work.undelivered.length > 0) return false;
  if (work.isUnchanged) return true;
  if (!isPlanned(work) || work.uncertain.length > 0 || work.underWay > 0) return false;
  const { lots, flagChanges, removals } = work.plan;
  return lots.length + flagChanges.length + removals.length === 0;
}

/** How the folders stand of which everything has been done. */
export function closingStates(run: TransferRun): PairState[] {
  return (run.works ?? []).flatMap((work) => {
    if (!isComplete(work) || work.isGone) return [];
    const state = run.states.get(work.folder.name);
    if (work.isUnchanged) return state ?? [];
    return isPlanned(work) ? (stateOf(run, work) ?? []) : [];
  });
}

/**
 * As the target has to be when nobody else has changed it; where somebody has, the next run sees another state and looks into the folder.
 */
function stateOf(
  run: TransferRun,
  { folder, target, sent, deleted, plan }: PlannedFolder,
): PairState | undefined {
  if (!plan.status || !plan.target) return undefined;
  let uidNext = plan.target.uidNext;
  for (const { targetUid } of run.index.folder(folder.name).pairs.values())
    if (targetUid >= uidNext) uidNext = targetUid + 1;
  return {
    folder: folder.name,
    target: target.name,
    origin: plan.status,
    status: {
      uidValidity: plan.target.uidValidity,
      uidNext,
      messages: plan.targetMessages + sent - deleted,
      highestModSeq: undefined,
    },
    kept: plan.kept,
  };
}

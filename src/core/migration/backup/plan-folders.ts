import { opens, type ServerFolder } from '../imap/server-folders.ts';
import type { FolderState } from '../store/manifest-record.ts';
import type { FolderWork } from './folder-work.ts';
import { isUnchanged } from './folder-work.ts';
import type { RunState } from './run-state.ts';

/**
 * Compares what the server lists with how the last run ended. Where nothing at all has changed, that is all there is to do, and the
 * manifest is not even read.
 */
export async function planFolders(run: RunState, folders: readonly ServerFolder[]): Promise<void> {
  const openable = folders.filter(opens);
  const states = new Map(run.store.closed?.folders.map((state) => [state.folder, state]));
  run.folders = openable;
  run.unchanged = openable.flatMap((folder) => {
    const state = states.get(folder.name);
    return state && isUnchanged(folder, state) ? [state] : [];
  });
  const same = new Set(run.unchanged.map(({ folder }) => folder));
  run.onServer = run.unchanged.reduce((sum, { messages }) => sum + messages, 0);
  const changed = openable.filter(({ name }) => !same.has(name));
  const listed = new Set(openable.map(({ name }) => name));
  const gone = [...states.keys()].some((name) => !listed.has(name));
  if (changed.length === 0 && !gone && run.store.closed) return;
  const index = await run.store.load();
  for (const [name, folder] of index.folders)
    if (!listed.has(name) && !folder.gone)
      run.store.note({ type: 'folder-gone', folder: name, at: new Date().toISOString() });
  run.plan(
    changed.map((folder): FolderWork => {
      const known = index.folders.get(folder.name)?.live.size ?? 0;
      return { folder, expected: Math.max(0, (folder.status?.messages ?? 0) - known), plan: undefined };
    }),
  );
}

/** How the folders stand of which everything is in the backup now. */
export function completeStates(run: RunState): FolderState[] {
  return [
    ...run.unchanged,
    ...run.works.flatMap(({ plan, folder }) =>
      plan?.wanted.size === 0 &&
      !run.missing.some(
        (message) => message.folder === folder.title && message.uidValidity === plan.uidValidity,
      )
        ? [plan.state]
        : [],
    ),
  ];
}

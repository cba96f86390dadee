import { checklistNameOf, isMailboxesFile } from '../../core/mailboxes/file-names.ts';

/** A file that gets another name; paths with `/`. */
export interface RenamedPath {
  readonly from: string;
  readonly to: string;
}

/**
 * The checklists that go along with mailboxes files that get other names, each beside the new name. A file that moves with its folder takes its
 * checklist along by itself, and a name that is no mailboxes file's has no checklist.
 */
export function checklistsAlong(renames: readonly RenamedPath[]): readonly RenamedPath[] {
  const renamed = new Set(renames.map(({ from }) => from));
  return renames
    .filter(({ from, to }) => isMailboxesFile(from) && isMailboxesFile(to))
    .map(({ from, to }) => ({ from: checklistNameOf(from), to: checklistNameOf(to) }))
    .filter(({ from, to }) => from !== to && !renamed.has(from));
}

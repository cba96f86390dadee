import { planParts, type ChecklistItem } from '../../../core/guide/checklist/checklist.ts';
import {
  dueWords,
  latenessOf,
  partTitle,
  progressText,
  proofText,
} from '../../../core/guide/checklist/item-words.ts';
import { machine } from '../../../core/guide/checklist/machine-tick.ts';
import { progressOf } from '../../../core/guide/checklist/progress.ts';
import type { Words } from '../../../core/words/words.ts';
import type { ChecklistItemView, ChecklistView } from '../../../shared/checklist-view.ts';
import { deedActions } from './deed-actions.ts';

/** What two people changed at the same time, in words: what stands in the file, and what this panel wanted. */
export interface ItemConflict {
  readonly theirs: string;
  readonly mine: string;
}

export interface ChecklistViewScene {
  readonly words: Words;
  /** ISO 8601 calendar date. */
  readonly today: string;
  /** Day J, ISO 8601; undefined where the file does not set it. */
  readonly start: string | undefined;
  readonly canEdit: boolean;
  /** What would be undone or done again, in words. */
  readonly canUndo?: string | undefined;
  readonly canRedo?: string | undefined;
  /** By item id. */
  readonly conflicts?: ReadonlyMap<string, ItemConflict> | undefined;
}

/** The checklist of one mailbox as the page shows it. */
export function checklistView(items: readonly ChecklistItem[], scene: ChecklistViewScene): ChecklistView {
  const { words, start, canEdit, canUndo, canRedo } = scene;
  const progress = progressOf(items);
  const owners = new Set(items.map(({ owner }) => owner).filter((owner) => owner !== ''));
  return {
    parts: planParts.map((part) => ({
      id: part,
      title: partTitle(part, words),
      items: items.filter((item) => item.part === part).map((item) => itemView(item, scene)),
    })),
    ...progress,
    progressText: progressText(progress, words),
    owners: [...owners].sort(new Intl.Collator(words.language).compare),
    startText:
      start === undefined
        ? words.t('Day J is not set: write it into the file as migration.start.')
        : words.t('Day J is {date}.', { date: words.date(start) }),
    canEdit,
    ...(canUndo !== undefined && { canUndo }),
    ...(canRedo !== undefined && { canRedo }),
  };
}

function itemView(item: ChecklistItem, { words, today, conflicts }: ChecklistViewScene): ChecklistItemView {
  const { contradiction, notApplicable } = item;
  const lateness = notApplicable === undefined ? latenessOf(item, today, words) : undefined;
  const proof = proofText(item, words);
  const conflict = conflicts?.get(item.id);
  const actions = deedActions(item.deeds, words);
  return {
    id: item.id,
    title: item.title,
    why: item.why,
    isOwn: item.isOwn,
    operational: item.operational,
    owner: item.owner,
    due: item.due,
    dueText: dueWords(item, words),
    status: item.status,
    note: item.note,
    byMachine: item.by === machine && item.status === 'done',
    ...(lateness && { lateness }),
    ...(proof !== undefined && { proof }),
    ...(contradiction !== undefined && { contradiction }),
    ...(notApplicable !== undefined && { notApplicable }),
    ...(actions.length > 0 && { actions }),
    ...(conflict && { conflict }),
  };
}

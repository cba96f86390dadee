import { walkTree } from '../../core/guide/tree/walk.ts';
import { checklistOf } from '../../core/guide/checklist/checklist-of.ts';
import { localDay } from '../../core/mailboxes/calendar-date.ts';
import type { Words } from '../../core/words/words.ts';
import type { GuideView } from '../../shared/guide-view.ts';
import { checklistNotices } from './checklist-notices.ts';
import type { KeptChecklists } from './checklist-store/kept-checklists.ts';
import { answerConflicts, itemConflicts } from './conflict-words.ts';
import type { GuideChanges } from './guide-changes.ts';
import { guideNotices } from './guide-notices.ts';
import type { GuideLook } from './guide-look.ts';
import type { GuideState } from './guide-state.ts';
import { checklistView } from './views/checklist-view.ts';
import { clientsView } from './views/clients-view.ts';
import { commandsView } from './views/commands-view.ts';
import { diagnosisView } from './views/diagnosis-view.ts';
import { headView } from './views/head-view.ts';
import { practicesView } from './views/practices-view.ts';
import { questionsView } from './views/questions-view.ts';
import { settingsView } from './views/settings-view.ts';
import { treeView } from './views/tree-view.ts';
import { troubleshootingView } from './views/troubleshooting-view.ts';

/** What the view of a guide is made from. */
export interface ViewParts {
  readonly state: GuideState;
  readonly checklist: KeptChecklists;
  readonly address: string;
  readonly look: GuideLook;
  readonly changes: Pick<GuideChanges, 'stack' | 'conflicts'>;
  /** Path of the file in its workspace. */
  readonly path: string;
  readonly isTrusted: boolean;
  readonly words: Words;
  readonly now: Date;
}

/** Makes all that the page of a guide shows. */
export async function guideViewOf(parts: ViewParts): Promise<GuideView> {
  const { state, checklist, address, look, changes, path, isTrusted, words, now } = parts;
  const { facts, subject, kept, standing, running } = state;
  const stored = checklist.of(address);
  const today = localDay(now);
  const canEdit = checklist.canEdit(address) && subject.missing === undefined;
  const tree = await treeView({
    facts,
    walk: walkTree(facts, stored.answers),
    answers: stored.answers,
    room: look.room,
    words,
    now,
  });
  const undoable = undoTexts(changes, canEdit, words);
  return {
    head: headView(
      {
        address,
        name: facts.mailbox.name,
        file: path,
        report: standing,
        underWay: running && [...running.underWay],
        canDiagnose: isTrusted && subject.missing === undefined,
      },
      words,
      now.getTime(),
    ),
    notices: guideNotices(
      {
        address,
        path,
        missing: subject.missing,
        isTrusted,
        answerConflicts: answerConflicts(changes.conflicts, tree, words),
        ofChecklist: checklistNotices(checklist, address, words),
      },
      words,
    ),
    tree: { ...tree, ...undoable },
    checklist: checklistView(checklistOf(facts, stored, today, words), {
      start: facts.mailbox.migration?.start,
      conflicts: itemConflicts(changes.conflicts, words),
      canEdit,
      words,
      today,
      ...undoable,
    }),
    diagnosis: diagnosisView({
      kept,
      shown: look.shown ?? undefined,
      before: look.before ?? undefined,
      words,
      now,
    }),
    troubleshooting: troubleshootingView(facts, words),
    help: {
      settings: settingsView(facts, words, today),
      clients: clientsView(facts, words),
      commands: commandsView(facts, words),
      questions: questionsView(facts, words),
      practices: practicesView(facts, words),
    },
  };
}

/** What undo and redo would do, in words, where they can do anything. */
function undoTexts(
  { stack }: Pick<GuideChanges, 'stack'>,
  canEdit: boolean,
  words: Words,
): { readonly canUndo?: string; readonly canRedo?: string } {
  const { nextUndo, nextRedo } = stack;
  if (!canEdit) return {};
  return {
    ...(nextUndo && { canUndo: words.t('Undo: {what}', { what: nextUndo.what }) }),
    ...(nextRedo && { canRedo: words.t('Redo: {what}', { what: nextRedo.what }) }),
  };
}

import type { ChecklistItemView, ChecklistView } from '../../src/shared/checklist-view.ts';

function item(id: string, title: string, other: Partial<ChecklistItemView> = {}): ChecklistItemView {
  return {
    id,
    title,
    why: '',
    isOwn: false,
    operational: false,
    owner: '',
    due: '',
    dueText: '',
    status: 'todo',
    note: '',
    byMachine: false,
    ...other,
  };
}

/** A plan under way: a machine's tick, an item overdue, one's own, a conflict, and one that does not apply. */
export const sampleChecklist: ChecklistView = {
  parts: [
    {
      id: 'inventory',
      title: 'Inventory',
      items: [
        item('identify-provider', 'Find out who hosts the mailbox', {
          why: 'Every later step happens in that provider’s panel.',
          operational: true,
          owner: 'IT',
          due: 'J',
          dueText: '23 Nov 2026',
          status: 'done',
          byMachine: true,
          proof: 'Mailops, 22 Nov 2026, 10:00: MX example-com.mail.protection.outlook.com',
        }),
        item('list-devices', 'List every device and program that reads the mailbox', {
          why: 'What is forgotten keeps trying the old password and locks the account again.',
          operational: true,
          owner: 'Claire',
          due: 'J+1',
          dueText: '24 Nov 2026',
          lateness: { text: '3 days overdue', isOverdue: true },
          status: 'doing',
          note: 'The scanner on floor 2 sends with this account too; ask facility management which other copiers there are.',
        }),
        item('count-calendars', 'Count calendars and shared contacts', {
          notApplicable: 'The source has no Exchange, hence no calendars.',
        }),
        item('read-rules', 'Note the rules of the server', { notApplicable: 'The provider has none.' }),
      ],
    },
    {
      id: 'reset',
      title: 'Reset',
      items: [
        item('reset-password', 'Reset the password', {
          operational: true,
          owner: 'IT',
          due: '2026-11-24',
          dueText: '24 Nov 2026',
          lateness: { text: 'due today', isOverdue: false },
          status: 'done',
          proof: 'Paul, 22 Nov 2026, 14:05',
          contradiction: 'Today’s diagnosis was refused with the stored password.',
        }),
        item('own-1', 'Tell the accountant', {
          isOwn: true,
          owner: 'Paul',
          due: 'J+1',
          dueText: 'J+1',
          note: 'after lunch',
          conflict: { theirs: 'Owner Claire, due J+2', mine: 'Owner Paul, due J+1' },
        }),
        item('own-2', 'Bring cake', { isOwn: true, status: 'skipped' }),
      ],
    },
    { id: 'clean-up', title: 'Clean-up', items: [] },
  ],
  settled: 3,
  all: 5,
  overdue: 1,
  progressText: '3 of 5 done · 1 overdue',
  owners: ['Claire', 'IT', 'Paul'],
  startText: 'Day J: 23 Nov 2026',
  canEdit: true,
  canUndo: 'Undo: Bring cake skipped',
  canRedo: 'Redo: Bring cake renamed',
};

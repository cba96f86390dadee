import { itemTeller } from '../../../core/guide/checklist/checklist-of.ts';
import type { ChecklistItem } from '../../../core/guide/checklist/checklist.ts';
import { dueWords, latenessOf, progressText } from '../../../core/guide/checklist/item-words.ts';
import type { OpenItem, OverviewMailbox, OverviewRow } from '../../../core/guide/overview/overview-row.ts';
import type { Overview, OwnerDebt } from '../../../core/guide/overview/overview.ts';
import { listedOf, mostListed } from './overview-listed.ts';
import type { Words } from '../../../core/words/words.ts';
import type { StateView } from '../../../shared/shown.ts';
import type {
  OverviewItemView,
  OverviewOwnerView,
  OverviewRowView,
  OverviewView,
} from '../../../shared/overview-view.ts';

export interface OverviewViewScene {
  readonly words: Words;
  /** ISO 8601 calendar date. */
  readonly today: string;
  /** How many files with mailboxes there are, readable or not. */
  readonly files: number;
  readonly stateOf: (mailbox: OverviewMailbox) => StateView;
  /** Files that could not be read, in words. */
  readonly notices: readonly string[];
}

/** The overview as the page shows it. Items are put into words only where they are shown. */
export function overviewView(overview: Overview, scene: OverviewViewScene): OverviewView {
  const { words, files, notices } = scene;
  const { rows, owners, week, progress } = overview;
  const tellers = new Map<OverviewRow, (open: OpenItem) => OverviewItemView>();
  const viewOf = (row: OverviewRow, open: OpenItem): OverviewItemView => {
    const known = tellers.get(row) ?? openItemTeller(row, scene);
    tellers.set(row, known);
    return known(open);
  };
  const counted = words.plural(rows.length, '{count} mailbox', '{count} mailboxes');
  return {
    title: words.t('Checklists'),
    summary: [
      counted,
      progressText(progress, words),
      ...(week.length > mostListed
        ? [
            words.t('{count} due within a week, the most urgent of each person are listed', {
              count: words.number(week.length),
            }),
          ]
        : []),
    ].join(' · '),
    files,
    owners: owners.map((debt) => ownerView(debt, words)),
    rows: rows.map((row) => rowView(row, viewOf, scene)),
    week: listedOf(week, owners.length).map(({ row, open }) => ({
      ...viewOf(row, open),
      file: row.mailbox.file,
      address: row.mailbox.facts.address,
    })),
    notices,
  };
}

function rowView(
  row: OverviewRow,
  viewOf: (row: OverviewRow, open: OpenItem) => OverviewItemView,
  { words, stateOf }: OverviewViewScene,
): OverviewRowView {
  const { mailbox, progress, dueThisWeek, next, open } = row;
  return {
    file: mailbox.file,
    address: mailbox.facts.address,
    name: mailbox.facts.mailbox.name ?? '',
    state: stateOf(mailbox),
    owner: mailbox.facts.mailbox.owner ?? '',
    openOwners: [...new Set(open.map(({ owner }) => owner))],
    ...progress,
    dueThisWeek,
    progressText: progressText(progress, words),
    ...(next && { next: viewOf(row, next) }),
  };
}

function openItemTeller(
  { mailbox }: OverviewRow,
  { words, today }: OverviewViewScene,
): (open: OpenItem) => OverviewItemView {
  const tell = itemTeller(mailbox.facts, words);
  return ({ item, owner }) => {
    const told: ChecklistItem = tell(item);
    const lateness = latenessOf(told, today, words);
    return {
      id: item.id,
      title: told.title,
      owner,
      dueText: dueWords(told, words),
      dueDate: told.dueDate ?? '',
      status: told.status === 'doing' ? 'doing' : 'todo',
      ...(lateness && { lateness }),
    };
  };
}

function ownerView(debt: OwnerDebt, words: Words): OverviewOwnerView {
  const parts = [
    words.plural(debt.overdue, '{count} overdue', '{count} overdue'),
    words.plural(debt.thisWeek, '{count} this week', '{count} this week'),
    words.plural(debt.later, '{count} later', '{count} later'),
  ].filter((_, at) => [debt.overdue, debt.thisWeek, debt.later][at] !== 0);
  return { ...debt, text: parts.join(' · ') };
}

import { daysBetween } from '../../lint/days-between.ts';
import { makeTeller } from '../../words/causes/teller.ts';
import type { Words } from '../../words/words.ts';
import type { ChecklistItem, ChecklistProgress, PlanPart } from './checklist.ts';
import { machine } from './machine-tick.ts';
import { isSettled } from './progress.ts';
import type { ItemStatus } from './stored.ts';

/** The heading of a part of the plan. */
export function partTitle(part: PlanPart, words: Words): string {
  const titles: Readonly<Record<PlanPart, string>> = {
    inventory: words.t('Inventory'),
    backup: words.t('Backup'),
    reset: words.t('Reset'),
    reactivation: words.t('Reactivation'),
    migration: words.t('Migration'),
    verification: words.t('Verification'),
    'clean-up': words.t('Clean-up'),
  };
  return titles[part];
}

/** A status in one or two words. */
export function statusWord(status: ItemStatus, words: Words): string {
  const names: Readonly<Record<ItemStatus, string>> = {
    todo: words.t('To do'),
    doing: words.t('In progress'),
    done: words.t('Done'),
    skipped: words.t('Skipped'),
  };
  return names[status];
}

/** The day on which an item is due, else what is written (`J+1` where day J is not set); empty where nothing is. */
export function dueWords({ due, dueDate }: Pick<ChecklistItem, 'due' | 'dueDate'>, words: Words): string {
  return dueDate === undefined ? due : words.date(dueDate);
}

/** How urgent an open item is. */
export interface Lateness {
  readonly text: string;
  readonly isOverdue: boolean;
}

/** So many days ahead are told as days; what is further away is told by its date alone. */
const soon = 7;

/** `3 days overdue`, `due today`, `due in 5 days`; undefined for what is settled, has no date or a week of time. */
export function latenessOf(
  { dueDate, status }: Pick<ChecklistItem, 'dueDate' | 'status'>,
  today: string,
  words: Words,
): Lateness | undefined {
  if (dueDate === undefined || isSettled(status)) return undefined;
  const days = daysBetween(today, dueDate);
  if (days < 0)
    return { text: words.plural(-days, '{count} day overdue', '{count} days overdue'), isOverdue: true };
  if (days > soon) return undefined;
  if (days === 0) return { text: words.t('due today'), isOverdue: false };
  if (days === 1) return { text: words.t('due tomorrow'), isOverdue: false };
  return { text: words.plural(days, 'due in {count} day', 'due in {count} days'), isOverdue: false };
}

/** Who set the status, when, and what proves it; undefined where nobody did. */
export function proofText(
  { status, by, at, evidence }: Pick<ChecklistItem, 'status' | 'by' | 'at' | 'evidence'>,
  words: Words,
): string | undefined {
  if (by === undefined) return undefined;
  const { say } = makeTeller({ by, date: at ?? '', evidence: evidence ?? '' }, words);
  if (by === machine && status === 'done')
    return say(
      'Verified by Mailops on {date}: {evidence}',
      'Verified by Mailops: {evidence}',
      'Verified by Mailops',
    );
  if (by === machine)
    return say(
      'Taken back by Mailops on {date}: {evidence}',
      'Taken back by Mailops: {evidence}',
      'Taken back by Mailops',
    );
  if (status === 'done') return say('Done by {by} on {date}', 'Done by {by}', 'Done');
  if (status === 'skipped') return say('Skipped by {by} on {date}', 'Skipped by {by}', 'Skipped');
  if (status === 'doing') return say('Begun by {by} on {date}', 'Begun by {by}', 'In progress');
  return say('Set back by {by} on {date}', 'Set back by {by}', 'To do');
}

/** `7 of 24 done · 2 overdue`. */
export function progressText({ settled, all, overdue }: ChecklistProgress, words: Words): string {
  const done = words.t('{settled} of {all} done', {
    settled: words.number(settled),
    all: words.number(all),
  });
  return overdue === 0 ? done : `${done} · ${words.plural(overdue, '{count} overdue', '{count} overdue')}`;
}

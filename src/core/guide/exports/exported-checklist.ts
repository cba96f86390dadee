import type { Words } from '../../words/words.ts';
import type { ChecklistItem } from '../checklist/checklist.ts';

/** What a checklist can be written as. */
export const exportFormats = ['markdown', 'csv', 'icalendar', 'printable'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The checklist of one mailbox, its words made. Every text may come from a file and is data, never markup or formula. */
export interface ExportedChecklist {
  readonly address: string;
  readonly name?: string | undefined;
  readonly items: readonly ChecklistItem[];
}

/** In whose language, and when: a moment in UTC and the calendar day of the reader, both ISO 8601. */
export interface ExportScene {
  readonly words: Words;
  readonly now: string;
  readonly today: string;
}

/** The address, with the name before it where there is one. */
export function mailboxTitle({ address, name }: ExportedChecklist): string {
  return name === undefined || name === '' ? address : `${name} – ${address}`;
}

/** The items that concern the mailbox, or those that do not. */
export function itemsThat(apply: 'apply' | 'do-not', { items }: ExportedChecklist): readonly ChecklistItem[] {
  return items.filter(({ notApplicable }) => (notApplicable === undefined) === (apply === 'apply'));
}

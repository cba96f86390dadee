import { statusWord } from '../../core/guide/checklist/item-words.ts';
import type { StoredItem } from '../../core/guide/checklist/stored.ts';
import type { Words } from '../../core/words/words.ts';
import type { TreeView } from '../../shared/tree-view.ts';
import type { Conflict } from './checklist-desk.ts';
import type { AnswerConflict } from './guide-notices.ts';
import type { ItemConflict } from './views/checklist-view.ts';

/** Items that somebody else changed at the same time, by id: what stands in the file, and what was wanted here. */
export function itemConflicts(
  conflicts: ReadonlyMap<string, Conflict>,
  words: Words,
): ReadonlyMap<string, ItemConflict> {
  const found = new Map<string, ItemConflict>();
  for (const { operation, theirs } of conflicts.values()) {
    if (operation.kind !== 'item') continue;
    const stands = isItem(theirs) ? theirs : undefined;
    const { id, value } = operation;
    found.set(id, { theirs: itemText(stands, value, words), mine: itemText(value, stands, words) });
  }
  return found;
}

/** Questions that somebody else answered at the same time. */
export function answerConflicts(
  conflicts: ReadonlyMap<string, Conflict>,
  { walked, next }: Pick<TreeView, 'walked' | 'next'>,
  words: Words,
): readonly AnswerConflict[] {
  const questions = next ? [...walked, next] : walked;
  return [...conflicts.values()].flatMap(({ operation, theirs }): AnswerConflict[] => {
    if (operation.kind !== 'answer') return [];
    const asked = questions.find(({ node }) => node === operation.id);
    const label = (answer: string | undefined): string =>
      answer === undefined
        ? words.t('no answer')
        : (asked?.answers.find(({ id }) => id === answer)?.label ?? answer);
    return [
      {
        node: operation.id,
        question: asked?.question ?? operation.id,
        theirs: label(theirs && 'answer' in theirs ? theirs.answer : undefined),
        mine: label(operation.value?.answer),
      },
    ];
  });
}

/** What one side says where the two differ. */
function itemText(item: StoredItem | undefined, other: StoredItem | undefined, words: Words): string {
  const differing = shownKeys.filter((key) => item?.[key] !== other?.[key]);
  const parts = differing.map((key) => {
    const value = item?.[key];
    if (value === undefined) return labels[key](words, '–');
    return labels[key](
      words,
      key === 'status' && item?.status ? statusWord(item.status, words) : String(value),
    );
  });
  return parts.length === 0 ? words.t('something else') : parts.join(' · ');
}

const labels = {
  title: (words: Words, value: string) => words.t('title: {value}', { value }),
  status: (words: Words, value: string) => words.t('status: {value}', { value }),
  owner: (words: Words, value: string) => words.t('owner: {value}', { value }),
  due: (words: Words, value: string) => words.t('due: {value}', { value }),
  order: (words: Words, value: string) => words.t('place: {value}', { value }),
  note: (words: Words, value: string) => words.t('note: {value}', { value }),
} as const satisfies Partial<Record<keyof StoredItem, unknown>>;

const shownKeys = [
  'title',
  'status',
  'owner',
  'due',
  'order',
  'note',
] as const satisfies (keyof typeof labels)[];

function isItem(value: Conflict['theirs']): value is StoredItem {
  return value !== undefined && !('answer' in value);
}

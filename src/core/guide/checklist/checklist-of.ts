import { guideTeller } from '../teller.ts';
import type { GuideFacts } from '../facts.ts';
import type { Words } from '../../words/words.ts';
import type { ChecklistItem } from './checklist.ts';
import { ownersOf } from './owner-roles.ts';
import { standingItems, type StandingItem } from './standing-items.ts';
import type { StoredChecklist } from './stored.ts';

/** The checklist of one mailbox in the reader's language, part by part in its order. `today` is an ISO 8601 calendar date. */
export function checklistOf(
  facts: GuideFacts,
  stored: StoredChecklist,
  today: string,
  words: Words,
): readonly ChecklistItem[] {
  const tell = itemTeller(facts, words);
  return standingItems(facts, stored, today).map(tell);
}

/** Makes the words of the items of one mailbox; made once for several of them. */
export function itemTeller(facts: GuideFacts, words: Words): (item: StandingItem) => ChecklistItem {
  const { tell } = guideTeller(facts, words);
  const owners = ownersOf(facts, words);
  return (item) => {
    const { row, stored, tick, unmet, against } = item;
    return {
      id: item.id,
      part: item.part,
      operational: row?.operational ?? false,
      isOwn: row === undefined,
      title: stored?.title ?? (row ? tell(row.title) : item.id),
      why: row ? tell(row.why) : '',
      owner: owners.of(item),
      due: item.due,
      status: item.status,
      note: stored?.note ?? '',
      deeds: unmet ? [] : (row?.deeds ?? []),
      ...(item.dueDate !== undefined && { dueDate: item.dueDate }),
      ...(item.overdueDays !== undefined && { overdueDays: item.overdueDays }),
      ...(tick.by !== undefined && { by: tick.by }),
      ...(tick.at !== undefined && { at: tick.at }),
      ...(tick.evidence !== undefined && { evidence: tick.evidence }),
      ...(unmet && { notApplicable: tell(unmet.reason) }),
      ...(against?.outcome === 'refuted' && { contradiction: against.says(words) }),
    };
  };
}

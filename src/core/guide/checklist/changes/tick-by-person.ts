import type { ItemData } from '../item.ts';
import { machine, tickAfter, tickOf, withoutTick, type Tick } from '../machine-tick.ts';
import { unmetOf } from '../standing-items.ts';
import type { ItemStatus, StoredItem } from '../stored.ts';
import type { ChecklistScene, Doer } from './change.ts';

/**
 * The tick of an item once a person has set its status; undefined or the status that it has already changes nothing. `todo` is what an
 * item is without a word, so it is written only where Mailops would tick the item again, and for own items.
 */
export function tickByPerson(
  { facts, today, stored }: Pick<ChecklistScene, 'facts' | 'today' | 'stored'>,
  row: ItemData | undefined,
  kept: StoredItem | undefined,
  status: ItemStatus | undefined,
  { by, now }: Doer,
): Tick {
  const finding = row && !unmetOf(row, facts) ? row.verifier?.(facts, today, stored) : undefined;
  const shown = tickAfter(kept, finding, today).status ?? 'todo';
  if (status === undefined || status === shown) return tickOf(kept);
  const signed: Tick = { status, by: personOf(by), at: now };
  if (status !== 'todo') return signed;
  if (!row) return { status };
  const wouldTick = tickAfter(withoutTick(kept), finding, today).status === 'done';
  return wouldTick || kept?.by === machine ? signed : {};
}

/** A person, or an account, may be called as the machine signs: the tick must stay a person's all the same. */
function personOf(by: string): string {
  return by === machine ? `${by} (person)` : by;
}

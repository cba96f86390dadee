import type { GuideFacts } from '../facts.ts';
import { planItems } from './items/all.ts';
import { machine, tickAfter, tickOf, withoutTick, type Tick } from './machine-tick.ts';
import { unmetOf } from './standing-items.ts';
import type { ChecklistOperation, StoredChecklist } from './stored.ts';

/** When it is: a moment in UTC and the calendar day of the reader, both ISO 8601. */
export interface Now {
  readonly now: string;
  readonly today: string;
}

/**
 * What Mailops would write so that the file agrees with what it verified: ticks, and ticks of its own that go. Nothing where the file
 * agrees already, whatever the time; never a tick of a person, nor of an item that does not apply.
 */
export function machineChanges(
  facts: GuideFacts,
  stored: StoredChecklist,
  { now, today }: Now,
): readonly ChecklistOperation[] {
  return planItems.flatMap(({ row }): readonly ChecklistOperation[] => {
    if (!row.verifier || unmetOf(row, facts)) return [];
    const kept = stored.items.get(row.id);
    const before = tickOf(kept);
    const tick = tickAfter(kept, row.verifier(facts, today, stored), today);
    if (isSame(before, tick)) return [];
    const dated: Tick = tick.by === machine && tick.at === undefined ? { ...tick, at: now } : tick;
    const rest = withoutTick(kept);
    const value = Object.keys(dated).length === 0 ? rest : { ...rest, ...dated };
    return [{ kind: 'item', address: facts.address, id: row.id, expected: kept, value }];
  });
}

function isSame(one: Tick, other: Tick): boolean {
  return (
    one.status === other.status &&
    one.by === other.by &&
    one.at === other.at &&
    one.evidence === other.evidence
  );
}

import { planParts, type PlanPart } from '../checklist.ts';
import type { ItemData } from '../item.ts';
import { backupItems } from './backup.ts';
import { cleanUpItems } from './clean-up.ts';
import { inventoryItems } from './inventory.ts';
import { migrationItems } from './migration.ts';
import { reactivationItems } from './reactivation.ts';
import { resetItems } from './reset.ts';
import { verificationItems } from './verification.ts';

/** The items of each part, in their order. */
export const itemsOfPart = {
  inventory: inventoryItems,
  backup: backupItems,
  reset: resetItems,
  reactivation: reactivationItems,
  migration: migrationItems,
  verification: verificationItems,
  'clean-up': cleanUpItems,
} as const satisfies Readonly<Record<PlanPart, readonly ItemData[]>>;

/** An item of the guide and where it stands: its part, and its place among the part's items from 1. */
export interface PlacedItem {
  readonly row: ItemData;
  readonly part: PlanPart;
  readonly order: number;
}

/** Every item of the guide, part after part. */
export const planItems: readonly PlacedItem[] = planParts.flatMap((part) =>
  itemsOfPart[part].map((row, index) => ({ row, part, order: index + 1 })),
);

const byId: ReadonlyMap<string, PlacedItem> = new Map(planItems.map((item) => [item.row.id, item]));

/** The guide's item with this id; undefined for own items and those of other versions. */
export function planItem(id: string): PlacedItem | undefined {
  return byId.get(id);
}

import type { StoredChecklist } from './stored.ts';

const ownPrefix = 'own-';

/** Whether an id is of an item that a person added. */
export function isOwnId(id: string): boolean {
  return id.startsWith(ownPrefix);
}

/** An id that no own item of the mailbox has: `own-1`, `own-2` … always after the highest, so that none is used again while a later one stands. */
export function nextOwnId({ items }: Pick<StoredChecklist, 'items'>): string {
  let highest = 0;
  for (const id of items.keys()) {
    const number = /^own-(\d{1,9})$/.exec(id)?.[1];
    if (number !== undefined) highest = Math.max(highest, Number(number));
  }
  return `${ownPrefix}${highest + 1}`;
}

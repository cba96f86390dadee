import { isTextField } from '../frame/held-focus.ts';

/** What a key asks of the item that has the focus. */
export type ItemWish = 'previous' | 'next' | 'first' | 'last' | 'up' | 'down' | 'open' | 'rename' | 'remove';

const plain: Readonly<Record<string, ItemWish>> = {
  ArrowUp: 'previous',
  ArrowDown: 'next',
  Home: 'first',
  End: 'last',
  F2: 'rename',
  Delete: 'remove',
};
const withAlt: Readonly<Record<string, ItemWish>> = { ArrowUp: 'up', ArrowDown: 'down' };

/**
 * What a key means in an item. Where a text is typed or a choice is open, plain keys are the field's own; Enter is a button's own, and opens
 * the item from its tick box, which has no use for it.
 */
export function itemWish(event: KeyboardEvent): ItemWish | undefined {
  const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (ctrlKey || metaKey || shiftKey) return undefined;
  if (altKey) return withAlt[key];
  if (isTextField(target) || target instanceof HTMLSelectElement) return undefined;
  if (key === 'Enter') return target instanceof HTMLInputElement ? 'open' : undefined;
  return plain[key];
}

/** The item that a wish leads to from `id`, of the items that have a tick box, in order; the same one at either end. */
export function itemBeside(ids: readonly string[], id: string, wish: ItemWish): string | undefined {
  const at = ids.indexOf(id);
  switch (wish) {
    case 'previous':
      return ids[Math.max(at - 1, 0)];
    case 'next':
      return ids[Math.min(at + 1, ids.length - 1)];
    case 'first':
      return ids[0];
    case 'last':
      return ids.at(-1);
    default:
      return undefined;
  }
}

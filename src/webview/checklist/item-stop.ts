import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/**
 * Whether Tab stops at the controls of the item around: true in one item of the list, the one that was come to last
 * (https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex). The arrow keys go to another one.
 */
export const ItemStop = createContext(true);

/** `tabIndex` for a control of an item. */
export function useItemStop(): 0 | -1 {
  return useContext(ItemStop) ? 0 : -1;
}

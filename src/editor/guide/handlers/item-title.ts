import type { GuidePanel } from '../guide-panel.ts';

/** What an item is called on the page; its id where it is not there. */
export function itemTitle({ view }: GuidePanel, id: string): string {
  const items = view?.checklist.parts.flatMap((part) => part.items);
  return items?.find((item) => item.id === id)?.title ?? id;
}

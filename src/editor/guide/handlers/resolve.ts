import type { GuidePanel } from '../guide-panel.ts';
import { itemTitle } from './item-title.ts';

/** Ends the conflict about an item, as the person chose. */
export function resolve(
  panel: GuidePanel,
  { item, take }: { readonly item: string; readonly take: 'mine' | 'theirs' },
): Promise<void> {
  const title = itemTitle(panel, item);
  return panel.changes.resolve('item', item, take, panel.services.words.t('change of “{title}”', { title }));
}

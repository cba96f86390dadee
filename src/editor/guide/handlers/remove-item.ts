import { removeItem as remove } from '../../../core/guide/checklist/changes/own-items.ts';
import type { GuidePanel } from '../guide-panel.ts';
import { itemTitle } from './item-title.ts';

/** Removes an item that a person added. */
export function removeItem(panel: GuidePanel, { item }: { readonly item: string }): Promise<void> {
  const title = itemTitle(panel, item);
  const what = panel.services.words.t('removal of “{title}”', { title });
  return panel.changes.do(what, (scene) => remove(scene, item));
}

import { moveItem as move } from '../../../core/guide/checklist/changes/move-item.ts';
import type { GuidePanel } from '../guide-panel.ts';
import { itemTitle } from './item-title.ts';

/** Moves an item up or down in its part. */
export function moveItem(
  panel: GuidePanel,
  { item, by }: { readonly item: string; readonly by: -1 | 1 },
): Promise<void> {
  const title = itemTitle(panel, item);
  const what = panel.services.words.t('move of “{title}”', { title });
  return panel.changes.do(what, (scene) => move(scene, item, by));
}

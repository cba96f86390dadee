import { changeItem as change } from '../../../core/guide/checklist/changes/change-item.ts';
import type { ItemChange } from '../../../shared/messages.ts';
import type { GuidePanel } from '../guide-panel.ts';
import { itemTitle } from './item-title.ts';

/** Changes what the person edited of an item, or its status. What somebody else wrote there while it was typed is a conflict. */
export function changeItem(
  panel: GuidePanel,
  {
    item,
    change: edit,
    seen,
  }: { readonly item: string; readonly change: ItemChange; readonly seen?: ItemChange },
): Promise<void> {
  const { words } = panel.services;
  const title = itemTitle(panel, item);
  const what =
    edit.status === undefined
      ? words.t('change of “{title}”', { title })
      : words.t('status of “{title}”', { title });
  return panel.changes.do(what, (scene, doer) => change(scene, item, edit, doer, seen));
}

import { addItem as add } from '../../../core/guide/checklist/changes/own-items.ts';
import type { GuidePanel } from '../guide-panel.ts';

/** Adds an item of the person's own to a part of the plan. */
export function addItem(
  { changes, services }: GuidePanel,
  { part, title }: { readonly part: string; readonly title: string },
): Promise<void> {
  return changes.do(services.words.t('new item “{title}”', { title }), (scene) => add(scene, part, title));
}

import { guideTabs, type GuidePlace } from '../../shared/messages.ts';
import type { Services } from '../services.ts';

/**
 * `mailops.openGuide`: the guide of one mailbox. Argument: an address, a tree node, `{ file, address, tab, id }` to show a place of it (a tab of
 * `guideTabs`, and the id of an item, a row or a heading), or none: the mailbox under the cursor, else a pick.
 */
export async function openGuide(services: Services, argument: unknown): Promise<void> {
  const { targets } = services;
  const target = targets.known(argument) ?? (await targets.choose(argument))?.target;
  if (target) await services.guides.open(target.file.uri, target.entry.mailbox.address, placeIn(argument));
}

function placeIn(argument: unknown): GuidePlace | undefined {
  if (typeof argument !== 'object' || argument === null || !('tab' in argument)) return undefined;
  const tab = guideTabs.find((one) => one === argument.tab);
  if (!tab) return undefined;
  const id = 'id' in argument && typeof argument.id === 'string' ? argument.id : undefined;
  return { tab, ...(id !== undefined && { id }) };
}

import { guideTabs, type GuidePlace } from '../../shared/messages.ts';
import type { Services } from '../services.ts';
import { targetArgument } from '../targets/target-argument.ts';
import { targetAtCursor } from '../targets/target-at-cursor.ts';
import type { Target } from '../targets/target.ts';

/**
 * `mailops.openGuide`: the guide of one mailbox. Argument: an address, a tree node, `{ file, address, tab, id }` to show a place of it (a tab of
 * `guideTabs`, and the id of an item, a row or a heading), or none: the mailbox under the cursor, else a pick.
 */
export async function openGuide(services: Services, argument: unknown): Promise<void> {
  const target = knownTarget(services, argument) ?? (await services.targets.choose(argument))?.target;
  if (target) await services.guides.open(target.file.uri, target.entry.mailbox.address, placeIn(argument));
}

/** A mailbox that needs no search of the workspace: the guide opens at once. */
function knownTarget({ files }: Services, argument: unknown): Target | undefined {
  const asked = targetArgument(argument);
  if (asked.kind === 'none') return targetAtCursor(files);
  if (asked.kind === 'address') return undefined;
  const file = files.get(asked.file);
  const entry = file?.content.entries.find(({ mailbox }) => mailbox.address === asked.address);
  return file && entry && { file, entry };
}

function placeIn(argument: unknown): GuidePlace | undefined {
  if (typeof argument !== 'object' || argument === null || !('tab' in argument)) return undefined;
  const tab = guideTabs.find((one) => one === argument.tab);
  if (!tab) return undefined;
  const id = 'id' in argument && typeof argument.id === 'string' ? argument.id : undefined;
  return { tab, ...(id !== undefined && { id }) };
}

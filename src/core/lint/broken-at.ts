import type { MailboxEntry, YamlPath } from '../mailboxes/model.ts';
import { overlaps } from '../mailboxes/yaml-path.ts';

/** Whether a value of the mailbox is written but cannot be used, so that its absence from `entry.mailbox` tells nothing. */
export function isBrokenAt(entry: Pick<MailboxEntry, 'broken'>, path: YamlPath): boolean {
  return entry.broken.length > 0 && entry.broken.some((broken) => overlaps(broken, path));
}

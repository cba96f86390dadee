import { Fault } from '../../dialogue/fault.ts';
import type { BulkCompletion } from '../imap/bulk-connection.ts';
import { asUtf8, stringAtStart } from '../imap/wire-text.ts';
import type { InventoryQuota } from './inventory-result.ts';

/** RFC 9208 §5.1: storage is told in units of 1,024 octets. */
const storageUnit = 1_024;

/** The quotas that hold for a mailbox (RFC 9208 §4.1.2, of the INBOX, which everything shares); null where the server does not tell. */
export async function askQuota(session: {
  ask(command: string): Promise<BulkCompletion | Fault>;
  can(capability: string): boolean;
}): Promise<readonly InventoryQuota[] | Fault | null> {
  if (!session.can('QUOTA')) return null;
  const answer = await session.ask('GETQUOTAROOT INBOX');
  if (answer instanceof Fault) return answer;
  return answer.status === 'OK' ? answer.untagged.flatMap(quotasIn) : null;
}

/** `* QUOTA "User quota" (STORAGE 10 512 MESSAGE 3 1000)` */
function quotasIn(text: string): InventoryQuota[] {
  const raw = /^\* QUOTA (.+)$/is.exec(text)?.[1];
  const root = raw === undefined ? undefined : stringAtStart(raw);
  const list = /^ \(([^()]*)\)$/.exec(root?.rest ?? '')?.[1];
  if (!root || list === undefined) return [];
  return [...list.matchAll(/([^\s()]+) (\d{1,15}) (\d{1,15})(?= |$)/g)].map(
    ([, name = '', used, limit]): InventoryQuota => {
      const resource = name.toLowerCase();
      const unit = resource === 'storage' ? storageUnit : 1;
      return {
        root: asUtf8(root.value),
        resource,
        used: Number(used) * unit,
        limit: Number(limit) * unit,
      };
    },
  );
}
